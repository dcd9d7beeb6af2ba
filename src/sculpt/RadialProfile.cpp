// SPDX-License-Identifier: Apache-2.0
#include "sculpt/RadialProfile.h"

#include <functional>
#include <numbers>

namespace sculpt {
namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr float kBeyond = 60.0F; // mm above and below the levels, linearly on

double harmonic(const RadialLevel& level, int order, bool cosine) {
    double sum = 0.0;
    const auto count = static_cast<double>(level.radii.size());
    for (std::size_t i = 0; i < level.radii.size(); ++i) {
        const double angle = order * kTurn * static_cast<double>(i) / count;
        sum += level.radii[i] * (cosine ? std::cos(angle) : std::sin(angle));
    }
    return (order == 0 ? 1.0 : 2.0) * sum / count;
}

CubicSpline splineOf(const std::vector<RadialLevel>& levels,
                     const std::function<double(const RadialLevel&)>& value) {
    std::vector<double> z, y;
    for (const RadialLevel& level : levels) {
        z.push_back(level.z);
        y.push_back(value(level));
    }
    return {z, y};
}

} // namespace

RadialProfile::RadialProfile(const std::vector<RadialLevel>& levels, int harmonics)
    : low_(static_cast<float>(levels.front().z) - kBeyond) {
    const CubicSpline x =
        splineOf(levels, [](const RadialLevel& l) { return static_cast<double>(l.center.x); });
    const CubicSpline y =
        splineOf(levels, [](const RadialLevel& l) { return static_cast<double>(l.center.y); });
    std::vector<CubicSpline> cosine, sine;
    for (int order = 0; order <= harmonics; ++order) {
        cosine.push_back(
            splineOf(levels, [order](const RadialLevel& l) { return harmonic(l, order, true); }));
        sine.push_back(splineOf(levels, [order](const RadialLevel& l) { return harmonic(l, order, false); }));
    }
    const float high = static_cast<float>(levels.back().z) + kBeyond;
    for (float z = low_; z <= high; z += step_) {
        Outline outline{{static_cast<float>(x.at(z)), static_cast<float>(y.at(z))}, {}, {}};
        for (std::size_t k = 0; k < cosine.size(); ++k) {
            outline.cosine.push_back(cosine[k].at(z));
            outline.sine.push_back(sine[k].at(z));
        }
        const auto reach = static_cast<float>(1.4 * outline.cosine[0]);
        box_.include(vec3(outline.center - reach, z)), box_.include(vec3(outline.center + reach, z));
        table_.push_back(std::move(outline));
    }
}

RadialProfile::Place RadialProfile::placeAt(float z) const {
    const float at = std::clamp((z - low_) / step_, 0.0F, static_cast<float>(table_.size() - 1) - 1e-3F);
    const auto row = static_cast<std::size_t>(at);
    return {&table_[row], &table_[row + 1], static_cast<double>(at - static_cast<float>(row))};
}

double RadialProfile::radius(const Outline& outline, double angle) {
    const double c1 = std::cos(angle), s1 = std::sin(angle);
    double c = 1.0, s = 0.0, sum = 0.0;
    for (std::size_t k = 0; k < outline.cosine.size(); ++k) {
        sum += outline.cosine[k] * c + outline.sine[k] * s;
        const double next = c * c1 - s * s1;
        s = s * c1 + c * s1;
        c = next;
    }
    return sum;
}

double RadialProfile::radius(const Place& place, double angle) {
    const double low = radius(*place.low, angle);
    return low + place.blend * (radius(*place.high, angle) - low);
}

vec2 RadialProfile::centerAt(float z) const {
    const Place place = placeAt(z);
    return glm::mix(place.low->center, place.high->center, static_cast<float>(place.blend));
}

float RadialProfile::radiusAt(float z, double angle) const {
    return static_cast<float>(radius(placeAt(z), angle));
}

float RadialProfile::at(const vec3& point) const {
    const Place place = placeAt(point.z);
    const vec2 center = glm::mix(place.low->center, place.high->center, static_cast<float>(place.blend));
    const vec2 off = vec2(point) - center;
    const auto angle = static_cast<double>(std::atan2(off.y, off.x));
    const double r = radius(place, angle);
    constexpr double kAngleStep = 0.05;
    const double turn = (radius(*place.low, angle + kAngleStep) - radius(*place.low, angle - kAngleStep)) /
                        (2 * kAngleStep * r);
    const double rise =
        (radius(*placeAt(point.z + 4.0F).low, angle) - radius(*placeAt(point.z - 4.0F).low, angle)) / 8.0;
    return static_cast<float>((static_cast<double>(glm::length(off)) - r) /
                              std::sqrt(1.0 + turn * turn + rise * rise));
}

} // namespace sculpt
