// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>

#include <imgui.h>

namespace ui {

inline constexpr const char* kItemGap = " · "; // between the items of a line of words

// A line of items with line breaks between them, none inside an item, so that it fits the width (px).
inline std::string itemLines(const std::string& words, const ImFont* font, float width) {
    const std::string gap = kItemGap;
    const auto wide = [&](const std::string& text) {
        return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str()).x;
    };
    std::string lines, line;
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t to = std::min(words.find(gap, from), words.size());
        const std::string item = words.substr(from, to - from);
        std::string longer = line;
        longer.append(line.empty() ? "" : gap).append(item);
        if (!line.empty() && wide(longer) > width) {
            lines.append(line).append("\n");
            longer = item;
        }
        line = longer;
        from = to + gap.size();
    }
    return lines.append(line);
}

} // namespace ui
