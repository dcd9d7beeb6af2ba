// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/RayTree.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace scene::atlas {
namespace {

constexpr std::uint32_t kLeaf = 4;
constexpr std::size_t kDeepest = 64; // halving 2^32 triangles goes half as deep

bool meets(const Bounds& box, const RayTree::Ray& ray, const glm::vec3& inverse, float length) {
    const glm::vec3 toLow = (box.low - ray.origin) * inverse, toHigh = (box.high - ray.origin) * inverse;
    const glm::vec3 in = glm::min(toLow, toHigh), out = glm::max(toLow, toHigh);
    const float enter = std::max({in.x, in.y, in.z, 0.0F});
    return enter <= std::min({out.x, out.y, out.z, length});
}

// As in Möller & Trumbore 1997.
float toTriangle(const RayTree::Ray& ray, const glm::vec3& a, const glm::vec3& ab, const glm::vec3& ac) {
    const glm::vec3 p = glm::cross(ray.direction, ac);
    const float determinant = glm::dot(ab, p);
    if (determinant == 0.0F) return ray.length;
    const glm::vec3 fromA = ray.origin - a;
    const float u = glm::dot(fromA, p) / determinant;
    const glm::vec3 q = glm::cross(fromA, ab);
    const float v = glm::dot(ray.direction, q) / determinant;
    const float t = glm::dot(ac, q) / determinant;
    return u >= 0.0F && v >= 0.0F && u + v <= 1.0F && t > 0.0F ? t : ray.length;
}

} // namespace

void RayTree::add(const std::vector<glm::vec3>& points, const std::vector<std::uint32_t>& indices) {
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        const glm::vec3 a = points[indices[i]];
        triangles_.push_back({a, points[indices[i + 1]] - a, points[indices[i + 2]] - a});
    }
}

void RayTree::build() {
    nodes_.clear();
    if (triangles_.empty()) return;
    nodes_.reserve(triangles_.size());
    split(0, static_cast<std::uint32_t>(triangles_.size()));
}

std::uint32_t RayTree::split(std::uint32_t first, std::uint32_t count) {
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    Bounds box{glm::vec3(1e30F), glm::vec3(-1e30F)};
    for (std::uint32_t i = first; i < first + count; ++i) {
        const Triangle& t = triangles_[i];
        for (const glm::vec3& corner : {t.a, t.a + t.ab, t.a + t.ac}) {
            box.low = glm::min(box.low, corner);
            box.high = glm::max(box.high, corner);
        }
    }
    nodes_.push_back({box, first, count, 0});
    if (count <= kLeaf) return index;
    const glm::vec3 size = box.high - box.low;
    const int axis = size.x >= size.y && size.x >= size.z ? 0 : (size.y >= size.z ? 1 : 2);
    const auto begin = triangles_.begin() + first;
    std::nth_element(begin, begin + count / 2, begin + count, [axis](const Triangle& a, const Triangle& b) {
        return a.middle()[axis] < b.middle()[axis];
    });
    nodes_[index].count = 0;
    split(first, count / 2);
    const std::uint32_t right = split(first + count / 2, count - count / 2);
    nodes_[index].right = right;
    return index;
}

float RayTree::distance(const Ray& ray) const {
    if (nodes_.empty()) return ray.length;
    const glm::vec3 inverse = 1.0F / ray.direction;
    float nearest = ray.length;
    std::array<std::uint32_t, kDeepest> open{};
    std::size_t count = 1;
    while (count > 0) {
        const std::uint32_t index = open[--count];
        const Node& node = nodes_[index];
        if (!meets(node.box, ray, inverse, nearest)) continue;
        if (node.count == 0) {
            open[count++] = index + 1;
            open[count++] = node.right;
        }
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i)
            nearest = std::min(nearest, toTriangle(ray, triangles_[i].a, triangles_[i].ab, triangles_[i].ac));
    }
    return nearest;
}

} // namespace scene::atlas
