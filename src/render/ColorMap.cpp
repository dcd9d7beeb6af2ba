// SPDX-License-Identifier: Apache-2.0
#include "render/ColorMap.h"

#include <algorithm>
#include <cmath>

#include <glm/common.hpp>
#include <glm/trigonometric.hpp>

#include "shared/tone_map.h"

namespace render {
namespace {

struct Lab {
    float lightness, a, b;
};

// OKLab to linear sRGB; matrices from B. Ottosson, "A perceptual color space for image processing", 2020.
glm::vec3 linearOf(const Lab& color) {
    const float l = color.lightness + 0.3963377774F * color.a + 0.2158037573F * color.b;
    const float m = color.lightness - 0.1055613458F * color.a - 0.0638541728F * color.b;
    const float s = color.lightness - 0.0894841775F * color.a - 1.2914855480F * color.b;
    const glm::vec3 cubes(l * l * l, m * m * m, s * s * s);
    const glm::vec3 rgb(4.0767416621F * cubes.x - 3.3077115913F * cubes.y + 0.2309699292F * cubes.z,
                        -1.2684380046F * cubes.x + 2.6097574011F * cubes.y - 0.3413193965F * cubes.z,
                        -0.0041960863F * cubes.x - 0.7034186147F * cubes.y + 1.7076147010F * cubes.z);
    return glm::clamp(rgb, glm::vec3(0.0F), glm::vec3(1.0F));
}

Lab labOf(const scene::ColorStop& stop) {
    const float hue = glm::radians(stop.hue);
    return {stop.lightness, stop.chroma * std::cos(hue), stop.chroma * std::sin(hue)};
}

glm::vec3 colorAt(const scene::ColorStops& palette, float place) {
    const float at = std::clamp(place, 0.0F, 1.0F) * static_cast<float>(palette.size() - 1);
    const std::size_t below = std::min(static_cast<std::size_t>(at), palette.size() - 2);
    const float t = at - static_cast<float>(below);
    const Lab from = labOf(palette[below]), to = labOf(palette[below + 1]);
    return linearOf({from.lightness + (to.lightness - from.lightness) * t, from.a + (to.a - from.a) * t,
                     from.b + (to.b - from.b) * t});
}

const scene::ColorStops& stopsOf(const scene::Palettes& palettes, scene::Quantity quantity) {
    switch (quantity) {
    case scene::Quantity::tension:
        return palettes.tension;
    case scene::Quantity::oxygen:
        return palettes.oxygen;
    case scene::Quantity::residence:
        return palettes.residence;
    case scene::Quantity::collapse:
        return palettes.collapse;
    default:
        return palettes.pressure;
    }
}

} // namespace

bool hasDirection(scene::Quantity quantity) {
    return quantity == scene::Quantity::flow || quantity == scene::Quantity::speed;
}

glm::vec3 quantityColor(const scene::Palettes& palettes, scene::Quantity quantity, float value, float low,
                        float high) {
    if (quantity == scene::Quantity::system)
        return linearOf(
            labOf(palettes.systems[static_cast<std::size_t>(std::clamp(value, 0.0F, 3.0F) + 0.5F)]));
    if (!hasDirection(quantity))
        return colorAt(stopsOf(palettes, quantity), (value - low) / std::max(high - low, 1e-6F));
    const float most = std::max({std::abs(low), std::abs(high), 1e-6F});
    return colorAt(value >= 0.0F ? palettes.towardsHeart : palettes.backwards, std::abs(value) / most);
}

glm::vec3 displayColor(const glm::vec3& linear) {
    return gpu::encodeSrgb(linear);
}

} // namespace render
