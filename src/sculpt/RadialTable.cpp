// SPDX-License-Identifier: Apache-2.0
#include "sculpt/RadialTable.h"

#include <array>
#include <numbers>

namespace sculpt {
namespace {

// Weights of four neighbors at t between the inner two, and their slopes.
struct Weights {
    std::array<float, 4> value, slope;
};

Weights weightsAt(float t) {
    const float u = 1.0F - t;
    return {{u * u * u / 6.0F, (3.0F * t * t * t - 6.0F * t * t + 4.0F) / 6.0F,
             (3.0F * u * u * u - 6.0F * u * u + 4.0F) / 6.0F, t * t * t / 6.0F},
            {-0.5F * u * u, 0.5F * t * (3.0F * t - 4.0F), -0.5F * u * (3.0F * u - 4.0F), 0.5F * t * t}};
}

} // namespace

RadialTable::RadialTable(float low, float step, std::vector<Row> rows)
    : low_(low), step_(step), rows_(std::move(rows)) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const float z = low_ + step_ * static_cast<float>(i);
        const float reach = *std::max_element(rows_[i].radii.begin(), rows_[i].radii.end());
        box_.include(vec3(rows_[i].center - reach, z));
        box_.include(vec3(rows_[i].center + reach, z));
    }
}

float RadialTable::at(const vec3& point) const {
    const float up = std::clamp((point.z - low_) / step_, 1.0F, static_cast<float>(rows_.size()) - 2.001F);
    const auto row = static_cast<std::size_t>(up);
    const Weights high = weightsAt(up - static_cast<float>(row));
    vec2 center(0.0F);
    for (std::size_t i = 0; i < 4; ++i)
        center += high.value[i] * rows_[row + i - 1].center;
    const vec2 off = vec2(point) - center;
    const std::size_t count = rows_[row].radii.size();
    const float perAngle = static_cast<float>(count) / (2.0F * std::numbers::pi_v<float>);
    const float around = std::atan2(off.y, off.x) * perAngle + static_cast<float>(count);
    const auto column = static_cast<std::size_t>(around);
    const Weights wide = weightsAt(around - static_cast<float>(column));
    float radius = 0.0F, turn = 0.0F, rise = 0.0F;
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t k = 0; k < 4; ++k) {
            const float r = rows_[row + i - 1].radii[(column + k + count - 1) % count];
            radius += high.value[i] * wide.value[k] * r;
            turn += high.value[i] * wide.slope[k] * r * perAngle;
            rise += high.slope[i] * wide.value[k] * r / step_;
        }
    }
    const float steep = turn / std::max(radius, 1.0F);
    return (glm::length(off) - radius) / std::sqrt(1.0F + steep * steep + rise * rise);
}

} // namespace sculpt
