// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>

namespace core {

// Whose colors: everyone's, or those made for people who lack one kind of cone, or see lightness alone.
enum class ColorVision { all, redGreen, blueYellow, none };

// As in configurations, settings and on the command line, by value.
inline const std::array<std::string, 4> kColorVisions{"all", "red-green", "blue-yellow", "none"};

inline const std::string& nameOf(ColorVision vision) {
    return kColorVisions[static_cast<std::size_t>(vision)];
}

inline std::optional<ColorVision> colorVisionOf(const std::string& name) {
    for (std::size_t i = 0; i < kColorVisions.size(); ++i)
        if (kColorVisions[i] == name) return static_cast<ColorVision>(i);
    return std::nullopt;
}

} // namespace core
