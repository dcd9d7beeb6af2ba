// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hemodynamics/Cells.h"

namespace hemodynamics {

// Second order in space and time (MUSCL-Hancock, van Leer 1984; Toro 2009 §14.4): within each cell, head and
// flow vary linearly with limited slopes, and both sides of the cell move half a substep on.
//
// Head and flow are limited, never area or pressure: still water has no slope, whatever law, calibre and
// elevation do. Slopes are 0 at the ends of segments and beside valves (`smooth`); they fade out where a vein
// is nearly empty (a below 0.15) or its blood twice as fast as its waves, and never empty one side of a cell.
void reconstruct(Cells& cells, double density, double dt);

} // namespace hemodynamics
