// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

// Colors of the curves; each has 3 : 1 on the panel (WCAG 2.2, 1.4.11), and 4.5 : 1 for the figure in it.
namespace ui::color {

inline const ImVec4 kFootPressure{0.42F, 0.75F, 0.98F, 1.0F};
inline const ImVec4 kCalfPressure{0.73F, 0.62F, 0.97F, 1.0F};
inline const ImVec4 kCalfVolume{0.96F, 0.72F, 0.38F, 1.0F};
inline const ImVec4 kPoplitealFlow{0.45F, 0.86F, 0.66F, 1.0F};

// Pieces of vessels in legends.
constexpr ImU32 kArteryPiece = IM_COL32(205, 32, 26, 255), kVeinPiece = IM_COL32(38, 122, 205, 255);

// What was refused, in words over the picture: an alarm that can be read on a scrim.
inline const ImVec4 kComplaint{0.98F, 0.62F, 0.60F, 1.0F};

} // namespace ui::color
