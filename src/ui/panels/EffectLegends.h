// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/panels/Overlays.h"

namespace ui {

// What the colors of stocking, footprint and glow mean: a level bar for each, at the lower right, as far as
// there is room under the legend of the veins. Returns where they begin, px from above.
float drawEffectLegends(const Panel& panel, const Rect& free, const Rect& legend);

} // namespace ui
