// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "shared/tube.h"

namespace render {

// The rings of one vein in flow direction, before they are put into the table.
struct TubeCourse {
    std::vector<gpu::RingData> rings;
    float startRadius = 0.0F, endRadius = 0.0F; // m, of the lumen when standing quietly
};

// Closes the veins where they end. What goes on in another vein comes to its calibre and color there and gets
// a round end inside it; what comes from veins too small to draw tapers off and fades. Arteries and schematic
// veins are cut flat. Afterwards the first and last ring of each have no radius.
void closeEnds(std::vector<TubeCourse>& tubes);

} // namespace render
