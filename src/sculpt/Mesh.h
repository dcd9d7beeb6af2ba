// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sculpt/Field.h"

namespace sculpt {

using Triangle = std::array<std::uint32_t, 3>; // counter-clockwise from outside

struct Mesh {
    std::vector<vec3> positions; // mm
    std::vector<vec3> normals;   // unit, outward; may be empty
    std::vector<Triangle> triangles;
};

// Enclosed volume by the divergence theorem, mm³; positive when the triangles face outward.
double volumeOf(const Mesh& mesh);
double areaOf(const Mesh& mesh);

// Every directed edge is there once and its opposite once: closed, consistently oriented, no edge shared by
// four.
bool isWatertight(const Mesh& mesh);

// The vertices of the edges that break this rule.
std::vector<std::uint32_t> faultyVertices(const Mesh& mesh);

// The triangles that have next to no area: a corner nearer than a micrometer to the opposite side.
std::vector<std::uint32_t> sliverTriangles(const Mesh& mesh);

// The separate pieces of a surface.
std::vector<Mesh> piecesOf(const Mesh& mesh);

// The mesh with the given triangles of it, and only the vertices they use.
Mesh compacted(const Mesh& mesh, const std::vector<Triangle>& triangles);

// Without the separate pieces that enclose less than the given volume (mm³) and less than 2 % of the largest.
Mesh withoutCrumbs(const Mesh& mesh, double smallest);

// Gives vertices whose normal leans away from their triangles (in necks that are thinner than the grid) the
// mean normal of those triangles.
void repairNormals(Mesh& mesh);

} // namespace sculpt
