// SPDX-License-Identifier: Apache-2.0
#include "scene/PlaneHandle.h"

#include <cmath>
#include <optional>

#include "scene/PlanePresets.h"

namespace scene {
namespace {

constexpr float kArrow = 0.06F;  // m
constexpr float kEdgeOn = 0.02F; // sine below which a direction cannot be told

// Where along the line through a point the ray comes closest, m from the point.
std::optional<float> alongLine(const glm::vec3& point, const glm::vec3& direction, const Ray& ray) {
    const float lean = glm::dot(direction, ray.direction);
    const float free = 1.0F - lean * lean;
    if (free < kEdgeOn) return std::nullopt;
    const glm::vec3 way = ray.origin - point;
    return (glm::dot(way, direction) - lean * glm::dot(way, ray.direction)) / free;
}

// The direction from the center to where the ray meets the plane through it that both axes span, as an angle.
std::optional<float> angleOf(const glm::vec3& center, const glm::vec3& first, const glm::vec3& second,
                             const Ray& ray) {
    const glm::vec3 across = glm::cross(first, second);
    const float lean = glm::dot(ray.direction, across);
    if (std::abs(lean) < kEdgeOn) return std::nullopt;
    const glm::vec3 hit = ray.origin + glm::dot(center - ray.origin, across) / lean * ray.direction - center;
    return std::atan2(glm::dot(hit, second), glm::dot(hit, first));
}

} // namespace

PlaneHandle handleOf(const SectionPlane& plane) {
    const glm::mat3 axes = axesOf(plane.normal);
    const glm::vec3 right = PlaneHandle::kRing * axes[0], up = PlaneHandle::kRing * axes[1];
    return {plane.point,
            plane.point + kArrow * plane.normal,
            {plane.point + right, plane.point + up, plane.point - right, plane.point - up}};
}

SectionPlane dragged(const SectionPlane& plane, Grip grip, const Ray& from, const Ray& to) {
    if (grip == Grip::move) {
        const auto before = alongLine(plane.point, plane.normal, from);
        const auto after = alongLine(plane.point, plane.normal, to);
        return before && after ? moved(plane, *after - *before) : plane;
    }
    const auto knob = handleOf(plane).knobs[static_cast<std::size_t>(grip)];
    const glm::vec3 arm = glm::normalize(knob - plane.point);
    const auto before = angleOf(plane.point, arm, plane.normal, from);
    const auto after = angleOf(plane.point, arm, plane.normal, to);
    if (!before || !after) return plane;
    const float turn = *after - *before;
    return {plane.point, glm::normalize(std::cos(turn) * plane.normal - std::sin(turn) * arm)};
}

} // namespace scene
