// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/panels/Overlays.h"

namespace ui {

// What the colors of stocking and footprint mean: a level bar for each, at the lower right. Returns
// where they begin, px from above.
float drawEffectLegends(const Panel& panel, const Rect& free);

} // namespace ui
