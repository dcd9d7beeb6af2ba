// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/TubeBuilder.h"

namespace scene {

// Values of a cell hold at its middle; between two middles they blend, beyond the outermost they stay.
struct CellBlend {
    int cellA = 0, cellB = 0;
    float blend = 0.0F;
};
CellBlend cellBlendAt(const CellMap::VesselCells& cells, double at);

// The cell of a vessel whose left boundary is nearest to a place, -1 when that is the vessel's end.
int cellStartingAt(const CellMap::VesselCells& cells, double at);

} // namespace scene
