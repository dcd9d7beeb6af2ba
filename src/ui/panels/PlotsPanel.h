// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Foot-vein pressure, calf-vein pressure, calf volume and popliteal flow over the last seconds.
void drawPlotsPanel(const Panel& panel);

} // namespace ui
