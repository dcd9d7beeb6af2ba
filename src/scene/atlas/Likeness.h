// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <glm/vec3.hpp>

#include "scene/Geometry.h"

namespace scene::atlas {

// Finds, for a place on an imported structure, the like place on ours: the boxes around the two are laid
// onto each other, then the nearest vertex is taken. Of a structure that ours has in full only.
class Likeness {
public:
    Likeness(const StructureMesh& ours, const Bounds& theirs);

    const StructureMesh::Vertex& at(const glm::vec3& point) const;

private:
    using Cell = std::uint64_t;
    static Cell cellOf(const glm::ivec3& place);
    glm::ivec3 placeOf(const glm::vec3& point) const;

    const StructureMesh& ours_;
    glm::vec3 scale_{1.0F}, shift_{0.0F};
    float edge_ = 0.005F; // m
    int widest_ = 1;      // cells from one side of ours to the other
    std::map<Cell, std::vector<std::uint32_t>> cells_;
};

} // namespace scene::atlas
