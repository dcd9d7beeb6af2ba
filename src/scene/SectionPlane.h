// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/vec3.hpp>

namespace scene {

// A cut through the leg: what lies on the side that the normal points to is taken away. World of a right leg;
// for a left one all is mirrored.
struct SectionPlane {
    glm::vec3 point{0.0F, 0.0F, 0.3F};  // m, the middle of its handle
    glm::vec3 normal{0.0F, 0.0F, 1.0F}; // unit

    float offset() const { return glm::dot(point, normal); } // m, of the plane from the origin
    bool operator==(const SectionPlane&) const = default;
};

// Right, up and normal of the picture of a section; right-handed. Of an axial one x, y and z; up is towards
// the head in an upright one, and forward otherwise.
glm::mat3 axesOf(const glm::vec3& normal);

} // namespace scene
