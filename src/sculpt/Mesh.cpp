// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Mesh.h"

#include <map>
#include <numeric>
#include <unordered_set>

namespace sculpt {
namespace {

constexpr double kCrumbShare = 0.02;

std::uint32_t rootOf(std::vector<std::uint32_t>& parent, std::uint32_t node) {
    while (parent[node] != node)
        node = parent[node] = parent[parent[node]];
    return node;
}

double signedVolume(const Mesh& mesh, const Triangle& t) {
    const glm::dvec3 a(mesh.positions[t[0]]), b(mesh.positions[t[1]]), c(mesh.positions[t[2]]);
    return glm::dot(a, glm::cross(b, c)) / 6.0;
}

} // namespace

Mesh compacted(const Mesh& mesh, const std::vector<Triangle>& triangles) {
    constexpr auto kUnused = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> place(mesh.positions.size(), kUnused);
    Mesh result;
    for (Triangle triangle : triangles) {
        for (std::uint32_t& corner : triangle) {
            if (place[corner] == kUnused) {
                place[corner] = static_cast<std::uint32_t>(result.positions.size());
                result.positions.push_back(mesh.positions[corner]);
                if (!mesh.normals.empty()) result.normals.push_back(mesh.normals[corner]);
            }
            corner = place[corner];
        }
        result.triangles.push_back(triangle);
    }
    return result;
}

double volumeOf(const Mesh& mesh) {
    double sum = 0.0;
    for (const Triangle& triangle : mesh.triangles)
        sum += signedVolume(mesh, triangle);
    return sum;
}

double areaOf(const Mesh& mesh) {
    double sum = 0.0;
    for (const Triangle& t : mesh.triangles) {
        const vec3 a = mesh.positions[t[0]];
        const vec3 normal = glm::cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a);
        sum += 0.5 * static_cast<double>(glm::length(normal));
    }
    return sum;
}

std::vector<std::uint32_t> faultyVertices(const Mesh& mesh) {
    std::unordered_set<std::uint64_t> edges;
    std::vector<std::uint32_t> faulty;
    const auto key = [](std::uint64_t from, std::uint64_t to) { return from << 32U | to; };
    for (const Triangle& t : mesh.triangles) {
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint32_t from = t[i], to = t[(i + 1) % 3];
            if (from == to || !edges.insert(key(from, to)).second)
                faulty.push_back(from), faulty.push_back(to);
        }
    }
    for (const std::uint64_t edge : edges) {
        const std::uint64_t from = edge >> 32U, to = edge & 0xFFFFFFFFU;
        if (edges.contains(key(to, from))) continue;
        faulty.push_back(static_cast<std::uint32_t>(from));
        faulty.push_back(static_cast<std::uint32_t>(to));
    }
    return faulty;
}

bool isWatertight(const Mesh& mesh) {
    return !mesh.triangles.empty() && faultyVertices(mesh).empty();
}

std::vector<std::uint32_t> sliverTriangles(const Mesh& mesh) {
    constexpr double kLeastHeight = 1e-3; // mm
    std::vector<std::uint32_t> slivers;
    for (std::uint32_t i = 0; i < mesh.triangles.size(); ++i) {
        const Triangle& t = mesh.triangles[i];
        const glm::dvec3 a(mesh.positions[t[0]]), b(mesh.positions[t[1]]), c(mesh.positions[t[2]]);
        const double longest = std::max({glm::distance(a, b), glm::distance(b, c), glm::distance(c, a)});
        if (glm::length(glm::cross(b - a, c - a)) <= kLeastHeight * longest) slivers.push_back(i);
    }
    return slivers;
}

std::vector<Mesh> piecesOf(const Mesh& mesh) {
    std::vector<std::uint32_t> parent(mesh.positions.size());
    std::iota(parent.begin(), parent.end(), 0U);
    for (const Triangle& t : mesh.triangles) {
        parent[rootOf(parent, t[1])] = rootOf(parent, t[0]);
        parent[rootOf(parent, t[2])] = rootOf(parent, t[0]);
    }
    std::map<std::uint32_t, std::vector<Triangle>> triangles;
    for (const Triangle& t : mesh.triangles)
        triangles[rootOf(parent, t[0])].push_back(t);
    std::vector<Mesh> pieces;
    for (const auto& [root, some] : triangles)
        pieces.push_back(compacted(mesh, some));
    return pieces;
}

Mesh withoutCrumbs(const Mesh& mesh, double smallest) {
    const std::vector<Mesh> pieces = piecesOf(mesh);
    double largest = 0.0;
    for (const Mesh& piece : pieces)
        largest = std::max(largest, volumeOf(piece));
    Mesh kept;
    for (const Mesh& piece : pieces) {
        if (volumeOf(piece) < std::min(smallest, kCrumbShare * largest)) continue;
        const auto first = static_cast<std::uint32_t>(kept.positions.size());
        kept.positions.insert(kept.positions.end(), piece.positions.begin(), piece.positions.end());
        kept.normals.insert(kept.normals.end(), piece.normals.begin(), piece.normals.end());
        for (const Triangle& t : piece.triangles)
            kept.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
    }
    return kept;
}

void repairNormals(Mesh& mesh) {
    constexpr float kLeaning = 0.7F; // cosine
    std::vector<vec3> sums(mesh.positions.size(), vec3(0.0F));
    for (const Triangle& t : mesh.triangles) {
        const vec3 a = mesh.positions[t[0]];
        const vec3 face = glm::cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a);
        for (const std::uint32_t corner : t)
            sums[corner] += face;
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const float length = glm::length(sums[i]);
        if (length < 1e-9F) continue;
        const vec3 mean = sums[i] / length;
        if (glm::dot(mean, mesh.normals[i]) < kLeaning) mesh.normals[i] = mean;
    }
}

} // namespace sculpt
