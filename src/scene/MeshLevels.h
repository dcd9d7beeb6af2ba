// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "scene/Geometry.h"

namespace scene {

inline constexpr std::size_t kMeshLevels = 5;

// One level of detail: triangles over the vertices of the whole mesh.
struct MeshLevel {
    std::vector<std::uint32_t> indices;
    float error = 0.0F; // m, how far the surface may lie from the full one
};

// Full mesh first, coarser after it. Each level keeps vertices where they are, so all share one vertex buffer
// and the shading at a kept vertex is the same in all.
using MeshLevels = std::array<MeshLevel, kMeshLevels>;

// By meshoptimizer's quadric edge collapse: the levels stray at most 0.15, 0.3, 0.6 and
// 1.2 mm.
MeshLevels levelsOf(const StructureMesh& mesh);

// The coarsest level whose error, seen from the given distance, is at most `tolerance` pixels. pixelAngle: m
// per pixel at 1 m.
std::size_t chosenLevel(const std::array<float, kMeshLevels>& errors, float distance, float pixelAngle,
                        float tolerance);

} // namespace scene
