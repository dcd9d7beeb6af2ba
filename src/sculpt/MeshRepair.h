// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sculpt/Mesh.h"

namespace sculpt {

// The vertices of triangles that have next to no area or pass through each other.
std::vector<std::uint32_t> tangledVertices(const Mesh& mesh);

// Gives the longest side of every triangle without area (three corners in a row, as collapses on a flat cut
// leave them) to its middle corner: the triangle and its neighbor there become two others on the same four
// corners. Returns whether none is left.
bool flipSlivers(Mesh& mesh);

// Draws tangled vertices and their neighbors towards the mean of what surrounds them until nothing is tangled
// (surface nets touch themselves where two sheets lie within a cell of each other). Nothing else moves;
// normals stay. What does not come apart within some rounds is left.
void disentangle(Mesh& mesh);

// Tilts the normals at the corners of triangles that face away from them (the crease where two toes meet)
// until every triangle faces the way its normals point, or some rounds have passed.
void tiltNormals(Mesh& mesh);

} // namespace sculpt
