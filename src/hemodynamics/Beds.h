// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "hemodynamics/Cells.h"
#include "hemodynamics/Network.h"

namespace hemodynamics {

// The lumped beds. Each is implicit in its own head:
//
//   dh = dt (inflow - sum G_k (h - h_k)) / (V/(rho c²) + dt sum G_k),  q_k = G_k (h + dh - h_k)
//
// with G_k = 1/R_k, but never more than levels bed and receiving cell within one substep: any dt is stable.
// R_k = R/2 (max(1, V0/V)² + max(1, A0/A)): half of the way narrows with the bed, half with the receiving
// vein.
struct Beds {
    struct Outlet {
        Bed::Outlet data;
        double sharing = 1.0;     // outlets that end in the same cell
        double conductance = 0.0; // m³/(s Pa), 0 while its valve is shut
    };

    explicit Beds(const Network& network);

    void evaluate(const Network& network);
    void addExternal();
    double advance(Cells& cells, double dt); // sets the cells' sources; returns the inflow, m³
    double totalVolume() const;

    std::vector<Outlet> outlets;
    std::vector<int> firstOutlet; // per bed, and one past the last
    Values outletSum;             // m³ since the step began
    Values referenceVolume, volume, inflow;
    Values transmural, externalHead, gravityHead, head, ratioSlope; // a dp/da, a = V/V0

private:
    double open(std::size_t bed, const Cells& cells, double dt); // conductances; returns sum G (h - h_k)
    double drain(std::size_t bed, Cells& cells, double head, double dt);
};

} // namespace hemodynamics
