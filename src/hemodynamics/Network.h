// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "hemodynamics/TubeLaw.h"

// A network of collapsible tubes as plain data. Nothing here knows of legs.
namespace hemodynamics {

struct Cell {
    double length = 0.0;        // m
    double referenceArea = 0.0; // A0, m², at zero transmural pressure
    int law = 0;                // index in Network::laws
};

// An unbranched tube: consecutive cells, positive flow from startNode to endNode.
struct Segment {
    std::string id;
    int firstCell = 0;
    int cellCount = 0;
    int startNode = -1; // -1: closed end
    int endNode = -1;   // -1: closed end
};

// A junction of any number of tubes: a small volume with its own tube law (dV/dt = sum of fluxes).
struct Node {
    std::string id;
    double referenceVolume = 0.0; // m³
    int law = 0;
};

// Two leaflets on the face between two cells of a segment (between cell `cell` and `cell + 1`, network
// indices), or on an end face (between a node and the first or last cell). Mynard 2012: L dq/dt = dp - B
// q|q|, dzeta/dt = (1-zeta) Kvo (dp-dpOpen) or zeta Kvc (dp-dpClose).
struct Valve {
    std::string id;
    enum class Place { afterCell, atSegmentStart, atSegmentEnd } place = Place::afterCell;
    int cell = 0;                   // afterCell: left cell; otherwise any cell of the segment
    bool forward = true;            // opens for positive flow
    double openAreaFraction = 0.65; // A_open / A_vein (Lurie 2003)
    double effectiveLength = 0.0;   // l_eff, m
    double openingRate = 0.0;       // Kvo, 1/(Pa s)
    double closingRate = 0.0;       // Kvc, 1/(Pa s)
    double openingPressure = 0.0;   // Pa
    double closingPressure = 0.0;   // Pa
    // false: the jet loses its whole kinetic head, as into a chamber (Mynard 2012). true: it widens again to
    // the vein and loses (1 - A_eff/A)² of it (Borda-Carnot).
    bool jetRecovers = false;
};

// A lumped reservoir (veins too small to resolve): p = p_ext + law(V/V0), fed by a prescribed inflow,
// draining through resistances into cells.
struct Bed {
    std::string id;
    double referenceVolume = 0.0; // m³
    int law = 0;
    struct Outlet {
        int cell = 0;
        double resistance = 0.0; // Pa s/m³ at V = V0; grows as the bed collapses
        bool valved = false;     // no flow from cell to bed, but for its leak
        double leak = 0.0;       // 0..1, share of the conductance that a valved outlet leaves to such flow
    };
    std::vector<Outlet> outlets;
};

// A node held at a pressure from outside (the right atrium). What passes is booked in the ledger.
struct PressureBoundary {
    int node = 0;
};

struct Network {
    std::vector<TubeLaw> laws;
    std::vector<Cell> cells;
    std::vector<Segment> segments;
    std::vector<Node> nodes;
    std::vector<Valve> valves;
    std::vector<Bed> beds;
    std::vector<PressureBoundary> boundaries;
    double density = 1060.0;   // kg/m³
    double viscosity = 0.0035; // Pa s
    // A collapsed (flat) lumen resists more: laminar friction times min(A0/A, this limit) below A0. 1: none
    // of it.
    double collapsedFrictionLimit = 30.0;
};

} // namespace hemodynamics
