// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Occlusion.h"

#include <array>
#include <numbers>

#include "sculpt/FiberField.h"

namespace sculpt {

namespace {

using Steps = std::array<float, 3>;

// How much nearer than over a flat surface the surroundings come along a ray that rises by `up` per mm.
float opennessAlong(const Field& surroundings, const vec3& point, const vec3& ray, float up,
                    const Steps& distances, const Steps& weights) {
    float open = 0.0F;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        const float height = surroundings.at(point + distances[i] * ray) / (up * distances[i]);
        open += weights[i] * std::clamp(height, 0.0F, 1.0F);
    }
    return open;
}

} // namespace

float ambientOcclusion(const Field& surroundings, const vec3& point, const vec3& normal) {
    constexpr std::array<float, 3> kDistances{2.5F, 6.0F, 12.0F};
    constexpr std::array<float, 3> kWeights{0.35F, 0.35F, 0.30F};
    constexpr int kAround = 6;
    constexpr float kUp = 0.6F, kSide = 0.8F; // tilted by 53 degrees
    const vec3 side = anyTangent(normal), other = glm::cross(normal, side);
    float open = opennessAlong(surroundings, point, normal, 1.0F, kDistances, kWeights);
    float total = 1.0F;
    for (int i = 0; i < kAround; ++i) {
        const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kAround;
        const vec3 ray = kUp * normal + kSide * (std::cos(angle) * side + std::sin(angle) * other);
        open += kUp * opennessAlong(surroundings, point, ray, kUp, kDistances, kWeights);
        total += kUp;
    }
    return open / total;
}

float thicknessAt(const Field& shape, const vec3& point, const vec3& normal, float limit) {
    constexpr float kStep = 1.0F;
    // The first steps are still within the surface's own error.
    for (float depth = 2.0F * kStep; depth < limit; depth += kStep) {
        if (shape.at(point - depth * normal) > 0.0F) return depth;
    }
    return limit;
}

} // namespace sculpt
