// SPDX-License-Identifier: Apache-2.0
#include "render/ColorMap.h"

#include <algorithm>
#include <cmath>

#include "shared/tone_map.h"

namespace render {
namespace {

struct Lch {
    float lightness, chroma, hue; // hue in rad
};

// OKLab to linear sRGB; matrices from B. Ottosson, "A perceptual color space for image processing", 2020.
glm::vec3 linearOf(const Lch& color) {
    const float a = color.chroma * std::cos(color.hue);
    const float b = color.chroma * std::sin(color.hue);
    const float l = color.lightness + 0.3963377774F * a + 0.2158037573F * b;
    const float m = color.lightness - 0.1055613458F * a - 0.0638541728F * b;
    const float s = color.lightness - 0.0894841775F * a - 1.2914855480F * b;
    const glm::vec3 cubes(l * l * l, m * m * m, s * s * s);
    const glm::vec3 rgb(4.0767416621F * cubes.x - 3.3077115913F * cubes.y + 0.2309699292F * cubes.z,
                        -1.2684380046F * cubes.x + 2.6097574011F * cubes.y - 0.3413193965F * cubes.z,
                        -0.0041960863F * cubes.x - 0.7034186147F * cubes.y + 1.7076147010F * cubes.z);
    return glm::clamp(rgb, glm::vec3(0.0F), glm::vec3(1.0F));
}

float mixed(float a, float b, float t) {
    return a + (b - a) * t;
}

// Blue, violet, pink: hues that neither bone nor muscle has, so that veins stand out from both.
Lch sequential(float t) {
    return {mixed(0.50F, 0.84F, t), mixed(0.165F, 0.15F, t), mixed(4.25F, 6.15F, t)};
}

Lch forward(float t) {
    return {mixed(0.34F, 0.90F, t), mixed(0.07F, 0.14F, std::sqrt(t)), mixed(4.55F, 3.35F, t)};
}
Lch backward(float t) {
    return {mixed(0.34F, 0.80F, t), mixed(0.05F, 0.17F, std::sqrt(t)), mixed(0.75F, 1.10F, t)};
}

} // namespace

glm::vec3 quantityColor(scene::Quantity quantity, float value, float low, float high) {
    const bool directed = quantity == scene::Quantity::flow || quantity == scene::Quantity::speed;
    if (!directed)
        return linearOf(sequential(std::clamp((value - low) / std::max(high - low, 1e-6F), 0.0F, 1.0F)));
    const float most = std::max({std::abs(low), std::abs(high), 1e-6F});
    const float size = std::clamp(std::abs(value) / most, 0.0F, 1.0F);
    return linearOf(value >= 0.0F ? forward(size) : backward(size));
}

glm::vec3 displayColor(const glm::vec3& linear) {
    return gpu::encodeSrgb(linear);
}

} // namespace render
