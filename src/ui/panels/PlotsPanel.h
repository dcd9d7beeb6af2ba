// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Layout.h"
#include "ui/Panel.h"

namespace ui {

// The last minutes as linked curves. Click or drag of the cursor: the leg at that moment; drag elsewhere,
// wheel and double click: which time is seen.
void drawPlotsPanel(const Panel& panel);  // in a column; the keys only, while they are large
void drawLargeCurves(const Panel& panel); // in a window of their own
bool curvesAreLarge(const Model& model);

// What moment of the past the picture shows, with the way back; nothing while it shows the present.
void drawMomentMark(const Panel& panel, const Rect& free);

} // namespace ui
