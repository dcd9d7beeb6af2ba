// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <imgui.h>

#include "ui/Rect.h"

namespace ui {

// A line and its dot; px.
struct LeaderStroke {
    ImU32 ink;
    float width, dot;
};

// From the nearer side of a box of words to what they name: a dark casing, and on it the line.
void drawLeader(const Rect& box, ImVec2 to, const std::array<LeaderStroke, 2>& strokes);

} // namespace ui
