// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

#include <imgui.h>

// Contrast as WCAG 2.2 defines it, of colors as they are on the screen.
namespace contrast {

inline constexpr double kText = 4.5, kGraphics = 3.0; // 1.4.3 and 1.4.11, level AA

inline double linear(float s) {
    return s <= 0.04045F ? static_cast<double>(s) / 12.92
                         : std::pow((static_cast<double>(s) + 0.055) / 1.055, 2.4);
}

inline double luminance(const ImVec4& c) {
    return 0.2126 * linear(c.x) + 0.7152 * linear(c.y) + 0.0722 * linear(c.z);
}

inline double between(const ImVec4& a, const ImVec4& b) {
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

// A color that lets what lies under it through, over a grey of that brightness.
inline ImVec4 over(const ImVec4& color, float grey) {
    const auto mixed = [&](float part) { return part * color.w + grey * (1.0F - color.w); };
    return {mixed(color.x), mixed(color.y), mixed(color.z), 1.0F};
}

// The least over every grey that may lie under the ground.
inline double least(const ImVec4& ink, const ImVec4& ground) {
    double out = 21.0;
    for (const float grey : {0.0F, 0.25F, 0.5F, 0.75F, 1.0F})
        out = std::min(out, between(ink, over(ground, grey)));
    return out;
}

} // namespace contrast
