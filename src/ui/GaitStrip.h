// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <imgui.h>

#include "ui/Panel.h"

namespace ui {

// A bar for the phase of the cycle, with the phases of the stride named under it. Dragging it returns the
// place, 0..1, to scrub to.
std::optional<float> drawGaitStrip(const Panel& panel, float width, float height);

// The phases of the stride in a list of one's own, the present one lit and a mark where it is.
struct GaitStripPlace {
    ImVec2 low, high;
};
void drawGaitPhases(const Panel& panel, ImDrawList& list, const GaitStripPlace& place, float phase);

} // namespace ui
