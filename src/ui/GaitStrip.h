// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ui/Panel.h"

namespace ui {

// A bar for the phase of the cycle, with the phases of the stride named under it. Dragging it returns the
// place, 0..1, to scrub to.
std::optional<float> drawGaitStrip(const Panel& panel, float width, float height);

} // namespace ui
