// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hemodynamics/Solver.h"

namespace app {

// A network with the forces on it, to be solved by itself.
struct DrivenNetwork {
    hemodynamics::Network network;
    hemodynamics::Drive drive;
};

// Several copies side by side: more cells of the same kind.
DrivenNetwork copies(const DrivenNetwork& one, int count);

// Every two neighbouring cells of a segment as one: about half the cells. Of valves that meet on one face,
// one stays.
DrivenNetwork coarsened(const DrivenNetwork& fine);

} // namespace app
