// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <imgui.h>

namespace ui {

// Pictures of what visitors can do, from plain lines, centred, `radius` px: "walk", "valve" (the doors of a
// vein, hanging open where it is done), "stocking". Others have none; false.
bool drawKioskIcon(ImDrawList& list, const std::string& id, bool done, ImVec2 center, float radius,
                   ImU32 ink);

// A finger's touch: rings that run outwards, at 0..1 of their way.
void drawRipple(ImDrawList& list, ImVec2 center, float radius, float progress, const ImVec4& ink);

} // namespace ui
