// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include "ui/DrawnImage.h"

namespace ui {

// Draws what ImGui holds onto a plain background without any graphics driver: the same triangles, the same
// letters. Only the font's texture is known. The context whose data it is must be the current one.
DrawnImage imageOf(const ImDrawData& data, const ImVec4& background);

} // namespace ui
