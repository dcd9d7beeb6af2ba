// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "hemodynamics/Faces.h"
#include "hemodynamics/Network.h"

namespace hemodynamics {

// The heads on both sides of a valve, seen from it: without flow they differ by `drop`, and each m³/s of flow
// takes `impedance` off (the waves it sends into the tubes).
struct ValveLoad {
    double drop = 0.0;      // Pa
    double impedance = 0.0; // Pa s/m³
    double jetLoss = 1.0;   // share of the jet's kinetic head that is lost
};

// How the flow answers the load at the end of a substep: flow(drop) = flow + slope * (change of drop).
struct ValveAnswer {
    double flow = 0.0;  // m³/s
    double slope = 0.0; // m³/(s Pa)
};

// Mynard et al. 2012, L dq/dt = dp - B q|q| with L = rho l/A_eff, B = rho/(2 A_eff²), one step implicit in
// flow and load: stable for every dt, 0 for A_eff = 0.
ValveAnswer advanceValveFlow(const Valve& valve, double openArea, double flow, ValveLoad load,
                             std::pair<double, double> densityAndStep);

// dzeta/dt = (1 - zeta) Kvo (dp - dp_open) or zeta Kvc (dp - dp_close): the exponential in its (0,2) Padé
// form, moving at most 0.2 per step.
double advanceValveOpening(const Valve& valve, double opening, double drop, double dt);

// All valves of a network with their state and the two sides they connect.
struct Valves {
    explicit Valves(const Network& network);

    // A valve's two sides. `far.cell` is -1 where a node lies beyond.
    struct Face {
        OpenSide near;
        OpenSide far;
        int segment = 0;
        double orientation = 1.0; // +1: the valve opens for what leaves `near`
    };
    struct State {
        double opening = 1.0; // zeta
        double flow = 0.0;    // m³/s, leaving `near`
        double leak = 0.0;
        bool stuckClosed = false;
    };

    double openArea(std::size_t valve, double lumen) const; // A_eff, m²
    void solveInner(Cells& cells, double density, double dt);
    ValveAnswer answer(std::size_t valve, ValveLoad load, const Cells& cells,
                       std::pair<double, double> densityAndStep) const;
    void settle(std::size_t valve, double flow, ValveLoad load, double dt);

    std::vector<Valve> valves;
    std::vector<Face> faces;
    std::vector<State> states;
    std::vector<int> inner; // valves between two cells
    Values opening;         // zeta as shown, 0 for a valve stuck closed
};

} // namespace hemodynamics
