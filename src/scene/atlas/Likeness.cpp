// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/Likeness.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace scene::atlas {
namespace {

constexpr float kLargestStretch = 1.3F; // a box that differs more is of another extent (a femur not cut)

Bounds boundsOf(const StructureMesh& mesh) {
    Bounds box{glm::vec3(1e30F), glm::vec3(-1e30F)};
    for (const auto& vertex : mesh.vertices) {
        box.low = glm::min(box.low, vertex.position);
        box.high = glm::max(box.high, vertex.position);
    }
    return box;
}

} // namespace

Likeness::Likeness(const StructureMesh& ours, const Bounds& theirs) : ours_(ours) {
    const Bounds box = boundsOf(ours);
    const glm::vec3 size = box.high - box.low;
    for (int axis = 0; axis < 3; ++axis) {
        const float ratio = size[axis] / std::max(theirs.high[axis] - theirs.low[axis], 1e-4F);
        if (ratio > 1.0F / kLargestStretch && ratio < kLargestStretch) {
            scale_[axis] = ratio;
            shift_[axis] = box.low[axis] - ratio * theirs.low[axis];
        }
    }
    widest_ = 2 + static_cast<int>(std::max({size.x, size.y, size.z}) / edge_);
    for (std::uint32_t i = 0; i < ours.vertices.size(); ++i)
        cells_[cellOf(placeOf(ours.vertices[i].position))].push_back(i);
}

Likeness::Cell Likeness::cellOf(const glm::ivec3& place) {
    const auto part = [](int value) { return static_cast<Cell>(value + (1 << 20)) & 0x1FFFFFU; };
    return part(place.x) << 42U | part(place.y) << 21U | part(place.z);
}

glm::ivec3 Likeness::placeOf(const glm::vec3& point) const {
    return glm::ivec3(glm::floor(point / edge_));
}

const StructureMesh::Vertex& Likeness::at(const glm::vec3& point) const {
    const glm::vec3 wanted = scale_ * point + shift_;
    const glm::ivec3 home = placeOf(wanted);
    float least = std::numeric_limits<float>::max();
    std::uint32_t best = 0;
    const auto look = [&](const glm::ivec3& place) {
        const auto found = cells_.find(cellOf(place));
        if (found == cells_.end()) return;
        for (const std::uint32_t i : found->second) {
            const glm::vec3 way = ours_.vertices[i].position - wanted;
            const float square = glm::dot(way, way);
            if (square < least) least = square, best = i;
        }
    };
    for (int ring = 0; ring <= widest_; ++ring) { // shells of cells, until none further out can be nearer
        const float reach = static_cast<float>(ring - 1) * edge_;
        if (ring > 0 && least <= reach * reach) break;
        for (int x = -ring; x <= ring; ++x)
            for (int y = -ring; y <= ring; ++y) {
                const bool side = std::abs(x) == ring || std::abs(y) == ring;
                for (int z = -ring; z <= ring; z += side || ring == 0 ? 1 : 2 * ring)
                    look(home + glm::ivec3(x, y, z));
            }
    }
    return ours_.vertices[best];
}

} // namespace scene::atlas
