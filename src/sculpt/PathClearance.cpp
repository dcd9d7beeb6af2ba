// SPDX-License-Identifier: Apache-2.0
#include "sculpt/TubeField.h"

namespace sculpt {
namespace {

vec3 slopeOf(const Field& field, const vec3& p) {
    constexpr float kStep = 0.4F; // mm
    vec3 slope;
    for (int axis = 0; axis < 3; ++axis) {
        vec3 step(0.0F);
        step[axis] = kStep;
        slope[axis] = field.at(p + step) - field.at(p - step);
    }
    const float length = glm::length(slope);
    return length > 1e-6F ? slope / length : vec3(0.0F);
}

void relax(std::vector<PathPoint>& path) {
    constexpr float kSmoothing = 0.25F;
    const std::vector<PathPoint> before = path;
    for (std::size_t i = 1; i + 1 < path.size(); ++i) {
        const vec3 middle = 0.5F * (before[i - 1].position + before[i + 1].position);
        path[i].position = glm::mix(before[i].position, middle, kSmoothing);
    }
}

} // namespace

std::vector<PathPoint> clearOf(const Field& shape, std::vector<PathPoint> path, const PathClearance& rule) {
    constexpr int kRounds = 40;
    constexpr float kStride = 0.5F; // mm per round at most, so that a point leaves on the side where it is
    for (int round = 0; round < kRounds; ++round) {
        bool moved = false;
        for (PathPoint& point : path) {
            const float wanted = std::min(point.radius, rule.radiusLimit) + rule.gap;
            const float missing = wanted - shape.at(point.position);
            if (missing <= 0.01F) continue;
            point.position += std::min(missing, kStride) * slopeOf(shape, point.position);
            moved = true;
        }
        if (!moved) break;
        if (round + 5 < kRounds) relax(path);
    }
    return path;
}

} // namespace sculpt
