// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// What to set beside the leg, and which of the two the other panels change.
void drawPairPanel(const Panel& panel);

} // namespace ui
