// SPDX-License-Identifier: Apache-2.0
#include "sculpt/TubeField.h"

#include "sculpt/Primitives.h"

namespace sculpt {
namespace {

constexpr float kLinkLength = 2.5F; // mm

RoundedCone coneOf(const PathPoint& a, const PathPoint& b) {
    return {a.position, b.position, a.radius, b.radius};
}

PathPoint between(const PathPoint& a, const PathPoint& b, float t) {
    return {glm::mix(a.position, b.position, t), glm::mix(a.radius, b.radius, t)};
}

PathPoint mirrored(const PathPoint& end, const PathPoint& next) {
    return {2.0F * end.position - next.position, end.radius};
}

// Four points p, at parameter u of 0..1 between the middle two.
PathPoint catmullRom(const std::array<PathPoint, 4>& p, float u) {
    std::array<float, 4> knot{0.0F};
    for (std::size_t i = 1; i < 4; ++i) {
        const float chord = std::max(glm::distance(p[i].position, p[i - 1].position), 1e-3F);
        knot[i] = knot[i - 1] + std::sqrt(chord);
    }
    const float t = glm::mix(knot[1], knot[2], u);
    const auto mixAt = [&](const PathPoint& a, const PathPoint& b, std::size_t from, std::size_t to) {
        return between(a, b, (t - knot[from]) / (knot[to] - knot[from]));
    };
    const PathPoint a1 = mixAt(p[0], p[1], 0, 1), a2 = mixAt(p[1], p[2], 1, 2), a3 = mixAt(p[2], p[3], 2, 3);
    PathPoint point = mixAt(mixAt(a1, a2, 0, 2), mixAt(a2, a3, 1, 3), 1, 2);
    point.radius = glm::mix(p[1].radius, p[2].radius, u);
    return point;
}

} // namespace

std::vector<PathPoint> resampled(const std::vector<PathPoint>& path, float step) {
    std::vector<PathPoint> result{path.front()};
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const PathPoint before = i > 0 ? path[i - 1] : mirrored(path[0], path[1]);
        const PathPoint after = i + 2 < path.size() ? path[i + 2] : mirrored(path[i + 1], path[i]);
        const float length = glm::distance(path[i].position, path[i + 1].position);
        const int count = std::max(1, static_cast<int>(std::lround(length / step)));
        for (int k = 1; k <= count; ++k) {
            result.push_back(catmullRom({before, path[i], path[i + 1], after},
                                        static_cast<float>(k) / static_cast<float>(count)));
        }
    }
    return result;
}

TubeField::TubeField(const std::vector<PathPoint>& path) {
    constexpr std::size_t kStretch = 6;
    const std::vector<PathPoint> points = resampled(path, kLinkLength);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (i % kStretch == 0) stretches_.emplace_back();
        largestRadius_ = std::max({largestRadius_, points[i].radius, points[i + 1].radius});
        stretches_.back().links.push_back({points[i], points[i + 1]});
        stretches_.back().box.include(coneOf(points[i], points[i + 1]).bounds());
        box_.include(stretches_.back().box);
    }
}

TubeField::Nearest TubeField::nearest(const vec3& point) const {
    Nearest best;
    for (const Stretch& stretch : stretches_) {
        if (stretch.box.distance(point) > best.distance) continue;
        for (const Link& link : stretch.links) {
            const float distance = coneOf(link.from, link.to).at(point);
            if (distance < best.distance) best = {&link, distance};
        }
    }
    return best;
}

float TubeField::at(const vec3& point) const {
    return nearest(point).distance;
}

float TubeField::radiusAt(const vec3& point) const {
    const Link& link = *nearest(point).link;
    const vec3 along = link.to.position - link.from.position;
    const float t = glm::dot(point - link.from.position, along) / std::max(glm::dot(along, along), 1e-6F);
    return glm::mix(link.from.radius, link.to.radius, std::clamp(t, 0.0F, 1.0F));
}

vec3 TubeField::direction(const vec3& point) const {
    const Link& link = *nearest(point).link;
    return glm::normalize(link.to.position - link.from.position);
}

} // namespace sculpt
