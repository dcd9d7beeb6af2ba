// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

namespace ui {

// The legend of something beside the veins: what its colors mean.
struct EffectScale {
    std::string key; // of its name in the language files; key + ".note" says what is drawn, not computed
    std::string unit;
    float low = 0.0F, high = 1.0F;
    std::array<glm::vec3, 17> colors{}; // sRGB, evenly from low to high
};
using EffectScales = std::vector<EffectScale>;

} // namespace ui
