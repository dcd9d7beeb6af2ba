// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <glm/vec3.hpp>

// Distance from a point to one closed surface, exact. Boxes around halves of the triangles, halved again.
class TriangleTree {
public:
    TriangleTree(std::vector<glm::dvec3> positions, std::vector<std::uint32_t> indices);

    // Negative inside. Beyond `limit` outside the surface's box the limit is returned. Units of the
    // positions.
    double signedDistance(const glm::dvec3& point, double limit) const;
    bool contains(const glm::dvec3& point) const; // odd number of crossings, two of three directions

private:
    struct Node {
        glm::dvec3 low{0.0}, high{0.0};
        std::uint32_t first = 0, count = 0; // triangles in order_; a leaf when left is 0
        std::uint32_t left = 0;             // the right child comes after the left one
    };

    void build(std::uint32_t node);
    void enclose(Node& node) const;
    std::array<glm::dvec3, 3> corners(std::uint32_t triangle) const;
    void nearest(std::uint32_t node, const glm::dvec3& point, double& best) const;
    int crossings(std::uint32_t node, const glm::dvec3& origin, const glm::dvec3& direction) const;

    std::vector<glm::dvec3> positions_;
    std::vector<std::uint32_t> indices_;
    std::vector<std::uint32_t> order_;
    std::vector<Node> nodes_;
};
