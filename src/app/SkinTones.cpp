// SPDX-License-Identifier: Apache-2.0
#include "app/SkinTones.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"

namespace app {
namespace {

constexpr std::size_t kReference = 1; // type 2
constexpr double kDelta = 6.0 / 29.0; // of the CIE lightness function, below which it is linear

double fromLightness(double t) {
    return t > kDelta ? t * t * t : 3.0 * kDelta * kDelta * (t - 4.0 / 29.0);
}

// CIE L*a*b* under D65 to linear sRGB (IEC 61966-2-1).
glm::dvec3 linearOf(const core::JsonView& lab) {
    const auto values = lab.numbers(3);
    const double y = (lab.at(0).number(5.0, 95.0) + 16.0) / 116.0;
    const double x = 0.95047 * fromLightness(y + values[1] / 500.0);
    const double z = 1.08883 * fromLightness(y - values[2] / 200.0);
    const double luminance = fromLightness(y);
    const glm::dvec3 color(3.2406 * x - 1.5372 * luminance - 0.4986 * z,
                           -0.9689 * x + 1.8758 * luminance + 0.0415 * z,
                           0.0557 * x - 0.2040 * luminance + 1.0570 * z);
    if (!(color.x > 0.0 && color.y > 0.0 && color.z > 0.0 && color.x < 1.0))
        lab.fail("is no color that a screen can show", "write L*, a* and b* of skin");
    return color;
}

} // namespace

SkinTones::SkinTones(const std::filesystem::path& assets) {
    const auto file = assets / "anatomy" / "skin_tones.json";
    const auto document = core::loadJson(file);
    const auto list = core::JsonView(document, file.string()).at("tones");
    if (list.size() != tints_.size()) list.fail("has not six tones", "write Fitzpatrick types 1 to 6");
    const auto color = [&](std::size_t i) { return linearOf(list.at(i).at("lab")); };
    for (std::size_t i = 0; i < tints_.size(); ++i) {
        list.at(i).at("source").string();
        tints_[i] = glm::vec3(color(i) / color(kReference));
    }
}

} // namespace app
