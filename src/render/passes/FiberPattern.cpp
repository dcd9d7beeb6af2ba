// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FiberPattern.h"

#include <algorithm>
#include <utility>

#include <glm/geometric.hpp>

namespace render {
namespace {

constexpr int kRounds = 90;          // a muscle is some 80 edges long
constexpr float kStrictness = 12.0F; // of an edge along the fiber, against one across

using Field = std::vector<glm::vec3>;

struct Edge {
    std::uint32_t a, b;
    float weight;
    glm::vec3 step; // wanted from a to b
};

glm::vec3 along(const glm::vec3& fiber, const glm::vec3& way) {
    return fiber * glm::dot(fiber, way);
}

Edge edgeOf(const scene::StructureMesh& mesh, std::uint32_t a, std::uint32_t b) {
    const auto& from = mesh.vertices[a];
    const auto& to = mesh.vertices[b];
    const glm::vec3 way = to.position - from.position;
    const glm::vec3 drawn = 0.5F * (along(from.fiber, way) + along(to.fiber, way));
    const float aligned = glm::dot(drawn, drawn) / std::max(glm::dot(way, way), 1e-12F);
    return {a, b, 1.0F + kStrictness * aligned, way - kDrawnOut * drawn};
}

std::vector<Edge> edgesOf(const scene::StructureMesh& mesh) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.reserve(mesh.indices.size());
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        for (std::size_t k = 0; k < 3; ++k) {
            const auto a = mesh.indices[i + k];
            const auto b = mesh.indices[i + (k + 1) % 3];
            pairs.emplace_back(std::min(a, b), std::max(a, b));
        }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<Edge> edges;
    edges.reserve(pairs.size());
    for (const auto& [a, b] : pairs)
        edges.push_back(edgeOf(mesh, a, b));
    return edges;
}

// The normal equations: each edge pulls its ends to their wanted distance.
void apply(const std::vector<Edge>& edges, const Field& x, Field& result) {
    std::fill(result.begin(), result.end(), glm::vec3(0.0F));
    for (const auto& edge : edges) {
        const glm::vec3 pull = edge.weight * (x[edge.b] - x[edge.a]);
        result[edge.a] -= pull;
        result[edge.b] += pull;
    }
}

glm::dvec3 dots(const Field& a, const Field& b) { // of each coordinate, which are solved side by side
    glm::dvec3 sum(0.0);
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += glm::dvec3(a[i] * b[i]);
    return sum;
}

glm::vec3 ratio(const glm::dvec3& a, const glm::dvec3& b) {
    const auto of = [](double x, double y) { return static_cast<float>(y > 1e-20 ? x / y : 0.0); };
    return {of(a.x, b.x), of(a.y, b.y), of(a.z, b.z)};
}

Field residual(const std::vector<Edge>& edges, const Field& x) {
    Field r(x.size());
    apply(edges, x, r);
    for (auto& value : r)
        value = -value;
    for (const auto& edge : edges) {
        r[edge.a] -= edge.weight * edge.step;
        r[edge.b] += edge.weight * edge.step;
    }
    return r;
}

void solve(const std::vector<Edge>& edges, Field& x) {
    Field r = residual(edges, x);
    Field p = r;
    Field image(x.size());
    glm::dvec3 rr = dots(r, r);
    for (int round = 0; round < kRounds; ++round) {
        apply(edges, p, image);
        const glm::vec3 step = ratio(rr, dots(p, image));
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] += step * p[i];
            r[i] -= step * image[i];
        }
        const glm::dvec3 next = dots(r, r);
        const glm::vec3 keep = ratio(next, rr);
        for (std::size_t i = 0; i < x.size(); ++i)
            p[i] = r[i] + keep * p[i];
        rr = next;
    }
}

} // namespace

std::vector<glm::vec3> fiberPattern(const scene::StructureMesh& mesh) {
    Field pattern;
    pattern.reserve(mesh.vertices.size());
    glm::vec3 mean(0.0F);
    for (const auto& vertex : mesh.vertices)
        mean += vertex.fiber * (vertex.fiber.z < 0.0F ? -1.0F : 1.0F);
    const float size = glm::length(mean);
    if (size > 0.0F) mean /= size;
    for (const auto& vertex : mesh.vertices)
        pattern.push_back(vertex.position - kDrawnOut * along(mean, vertex.position));
    if (size > 0.0F) solve(edgesOf(mesh), pattern);
    return pattern;
}

} // namespace render
