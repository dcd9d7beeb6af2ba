// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hemodynamics/Beds.h"
#include "hemodynamics/CompensatedSum.h"
#include "hemodynamics/Junctions.h"
#include "hemodynamics/Motion.h"
#include "hemodynamics/Solver.h"

namespace hemodynamics {

struct Solver::State {
    explicit State(Network description);

    void evaluate();              // everything that follows from areas, flows and volumes
    int load(const Drive& drive); // returns how many entries were not finite and kept their last value
    void clearSums();
    void substep(double dt, StepReport& report);
    // Resets what is not finite or has no volume; returns how many entries that were. Should never find
    // anything. A broken cell takes its neighbour's strain and rests, rather than spreading through the
    // network.
    int repair();
    void publish(double dt); // means and pressures for the views

    Network network;
    Cells cells;
    Valves valves;
    Junctions junctions;
    Beds beds;
    CompensatedSum inflow, outflow;
    Ledger ledger;
    bool stale = false; // a law or reference changed since the last evaluation

    Values segmentStartSum;
    Values pressure, nodePressure, bedPressure;
    Values cellRightFaceFlow, segmentStartFlow, bedOutletFlow, valveFlow;
};

} // namespace hemodynamics
