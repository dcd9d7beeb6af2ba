// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include "ui/LumenState.h"

namespace ui {

// Half of its room on each side of its middle, px, at so many px per m.
ImVec2 reachOf(const LumenState& lumen, float perMeter);

// Its cross-section, as flat as it is drawn in the leg, wide side level: filled, and the other's as a broken
// line.
void drawLumen(const LumenState& lumen, ImVec2 middle, float perMeter, ImU32 fill);

} // namespace ui
