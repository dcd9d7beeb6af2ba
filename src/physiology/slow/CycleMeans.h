// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "hemodynamics/Exchange.h"
#include "physiology/Simulation.h"
#include "physiology/slow/Edema.h"

namespace physiology::slow {

// What slow processes and their curves need to know of the fast simulation: means over time. SI units.
struct CycleMeans {
    double time = 0.0; // s that they are taken over
    std::vector<CapillaryLoad> loads;
    double ankle = 0.0, foot = 0.0; // Pa, great saphenous vein at the ankle; dorsal foot vein
    double popliteal = 0.0;         // m³/s through the popliteal vein, net
    double inflow = 0.0;            // m³/s, arteries of the whole leg
    double calfBlood = 0.0;         // m³ between ankle and knee
    std::vector<double> pocketRate; // 1/s by Leg::valves, exchange of the pockets behind their leaflets
    hemodynamics::Exchange moved;   // sums over `time`; a moment has none

    void add(const CycleMeans& moment, double dt);        // weighted by time
    void addPockets(const CycleMeans& moment, double dt); // the same, of the pockets alone
};

// The same at one moment, but for the loads, which are the reader's.
CycleMeans momentOf(const Simulation& simulation);

// The greatest difference of the drives of two, Pa.
double differenceOf(const CycleMeans& one, const CycleMeans& other);

} // namespace physiology::slow
