// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <imgui.h>

namespace ui {

// A text that is too long for its lines in parts that are not, each wrapped by itself. They end where a
// reader may stop: after a sentence, only where one alone is too long after a part of it, and only where that
// is too long between two words. As few as can be, as equally long as can be.
std::vector<std::string> pagesOf(const std::string& text, const ImFont* font, float width, int lines);
// Which of them is read at 0..1 of the time that all take, by their characters.
std::size_t pageAt(const std::vector<std::string>& pages, float share);

// The pieces of a text after which a reader may stop; together they are the text.
std::vector<std::string> sentencesOf(const std::string& text);
std::vector<std::string> clausesOf(const std::string& text);

} // namespace ui
