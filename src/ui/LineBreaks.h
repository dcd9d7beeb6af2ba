// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <imgui.h>

namespace ui {

// Dear ImGui breaks lines at spaces, of which Chinese and Japanese have none. The text with line breaks where
// these languages allow them, so that its lines fit the width (px); one in other letters is left as it is.
std::string brokenLines(const std::string& text, const ImFont* font, float width);

// The lines themselves, in any letters.
std::vector<std::string> wrappedLines(const std::string& text, const ImFont* font, float width);

} // namespace ui
