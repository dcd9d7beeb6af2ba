// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/LaboratoryScale.h"
#include "ui/Texts.h"
#include "ui/Theme.h"
#include "ui/panels/Overlays.h"

namespace ui {

// Draws a chart of a run as the clinic writes it: the trace over time with units, the published band shaded
// behind it and labeled, the phases of the protocol above it, marks where results were read, and an earlier
// run as a thin line.
void drawLaboratoryChart(ImDrawList& list, const Texts& text, const Fonts& fonts, const ChartSubject& subject,
                         const Rect& rect);

} // namespace ui
