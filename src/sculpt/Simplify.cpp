// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Simplify.h"

#include <meshoptimizer.h>

#include "sculpt/MeshRepair.h"

namespace sculpt {
namespace {

constexpr int kRounds = 16;
constexpr int kFoldRounds = 10; // a fold that is still there then was in the mesh before
constexpr int kRings = 3;       // triangles around a pinch that are held

// Simplifies the triangles that are not held; vertices shared with held ones count as border and stay.
std::vector<Triangle> collapsed(const Mesh& mesh, const std::vector<bool>& held, const MeshBudget& budget) {
    std::vector<Triangle> free, result;
    for (std::size_t i = 0; i < mesh.triangles.size(); ++i) {
        (held[i] ? result : free).push_back(mesh.triangles[i]);
    }
    if (free.empty()) return result;
    const float* positions = &mesh.positions.front().x;
    const float scale = meshopt_simplifyScale(positions, mesh.positions.size(), sizeof(vec3));
    const auto target = static_cast<std::size_t>(budget.keepShare * static_cast<double>(free.size())) * 3;
    std::vector<Triangle> fewer(free.size());
    const std::size_t count = meshopt_simplify(
        fewer.front().data(), free.front().data(), 3 * free.size(), positions, mesh.positions.size(),
        sizeof(vec3), target, static_cast<float>(budget.error) / scale, meshopt_SimplifyLockBorder, nullptr);
    fewer.resize(count / 3);
    result.insert(result.end(), fewer.begin(), fewer.end());
    return result;
}

// Holds the original triangles within some rings of the given vertices.
void hold(const Mesh& mesh, const std::vector<std::uint32_t>& vertices, int rings, std::vector<bool>& held) {
    std::vector<bool> near(mesh.positions.size(), false);
    for (const std::uint32_t vertex : vertices)
        near[vertex] = true;
    for (int ring = 0; ring < rings; ++ring) {
        std::vector<bool> wider = near;
        for (std::size_t i = 0; i < mesh.triangles.size(); ++i) {
            const Triangle& t = mesh.triangles[i];
            if (!near[t[0]] && !near[t[1]] && !near[t[2]]) continue;
            held[i] = true;
            for (const std::uint32_t corner : t)
                wider[corner] = true;
        }
        near = std::move(wider);
    }
}

// Corners of triangles that face against their vertices' normals: a collapse folded the surface over.
std::vector<std::uint32_t> foldedVertices(const Mesh& mesh) {
    std::vector<std::uint32_t> folded;
    if (mesh.normals.empty()) return folded;
    for (const Triangle& t : mesh.triangles) {
        const vec3 a = mesh.positions[t[0]];
        const vec3 face = glm::cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a);
        const vec3 sum = mesh.normals[t[0]] + mesh.normals[t[1]] + mesh.normals[t[2]];
        if (glm::dot(face, sum) < 0.0F) folded.insert(folded.end(), t.begin(), t.end());
    }
    return folded;
}

} // namespace

Mesh simplified(const Mesh& mesh, const MeshBudget& budget) {
    std::vector<bool> held(mesh.triangles.size(), false);
    if (!budget.held.empty()) hold(mesh, budget.held, 1, held);
    for (int round = 0; round < kRounds; ++round) {
        Mesh result{mesh.positions, mesh.normals, collapsed(mesh, held, budget)};
        std::vector<std::uint32_t> faults = faultyVertices(result);
        const bool closed = faults.empty();
        if (closed) flipSlivers(result);
        for (const auto& more : {foldedVertices(result), tangledVertices(result)})
            faults.insert(faults.end(), more.begin(), more.end());
        if (faults.empty() || (closed && round >= kFoldRounds)) return compacted(result, result.triangles);
        hold(mesh, faults, kRings, held);
    }
    return mesh;
}

} // namespace sculpt
