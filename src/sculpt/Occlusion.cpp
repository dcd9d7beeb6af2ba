// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Occlusion.h"

#include <array>

namespace sculpt {

float ambientOcclusion(const Field& surroundings, const vec3& point, const vec3& normal) {
    constexpr std::array<float, 4> kDistances{1.5F, 3.5F, 7.0F, 14.0F};
    constexpr std::array<float, 4> kWeights{0.30F, 0.30F, 0.25F, 0.15F};
    float blocked = 0.0F;
    for (std::size_t i = 0; i < kDistances.size(); ++i) {
        const float free =
            std::clamp(surroundings.at(point + kDistances[i] * normal) / kDistances[i], 0.0F, 1.0F);
        blocked += kWeights[i] * (1.0F - free);
    }
    return 1.0F - blocked;
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
