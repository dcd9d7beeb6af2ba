// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <glm/vec3.hpp>

#include "scene/ViewSpec.h"

namespace scene::atlas {

// Triangles in a tree of boxes, halved at the median of their middles, for rays of limited length.
class RayTree {
public:
    // Adds a mesh's triangles; build() once all are there.
    void add(const std::vector<glm::vec3>& points, const std::vector<std::uint32_t>& indices);
    void build();

    struct Ray {
        glm::vec3 origin, direction; // unit
        float length;
    };
    // The way to the nearest triangle, either side; the ray's length where there is none.
    float distance(const Ray& ray) const;

private:
    struct Triangle {
        glm::vec3 a, ab, ac;
        glm::vec3 middle() const { return a + (ab + ac) / 3.0F; }
    };
    struct Node {
        Bounds box;
        std::uint32_t first = 0, count = 0; // triangles of a leaf; an inner node has none,
        std::uint32_t right = 0;            // its left child follows it
    };
    std::uint32_t split(std::uint32_t first, std::uint32_t count);

    std::vector<Triangle> triangles_;
    std::vector<Node> nodes_;
};

} // namespace scene::atlas
