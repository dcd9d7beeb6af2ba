// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sculpt/Grid.h"
#include "sculpt/Mesh.h"

namespace sculpt {

// Mesh of the zero surface by surface nets (Gibson 1998): one vertex per sheet and cell, at the mean of the
// sheet's edge crossings; one quad per crossed lattice edge. Cells with several sheets get several vertices
// and ambiguous faces are settled first, so the result is closed and manifold. Normals are the field's
// gradient. The surface must stay off the outermost nodes of the grid.
Mesh surfaceNets(Grid grid);

} // namespace sculpt
