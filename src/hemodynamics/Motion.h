// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hemodynamics/Cells.h"

namespace hemodynamics {

struct Friction {
    double kinematicViscosity = 0.0; // m²/s
    double collapsedLimit = 1.0;     // Network::collapsedFrictionLimit
};

// Scales down what leaves a cell so that at least 20 % of its blood stays (draining limiter, Audusse et al.
// 2004). Both sides of a face keep one flux: no blood is lost. Returns the number of faces touched.
int limitDraining(Cells& cells, double dt);

// New area and flow from the fluxes and pushes at both faces of each cell, then laminar friction
// dQ/dt = -8 pi nu f Q/A, f = clamp(A0/A, 1, limit), implicit. Velocity is clipped at 15 m/s; returns how
// often.
int advanceCells(Cells& cells, const Friction& friction, double dt);

} // namespace hemodynamics
