// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// What is shown: the quantity that colors the veins, the opacity of each layer, the way of seeing it.
void drawViewPanel(const Panel& panel);

} // namespace ui
