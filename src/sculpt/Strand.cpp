// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Strand.h"

#include <numbers>

namespace sculpt {
namespace {

constexpr float kStep = 1.0F;        // mm between nodes of the line
constexpr float kTangentOver = 1.5F; // mm either way

std::vector<PathPoint> pathOf(const std::vector<vec3>& points) {
    std::vector<PathPoint> path;
    for (const vec3& point : points)
        path.push_back({point, 1.0F});
    return resampled(path, kStep);
}

float lengthOf(const std::vector<PathPoint>& path) {
    float length = 0.0F;
    for (std::size_t i = 1; i < path.size(); ++i)
        length += glm::distance(path[i - 1].position, path[i].position);
    return length;
}

// Smaller half axis of the ellipse that a section's first harmonics are, at its measured area.
float halfThickness(const Harmonics& harmonics, double area) {
    constexpr std::size_t kCenter = kHarmonics / 2;
    const double scale = std::sqrt(area / std::max(enclosedArea(harmonics), 1e-6));
    const double axis = std::abs(harmonics[kCenter + 1]) - std::abs(harmonics[kCenter - 1]);
    return static_cast<float>(scale * std::abs(axis));
}

float halfThicknessAt(const StrandSections& strand, double along) {
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < strand.stations.size(); ++i) {
        if (std::abs(strand.stations[i] - along) < std::abs(strand.stations[nearest] - along)) nearest = i;
    }
    return halfThickness(strand.harmonics[nearest], strand.areas[nearest]);
}

Sections straight(const StrandSections& strand, float length) {
    Sections sections;
    sections.stations = strand.stations;
    sections.areas = strand.areas;
    sections.harmonics = strand.harmonics;
    sections.from = 0.0;
    sections.to = static_cast<double>(length);
    return sections;
}

} // namespace

StrandSections clearOf(const Field& shape, const StrandSections& strand) {
    constexpr float kPathStep = 4.0F; // mm
    std::vector<PathPoint> path;
    for (const vec3& point : strand.spine)
        path.push_back({point, 1.0F});
    path = resampled(path, kPathStep);
    const float before = lengthOf(path);
    float along = 0.0F;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i > 0) along += glm::distance(path[i - 1].position, path[i].position);
        path[i].radius = halfThicknessAt(strand, static_cast<double>(along));
    }
    path = clearOf(shape, std::move(path), PathClearance{});
    StrandSections moved = strand;
    moved.spine.clear();
    for (const PathPoint& point : path)
        moved.spine.push_back(point.position);
    for (double& station : moved.stations)
        station *= static_cast<double>(lengthOf(path) / before);
    return moved;
}

Spine::Spine(const std::vector<vec3>& points, const vec3& side) : side_(side) {
    for (const PathPoint& point : pathOf(points)) {
        const float step = nodes_.empty() ? 0.0F : glm::distance(nodes_.back().position, point.position);
        nodes_.push_back({point.position, {}, nodes_.empty() ? 0.0F : nodes_.back().along + step});
    }
    for (Node& node : nodes_)
        node.tangent = glm::normalize(at(node.along + kTangentOver) - at(node.along - kTangentOver));
}

vec3 Spine::at(float along) const {
    const float clamped = std::clamp(along, 0.0F, length());
    const auto after = std::lower_bound(nodes_.begin() + 1, nodes_.end() - 1, clamped,
                                        [](const Node& node, float value) { return node.along < value; });
    const Node &low = *(after - 1), &high = *after;
    return glm::mix(low.position, high.position,
                    (clamped - low.along) / std::max(high.along - low.along, 1e-6F));
}

vec3 Spine::straightened(const vec3& point) const {
    std::size_t best = 0;
    float along = 0.0F, least = std::numeric_limits<float>::max();
    for (std::size_t i = 0; i + 1 < nodes_.size(); ++i) {
        const vec3 from = nodes_[i].position, link = nodes_[i + 1].position - from;
        const float t =
            std::clamp(glm::dot(point - from, link) / std::max(glm::dot(link, link), 1e-9F), 0.0F, 1.0F);
        const vec3 off = point - from - t * link;
        const float squared = glm::dot(off, off);
        if (squared < least) least = squared, best = i, along = t;
    }
    const Node &low = nodes_[best], &high = nodes_[best + 1];
    const vec3 tangent = glm::normalize(glm::mix(low.tangent, high.tangent, along));
    const vec3 u = glm::normalize(side_ - tangent * glm::dot(side_, tangent));
    const vec3 off = point - glm::mix(low.position, high.position, along);
    const bool beyond = (best == 0 && along <= 0.0F) || (best + 2 == nodes_.size() && along >= 1.0F);
    const float past = beyond ? glm::dot(off, tangent) : 0.0F;
    return {glm::dot(off, u), glm::dot(off, glm::cross(tangent, u)),
            glm::mix(low.along, high.along, along) + past};
}

Box Spine::bounds() const {
    Box box;
    for (const Node& node : nodes_)
        box.include(node.position);
    return box;
}

StrandField::StrandField(const StrandSections& sections)
    : spine_(sections.spine, sections.side), loft_(straight(sections, spine_.length())),
      stations_(sections.stations), areas_(sections.areas) {
    const Box flat = loft_.bounds();
    const vec3 reach = glm::max(glm::abs(flat.low), glm::abs(flat.high));
    box_ = spine_.bounds().grown(glm::length(vec2(reach)));
}

std::vector<PathPoint> StrandField::path(bool tendonOrigin) const {
    const auto largest = std::max_element(areas_.begin(), areas_.end()) - areas_.begin();
    const auto radiusOf = [&](std::size_t i) {
        const bool fleshy = !tendonOrigin && static_cast<std::ptrdiff_t>(i) < largest;
        const double area = fleshy ? areas_[static_cast<std::size_t>(largest)] : areas_[i];
        return static_cast<float>(std::sqrt(area / std::numbers::pi));
    };
    std::vector<PathPoint> path{{spine_.at(0.0F), radiusOf(0)}};
    for (std::size_t i = 0; i < stations_.size(); ++i)
        path.push_back({spine_.at(static_cast<float>(stations_[i])), radiusOf(i)});
    path.push_back({spine_.at(spine_.length()), radiusOf(areas_.size() - 1)});
    return path;
}

} // namespace sculpt
