// SPDX-License-Identifier: Apache-2.0
#include "render/ColorMap.h"

#include <algorithm>
#include <array>
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

struct Stop {                     // of a palette, in the polar form of OKLab
    float lightness, chroma, hue; // hue in degrees
};

// Five stops in equal steps of lightness, straight lines in OKLab between them.
using Palette = std::array<Stop, 5>;

constexpr Palette kNavyToIce = {{{0.38F, 0.135F, 268},
                                 {0.52F, 0.165F, 259},
                                 {0.66F, 0.140F, 240},
                                 {0.80F, 0.105F, 212},
                                 {0.94F, 0.045F, 203}}};
constexpr Palette kTealToMint = {{{0.38F, 0.070F, 225},
                                  {0.51F, 0.090F, 208},
                                  {0.64F, 0.110F, 188},
                                  {0.78F, 0.120F, 170},
                                  {0.94F, 0.060F, 158}}};
constexpr Palette kVioletToRose = {{{0.34F, 0.140F, 282},
                                    {0.46F, 0.180F, 305},
                                    {0.59F, 0.210F, 335},
                                    {0.74F, 0.140F, 350},
                                    {0.93F, 0.040F, 355}}};
constexpr Palette kPlumToLilac = {{{0.34F, 0.130F, 300},
                                   {0.48F, 0.160F, 302},
                                   {0.62F, 0.150F, 304},
                                   {0.77F, 0.100F, 306},
                                   {0.94F, 0.030F, 308}}};
constexpr Palette kSlateToPale = {{{0.36F, 0.030F, 260},
                                   {0.50F, 0.050F, 250},
                                   {0.64F, 0.060F, 230},
                                   {0.78F, 0.060F, 210},
                                   {0.92F, 0.035F, 190}}};
constexpr Palette kTowardsHeart = {{{0.42F, 0.010F, 250},
                                    {0.53F, 0.095F, 250},
                                    {0.65F, 0.130F, 238},
                                    {0.78F, 0.125F, 218},
                                    {0.91F, 0.110F, 195}}};
constexpr Palette kBackwards = {{{0.42F, 0.010F, 60},
                                 {0.52F, 0.085F, 46},
                                 {0.62F, 0.130F, 48},
                                 {0.73F, 0.150F, 63},
                                 {0.84F, 0.165F, 80}}};

// By ui::kSystems: deep, in the muscle, between the two, superficial. The deeper, the darker.
constexpr std::array<Stop, 4> kSystems = {
    {{0.46F, 0.170F, 262}, {0.55F, 0.095F, 225}, {0.75F, 0.150F, 345}, {0.93F, 0.055F, 200}}};

Lab labOf(const Stop& stop) {
    const float hue = glm::radians(stop.hue);
    return {stop.lightness, stop.chroma * std::cos(hue), stop.chroma * std::sin(hue)};
}

glm::vec3 colorAt(const Palette& palette, float place) {
    const float at = std::clamp(place, 0.0F, 1.0F) * static_cast<float>(palette.size() - 1);
    const std::size_t below = std::min(static_cast<std::size_t>(at), palette.size() - 2);
    const float t = at - static_cast<float>(below);
    const Lab from = labOf(palette[below]), to = labOf(palette[below + 1]);
    return linearOf({from.lightness + (to.lightness - from.lightness) * t, from.a + (to.a - from.a) * t,
                     from.b + (to.b - from.b) * t});
}

const Palette& paletteOf(scene::Quantity quantity) {
    switch (quantity) {
    case scene::Quantity::tension:
        return kTealToMint;
    case scene::Quantity::oxygen:
        return kVioletToRose;
    case scene::Quantity::residence:
        return kPlumToLilac;
    case scene::Quantity::collapse:
        return kSlateToPale;
    default:
        return kNavyToIce;
    }
}

} // namespace

bool hasDirection(scene::Quantity quantity) {
    return quantity == scene::Quantity::flow || quantity == scene::Quantity::speed;
}

glm::vec3 quantityColor(scene::Quantity quantity, float value, float low, float high) {
    if (quantity == scene::Quantity::system)
        return linearOf(labOf(kSystems[static_cast<std::size_t>(std::clamp(value, 0.0F, 3.0F) + 0.5F)]));
    if (!hasDirection(quantity))
        return colorAt(paletteOf(quantity), (value - low) / std::max(high - low, 1e-6F));
    const float most = std::max({std::abs(low), std::abs(high), 1e-6F});
    return colorAt(value >= 0.0F ? kTowardsHeart : kBackwards, std::abs(value) / most);
}

glm::vec3 displayColor(const glm::vec3& linear) {
    return gpu::encodeSrgb(linear);
}

} // namespace render
