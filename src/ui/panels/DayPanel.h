// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Disease and time: the clinical class; and a day to live through, with a timeline to scrub.
void drawDayPanel(const Panel& panel);

// Curves of the day that was lived through, and of the one before it. False when there is none.
bool drawDayCurves(const Panel& panel);

} // namespace ui
