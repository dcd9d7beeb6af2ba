// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "sculpt/Mesh.h"

namespace sculpt {

// Whether the open segment pierces the inside of the triangle. Signs of volumes in double precision; volumes
// too small to tell (the segment touches the triangle or lies in its plane) count as no crossing.
bool pierces(const vec3& from, const vec3& to, const std::array<vec3, 3>& triangle);

// The pairs of triangles of a mesh that pass through each other: triangles without a common vertex that
// cross, with one common vertex that cross elsewhere, and with a common edge that lie folded on each other.
std::vector<std::pair<std::uint32_t, std::uint32_t>> selfIntersections(const Mesh& mesh);

} // namespace sculpt
