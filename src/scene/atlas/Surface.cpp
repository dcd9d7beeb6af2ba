// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/Surface.h"

#include <algorithm>

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <meshoptimizer.h>

namespace scene::atlas {
namespace {

constexpr float kFinestError = 0.02F; // of the size; meshoptimizer's topology-true collapse goes this far

void turn(Surface& surface) {
    for (std::size_t i = 0; i + 2 < surface.indices.size(); i += 3)
        std::swap(surface.indices[i + 1], surface.indices[i + 2]);
}

void dropFlatTriangles(Surface& surface) {
    std::vector<std::uint32_t> kept;
    kept.reserve(surface.indices.size());
    for (std::size_t t = 0; t < surface.triangles(); ++t) {
        const auto [a, b, c] = surface.corners(t);
        if (glm::length(glm::cross(b - a, c - a)) <= 0.0F) continue;
        const auto first = surface.indices.begin() + static_cast<std::ptrdiff_t>(3 * t);
        kept.insert(kept.end(), first, first + 3);
    }
    surface.indices = std::move(kept);
}

// Points in the order of their first use; unused ones go.
void compact(Surface& surface) {
    if (surface.indices.empty()) {
        surface.points.clear();
        return;
    }
    std::vector<std::uint32_t> remap(surface.points.size());
    const std::size_t used = meshopt_optimizeVertexFetchRemap(remap.data(), surface.indices.data(),
                                                              surface.indices.size(), remap.size());
    std::vector<glm::vec3> points(used);
    meshopt_remapVertexBuffer(points.data(), surface.points.data(), surface.points.size(), sizeof(glm::vec3),
                              remap.data());
    meshopt_remapIndexBuffer(surface.indices.data(), surface.indices.data(), surface.indices.size(),
                             remap.data());
    surface.points = std::move(points);
}

} // namespace

void append(Surface& target, const Surface& more) {
    const auto offset = static_cast<std::uint32_t>(target.points.size());
    target.points.insert(target.points.end(), more.points.begin(), more.points.end());
    std::transform(more.indices.begin(), more.indices.end(), std::back_inserter(target.indices),
                   [offset](std::uint32_t index) { return offset + index; });
}

void transform(Surface& surface, const glm::dmat4& matrix) {
    for (glm::vec3& point : surface.points)
        point = glm::vec3(matrix * glm::dvec4(glm::dvec3(point), 1.0));
    if (glm::determinant(glm::dmat3(matrix)) < 0.0) turn(surface);
}

void weld(Surface& surface) {
    if (surface.indices.empty()) return;
    for (glm::vec3& point : surface.points)
        point += 0.0F; // -0 and 0 are one place
    std::vector<std::uint32_t> remap(surface.points.size());
    const std::size_t unique =
        meshopt_generateVertexRemap(remap.data(), surface.indices.data(), surface.indices.size(),
                                    surface.points.data(), surface.points.size(), sizeof(glm::vec3));
    std::vector<glm::vec3> points(unique);
    meshopt_remapVertexBuffer(points.data(), surface.points.data(), surface.points.size(), sizeof(glm::vec3),
                              remap.data());
    meshopt_remapIndexBuffer(surface.indices.data(), surface.indices.data(), surface.indices.size(),
                             remap.data());
    surface.points = std::move(points);
    dropFlatTriangles(surface);
    compact(surface);
}

bool simplify(Surface& surface, std::size_t budget) {
    if (surface.triangles() <= budget) return false;
    const std::size_t count = surface.indices.size(), wanted = 3 * budget;
    const float* points = &surface.points.front().x;
    std::vector<std::uint32_t> fewer(count);
    fewer.resize(meshopt_simplify(fewer.data(), surface.indices.data(), count, points, surface.points.size(),
                                  sizeof(glm::vec3), wanted, kFinestError, 0, nullptr));
    if (fewer.size() > 2 * wanted) { // soup without shared edges cannot be collapsed: merge by place
        fewer.resize(count);
        fewer.resize(meshopt_simplifySloppy(fewer.data(), surface.indices.data(), count, points,
                                            surface.points.size(), sizeof(glm::vec3), wanted, 1.0F, nullptr));
    }
    surface.indices = std::move(fewer);
    dropFlatTriangles(surface);
    compact(surface);
    return true;
}

std::size_t openEdges(const Surface& surface) {
    std::vector<std::uint64_t> edges;
    edges.reserve(surface.indices.size());
    for (std::size_t i = 0; i < surface.indices.size(); ++i) {
        const std::uint64_t a = surface.indices[i], b = surface.indices[i % 3 == 2 ? i - 2 : i + 1];
        edges.push_back(std::min(a, b) << 32U | std::max(a, b));
    }
    std::sort(edges.begin(), edges.end());
    std::size_t open = 0;
    for (auto edge = edges.begin(); edge != edges.end();) {
        const auto next = std::upper_bound(edge, edges.end(), *edge);
        if (next - edge == 1) ++open;
        edge = next;
    }
    return open;
}

void faceOutward(Surface& surface) {
    const Bounds box = boundsOf(surface);
    const glm::dvec3 center(0.5F * (box.low + box.high));
    double volume = 0.0;
    for (std::size_t t = 0; t < surface.triangles(); ++t) {
        const auto [a, b, c] = surface.corners(t);
        volume +=
            glm::dot(glm::dvec3(a) - center, glm::cross(glm::dvec3(b) - center, glm::dvec3(c) - center));
    }
    if (volume < 0.0) turn(surface);
}

Bounds boundsOf(const Surface& surface) {
    if (surface.points.empty()) return {};
    Bounds box{surface.points.front(), surface.points.front()};
    for (const glm::vec3& point : surface.points) {
        box.low = glm::min(box.low, point);
        box.high = glm::max(box.high, point);
    }
    return box;
}

} // namespace scene::atlas
