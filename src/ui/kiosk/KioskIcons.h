// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <imgui.h>

namespace ui {

// Pictures of what a touch does, as its words say, from plain lines, centred, `radius` px: "walk" (who stands
// where it is done, as a touch stops it), "valve" (the doors of a vein, hanging open; whole where it is
// done), "stocking" (a bare leg where it is done). Others have none; false.
bool drawKioskIcon(ImDrawList& list, const std::string& id, bool done, ImVec2 center, float radius,
                   ImU32 ink);

// A finger's touch: rings that run outwards, at 0..1 of their way.
void drawRipple(ImDrawList& list, ImVec2 center, float radius, float progress, const ImVec4& ink);

} // namespace ui
