// SPDX-License-Identifier: Apache-2.0
#include "scene/SectionPlane.h"

#include <cmath>

namespace scene {

glm::mat3 axesOf(const glm::vec3& normal) {
    constexpr glm::vec3 kForward(0.0F, 1.0F, 0.0F), kHead(0.0F, 0.0F, 1.0F);
    constexpr float kUpright = 0.5F; // sine of how far the normal rises; beyond, the section is a lying one
    const glm::vec3 above = std::abs(normal.z) < kUpright ? kHead : kForward;
    const glm::vec3 up = glm::normalize(above - glm::dot(above, normal) * normal);
    return {glm::cross(up, normal), up, normal};
}

} // namespace scene
