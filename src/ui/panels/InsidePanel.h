// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Seeing inside: peel, x-ray lens, cut-away, section, and what is done to the selected structure.
void drawInsidePanel(const Panel& panel);

} // namespace ui
