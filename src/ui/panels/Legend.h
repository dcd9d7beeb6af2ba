// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/panels/Overlays.h"

namespace ui {

// What the colors of the veins mean: a bar with ticks and unit, at the right edge of the free part of the
// picture.
void drawLegend(const Panel& panel, const Rect& free);

} // namespace ui
