// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "anatomy/Leg.h"
#include "hemodynamics/Solver.h"
#include "physiology/NetworkBuilder.h"

namespace physiology {

// Blood in a part of the leg, split as plethysmography cannot.
struct PartVolume {
    double drawnVeins = 0.0;      // m³, cells and junctions
    double muscleBeds = 0.0;      // m³
    double superficialBeds = 0.0; // m³, skin and fat
    double total() const { return drawnVeins + muscleBeds + superficialBeds; }
};

// Knows which cells, junctions and beds lie between ankle and knee, in the foot, and in the leg.
class VolumeMeter {
public:
    VolumeMeter(const anatomy::Leg& leg, const BuiltNetwork& built);
    PartVolume calf(const hemodynamics::Solver& solver) const { return measure(calf_, solver); }
    PartVolume foot(const hemodynamics::Solver& solver) const { return measure(foot_, solver); }
    PartVolume leg(const hemodynamics::Solver& solver) const { return measure(leg_, solver); }

    double footInflow(std::span<const double> bedInflow) const; // the foot's beds' share of a flow per bed

private:
    struct Part {
        std::vector<int> cells, nodes, muscleBeds, superficialBeds;
    };
    static PartVolume measure(const Part& part, const hemodynamics::Solver& solver);
    Part calf_, foot_, leg_, deep_;
};

} // namespace physiology
