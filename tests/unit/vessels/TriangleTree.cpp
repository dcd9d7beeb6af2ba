// SPDX-License-Identifier: Apache-2.0
#include "TriangleTree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace {

constexpr std::uint32_t kLeaf = 6; // triangles

double toBox(const glm::dvec3& low, const glm::dvec3& high, const glm::dvec3& p) {
    return glm::length(glm::max(glm::dvec3(0.0), glm::max(low - p, p - high)));
}

double toSegment(const glm::dvec3& p, const glm::dvec3& a, const glm::dvec3& b) {
    const glm::dvec3 along = b - a;
    const double square = glm::dot(along, along);
    const double t = square > 0.0 ? std::clamp(glm::dot(p - a, along) / square, 0.0, 1.0) : 0.0;
    return glm::distance(p, a + t * along);
}

double toTriangle(const glm::dvec3& p, const std::array<glm::dvec3, 3>& t) {
    const glm::dvec3 normal = glm::cross(t[1] - t[0], t[2] - t[0]);
    bool within = glm::length(normal) > 0.0;
    double edge = 1e300;
    for (std::size_t k = 0; k < 3; ++k) {
        const glm::dvec3 &a = t[k], &b = t[(k + 1) % 3];
        within = within && glm::dot(glm::cross(b - a, p - a), normal) >= 0.0;
        edge = std::min(edge, toSegment(p, a, b));
    }
    return within ? std::abs(glm::dot(p - t[0], glm::normalize(normal))) : edge;
}

// Möller & Trumbore 1997.
bool meets(const glm::dvec3& origin, const glm::dvec3& direction, const std::array<glm::dvec3, 3>& t) {
    const glm::dvec3 ab = t[1] - t[0], ac = t[2] - t[0], q = glm::cross(direction, ac);
    const double determinant = glm::dot(ab, q);
    if (determinant == 0.0) return false;
    const glm::dvec3 from = origin - t[0], r = glm::cross(from, ab);
    const double u = glm::dot(from, q) / determinant, v = glm::dot(direction, r) / determinant;
    return u >= 0.0 && v >= 0.0 && u + v <= 1.0 && glm::dot(ac, r) / determinant > 0.0;
}

bool meetsBox(const glm::dvec3& origin, const glm::dvec3& direction, const glm::dvec3& low,
              const glm::dvec3& high) {
    const glm::dvec3 a = (low - origin) / direction, b = (high - origin) / direction;
    const glm::dvec3 enter = glm::min(a, b), leave = glm::max(a, b);
    return std::max({enter.x, enter.y, enter.z, 0.0}) <= std::min({leave.x, leave.y, leave.z});
}

} // namespace

TriangleTree::TriangleTree(std::vector<glm::dvec3> positions, std::vector<std::uint32_t> indices)
    : positions_(std::move(positions)), indices_(std::move(indices)), order_(indices_.size() / 3) {
    std::iota(order_.begin(), order_.end(), 0U);
    nodes_.reserve(order_.size());
    nodes_.push_back({.first = 0, .count = static_cast<std::uint32_t>(order_.size())});
    build(0);
}

std::array<glm::dvec3, 3> TriangleTree::corners(std::uint32_t triangle) const {
    const std::size_t at = std::size_t{3} * triangle;
    return {positions_[indices_[at]], positions_[indices_[at + 1]], positions_[indices_[at + 2]]};
}

void TriangleTree::enclose(Node& node) const {
    node.low = glm::dvec3(1e300);
    node.high = glm::dvec3(-1e300);
    for (std::uint32_t i = node.first; i < node.first + node.count; ++i)
        for (const glm::dvec3& p : corners(order_[i])) {
            node.low = glm::min(node.low, p);
            node.high = glm::max(node.high, p);
        }
}

void TriangleTree::build(std::uint32_t index) {
    enclose(nodes_[index]);
    const Node node = nodes_[index];
    if (node.count <= kLeaf) return;
    const glm::dvec3 size = node.high - node.low;
    const int axis = size.x > size.y ? (size.x > size.z ? 0 : 2) : (size.y > size.z ? 1 : 2);
    const auto middleOf = [&](std::uint32_t triangle) {
        const auto t = corners(triangle);
        return t[0][axis] + t[1][axis] + t[2][axis];
    };
    const auto first = order_.begin() + node.first;
    std::nth_element(first, first + node.count / 2, first + node.count,
                     [&](std::uint32_t a, std::uint32_t b) { return middleOf(a) < middleOf(b); });
    const auto left = static_cast<std::uint32_t>(nodes_.size());
    nodes_[index].left = left;
    nodes_.push_back({.first = node.first, .count = node.count / 2});
    nodes_.push_back({.first = node.first + node.count / 2, .count = node.count - node.count / 2});
    build(left);
    build(left + 1);
}

void TriangleTree::nearest(std::uint32_t index, const glm::dvec3& point, double& best) const {
    const Node& node = nodes_[index];
    if (node.left == 0) {
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i)
            best = std::min(best, toTriangle(point, corners(order_[i])));
        return;
    }
    std::array<std::pair<double, std::uint32_t>, 2> children;
    for (std::uint32_t k = 0; k < 2; ++k) {
        const Node& child = nodes_[node.left + k];
        children[k] = {toBox(child.low, child.high, point), node.left + k};
    }
    std::sort(children.begin(), children.end());
    for (const auto& [distance, child] : children)
        if (distance < best) nearest(child, point, best);
}

int TriangleTree::crossings(std::uint32_t index, const glm::dvec3& origin,
                            const glm::dvec3& direction) const {
    const Node& node = nodes_[index];
    if (!meetsBox(origin, direction, node.low, node.high)) return 0;
    if (node.left != 0)
        return crossings(node.left, origin, direction) + crossings(node.left + 1, origin, direction);
    int count = 0;
    for (std::uint32_t i = node.first; i < node.first + node.count; ++i)
        count += meets(origin, direction, corners(order_[i]));
    return count;
}

bool TriangleTree::contains(const glm::dvec3& point) const {
    if (toBox(nodes_[0].low, nodes_[0].high, point) > 0.0) return false;
    // Crooked directions, so that hardly a ray meets an edge; a vote where one does.
    constexpr std::array<glm::dvec3, 3> kDirections{
        {{0.9217, 0.2713, 0.2773}, {-0.3371, 0.8819, 0.3307}, {0.1879, -0.4337, 0.8813}}};
    int votes = 0;
    for (const glm::dvec3& direction : kDirections)
        votes += crossings(0, point, direction) % 2;
    return votes >= 2;
}

double TriangleTree::signedDistance(const glm::dvec3& point, double limit) const {
    if (toBox(nodes_[0].low, nodes_[0].high, point) >= limit) return limit;
    double best = 1e300;
    nearest(0, point, best);
    return contains(point) ? -best : best;
}
