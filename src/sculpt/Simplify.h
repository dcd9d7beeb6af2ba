// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sculpt/Mesh.h"

namespace sculpt {

struct MeshBudget {
    double keepShare = 0.5;          // of the triangles
    double error = 0.1;              // mm, at most
    std::vector<std::uint32_t> held; // vertices around which nothing is collapsed
};

// Fewer triangles by meshoptimizer's quadric edge collapse, vertices kept where they are. The collapse may
// pinch a closed surface, fold it over or push it through itself; where it does, the neighborhood is held as
// it was, so the result is as watertight and as free of crossings as the input.
Mesh simplified(const Mesh& mesh, const MeshBudget& budget);

} // namespace sculpt
