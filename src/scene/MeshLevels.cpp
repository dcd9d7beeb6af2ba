// SPDX-License-Identifier: Apache-2.0
#include "scene/MeshLevels.h"

#include <meshoptimizer.h>

namespace scene {
namespace {

// m that each level may stray from the one before.
constexpr std::array<float, kMeshLevels> kSteps{0.0F, 0.00015F, 0.00015F, 0.00030F, 0.00060F};

MeshLevel coarser(const StructureMesh& mesh, const MeshLevel& finer, float step) {
    const float* positions = &mesh.vertices[0].position.x;
    constexpr std::size_t kStride = sizeof(StructureMesh::Vertex);
    const std::size_t count = mesh.vertices.size();
    const float size = meshopt_simplifyScale(positions, count, kStride);
    MeshLevel level;
    level.indices.resize(finer.indices.size());
    float error = 0.0F; // relative to the size
    level.indices.resize(meshopt_simplify(level.indices.data(), finer.indices.data(), finer.indices.size(),
                                          positions, count, kStride, 0, step / size, 0, &error));
    level.error = finer.error + error * size;
    meshopt_optimizeVertexCache(level.indices.data(), level.indices.data(), level.indices.size(), count);
    return level.indices.empty() ? finer : level;
}

} // namespace

MeshLevels levelsOf(const StructureMesh& mesh) {
    MeshLevels levels;
    if (mesh.indices.empty()) return levels;
    levels[0].indices.resize(mesh.indices.size());
    meshopt_optimizeVertexCache(levels[0].indices.data(), mesh.indices.data(), mesh.indices.size(),
                                mesh.vertices.size());
    for (std::size_t i = 1; i < kMeshLevels; ++i)
        levels[i] = coarser(mesh, levels[i - 1], kSteps[i]);
    return levels;
}

std::size_t chosenLevel(const std::array<float, kMeshLevels>& errors, float distance, float pixelAngle,
                        float tolerance) {
    std::size_t level = 0;
    while (level + 1 < kMeshLevels && errors[level + 1] <= tolerance * distance * pixelAngle)
        ++level;
    return level;
}

} // namespace scene
