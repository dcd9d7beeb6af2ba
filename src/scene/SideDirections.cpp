// SPDX-License-Identifier: Apache-2.0
#include "scene/SideDirections.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace scene {
namespace {

constexpr float kClearOfAxis = 0.03F; // m: from here on the skin's direction is beyond doubt
constexpr float kLean = 0.35F;        // share of the remaining angle taken up per point

glm::vec3 nearestOnAxis(const anatomy::Rig& rig, const glm::vec3& point) {
    const std::array<glm::vec3, 4> axis{glm::vec3(rig.hip.center), glm::vec3(rig.knee.center),
                                        glm::vec3(rig.ankle.center), glm::vec3(rig.toes.center)};
    glm::vec3 best = axis[0];
    for (std::size_t i = 0; i + 1 < axis.size(); ++i) {
        const glm::vec3 along = axis[i + 1] - axis[i];
        const float squared = glm::dot(along, along);
        const float t =
            squared > 0.0F ? std::clamp(glm::dot(point - axis[i], along) / squared, 0.0F, 1.0F) : 0.0F;
        const glm::vec3 candidate = axis[i] + t * along;
        if (glm::distance(candidate, point) < glm::distance(best, point)) best = candidate;
    }
    return best;
}

// Parallel to the skin; its length tells how sure that is, 0 .. 1.
glm::vec3 skinDirection(const anatomy::Rig& rig, const CurvePoint& point) {
    const glm::vec3 radial = point.center - nearestOnAxis(rig, point.center);
    const glm::vec3 side = glm::cross(point.tangent, radial) / kClearOfAxis;
    const float length = glm::length(side);
    return length > 1.0F ? side / length : side;
}

glm::vec3 anyAcross(const glm::vec3& tangent) {
    const glm::vec3 other = std::abs(tangent.z) < 0.8F ? glm::vec3(0, 0, 1) : glm::vec3(1, 0, 0);
    return glm::normalize(glm::cross(tangent, other));
}

// Smallest rotation from one tangent to the next, by two reflections (double reflection, Wang et al. 2008).
glm::vec3 transported(const CurvePoint& from, const CurvePoint& to) {
    const glm::vec3 chord = to.center - from.center;
    const float c1 = glm::dot(chord, chord);
    if (c1 <= 0.0F) return from.side;
    const glm::vec3 side = from.side - 2.0F / c1 * glm::dot(chord, from.side) * chord;
    const glm::vec3 tangent = from.tangent - 2.0F / c1 * glm::dot(chord, from.tangent) * chord;
    const glm::vec3 second = to.tangent - tangent;
    const float c2 = glm::dot(second, second);
    return c2 > 1e-12F ? side - 2.0F / c2 * glm::dot(second, side) * second : side;
}

glm::vec3 acrossTangent(const glm::vec3& side, const glm::vec3& tangent) {
    const glm::vec3 across = side - glm::dot(side, tangent) * tangent;
    return glm::length(across) > 1e-4F ? glm::normalize(across) : anyAcross(tangent);
}

} // namespace

void setSideDirections(const anatomy::Rig& rig, std::vector<CurvePoint>& points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const glm::vec3 wanted = skinDirection(rig, points[i]);
        if (i == 0) {
            points[i].side = acrossTangent(wanted, points[i].tangent);
            continue;
        }
        const glm::vec3 carried = transported(points[i - 1], points[i]);
        const float sign = glm::dot(wanted, carried) < 0.0F ? -1.0F : 1.0F; // the wide direction has no front
        points[i].side = acrossTangent(carried + kLean * (sign * wanted - glm::length(wanted) * carried),
                                       points[i].tangent);
    }
}

} // namespace scene
