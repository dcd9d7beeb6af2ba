// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hemodynamics/Cells.h"

namespace hemodynamics {

// Second order in space and time (MUSCL-Hancock, van Leer 1984; Toro 2009 §14.4): within each cell, head and
// flow vary linearly with limited slopes, and both sides of the cell move half a substep on.
//
// Head and flow are limited, never area or pressure: still water has no slope, whatever law, calibre and
// elevation do. Slopes are 0 at the ends of segments and beside valves (`smooth`), below a = 0.3 and above
// |u| = 0.8 c.
void reconstruct(Cells& cells, double density, double dt);

} // namespace hemodynamics
