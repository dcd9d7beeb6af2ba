// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hemodynamics/Cells.h"

namespace hemodynamics {

// One open side of a cell, seen as a linear wave: J = side Q + Y (h - h*) leaves the cell when the head
// outside is h*. A face to a node, a valve and a wall differ only in what they put for h*.
struct OpenSide {
    int cell = 0;
    double side = 1.0; // +1: right side of the cell, -1: left side
};

// The wave speed with which a cell answers at its open side: c - side u, 0 when the cell outruns its own
// waves.
inline double answeringSpeed(const Cells& cells, const OpenSide& open) {
    const auto i = static_cast<std::size_t>(open.cell);
    const double speed = cells.waveSpeed[i] - open.side * cells.velocity[i];
    return speed > 0.0 ? speed : 0.0;
}

// The speed at a wall or valve, that of the mirrored state: c + |u|.
inline double wallSpeed(const Cells& cells, const OpenSide& open) {
    const auto i = static_cast<std::size_t>(open.cell);
    const double speed = cells.velocity[i];
    return cells.waveSpeed[i] + (speed < 0.0 ? -speed : speed);
}

// What flows out and the head just inside the side, half a substep on.
inline double arrivingFlow(const Cells& cells, const OpenSide& open) {
    const auto i = static_cast<std::size_t>(open.cell);
    return open.side > 0.0 ? cells.rightFlow[i] : -cells.leftFlow[i];
}

inline double arrivingHead(const Cells& cells, const OpenSide& open) {
    const auto i = static_cast<std::size_t>(open.cell);
    return open.side > 0.0 ? cells.rightHead[i] : cells.leftHead[i];
}

// Lets `outflow` leave through the side; the wave of the given speed brings the change into the cell.
inline void setOpenSide(Cells& cells, const OpenSide& open, double outflow, double speed) {
    const auto i = static_cast<std::size_t>(open.cell);
    const double push = -open.side * speed * (outflow - arrivingFlow(cells, open));
    if (open.side > 0.0) {
        cells.rightFlux[i] = outflow;
        cells.rightPush[i] = push;
    } else {
        cells.leftFlux[i] = -outflow;
        cells.leftPush[i] = push;
    }
}

inline double outflowAt(const Cells& cells, const OpenSide& open) {
    const auto i = static_cast<std::size_t>(open.cell);
    return open.side > 0.0 ? cells.rightFlux[i] : -cells.leftFlux[i];
}

// Changes the flux alone, for limiters: the waves stay.
inline void replaceOutflow(Cells& cells, const OpenSide& open, double outflow) {
    const auto i = static_cast<std::size_t>(open.cell);
    (open.side > 0.0 ? cells.rightFlux[i] : cells.leftFlux[i]) = open.side * outflow;
}

// Fluxes and pushes at every face between neighbours in memory: path-conservative HLL in head form. What it
// writes at the ends of segments is overwritten by nodes, walls and valves.
//
//   F = Q_L + (g dQ - w_L w_R dH) / (g + t), g = w_L k_R, t = w_R k_L, k = dh/dA
//   D = d(Q²/A) + Ah dh/rho, Ah the harmonic mean of the areas, split to both sides by the slowest and the
//   fastest wave (Harten, Lax, van Leer 1983)
//
// F is the flow at which the waves of both sides, each in its own material, meet at one total head
// H = h + rho u²/2: areas and velocities may differ across the face as law, calibre, external pressure and
// elevation ask. Still water is held still, and a steady flow through such a jump steady, with D = 0: the
// harmonic mean is the one that agrees with Bernoulli. Near and beyond |u| = c the wave speeds w come from
// the spread of HLL and H is h, which passes a sonic point without choosing between waves.
//
// A collapsed cell is stiff (large k), so that its full neighbour's momentum cannot drag its last blood out;
// and F is capped at the sonic flow A c of the side that gives: a vein that is squeezed shut chokes.
void computeInnerFaces(Cells& cells, double density);

} // namespace hemodynamics
