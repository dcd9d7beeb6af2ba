// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "hemodynamics/Valves.h"

namespace hemodynamics {

// Nodes (small volumes with a tube law, or held at a pressure) and the ends of segments at them; closed ends
// too. Each end answers as a wave; the node is implicit in its own head, so that a small node asks for no
// small step:
//
//   J_k = J0_k - Y_k dh,  dh = dt sum(J0) / (V/(rho c²) + dt sum(Y)),  V += dt sum(J)
struct Junctions {
    struct End {
        OpenSide open;
        int segment = 0;
        int valve = -1;      // on the end face, or -1
        ValveLoad load = {}; // valve only
        double speed = 0.0;  // m/s of the answering wave
        double outflow = 0.0, slope = 0.0;
    };

    explicit Junctions(const Network& network);

    int count() const { return static_cast<int>(volume.size()); }
    void evaluate(const Network& network); // transmural, elastance from volume
    void addExternal();
    void solve(Cells& cells, Valves& valves, double density, double dt);
    int limitDraining(Cells& cells, double dt);    // number of faces scaled down
    double advance(const Cells& cells, double dt); // volumes; returns what entered held nodes, m³
    double totalVolume() const;                    // without held nodes
    bool held(std::size_t node) const { return boundary[node] >= 0; }

    std::vector<End> ends;       // grouped by node
    std::vector<int> firstEnd;   // per node, and one past the last
    std::vector<OpenSide> walls; // closed ends of segments
    std::vector<int> boundary;   // index in Network::boundaries, or -1
    Values heldPressure;         // Pa, held nodes only
    Values referenceVolume, volume;
    Values transmural, externalHead, gravityHead, head, ratioSlope, ratio; // slope a dp/da, a = V/V0

private:
    void approach(End& end, const Cells& cells, const Valves& valves, std::size_t node,
                  std::pair<double, double> densityAndStep) const;
};

} // namespace hemodynamics
