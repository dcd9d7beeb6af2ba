// SPDX-License-Identifier: Apache-2.0
#include "physiology/VolumeMeter.h"

namespace physiology {

namespace {

bool isDeep(const anatomy::Vessel& vessel) {
    return vessel.system == anatomy::VesselSystem::deep || vessel.system == anatomy::VesselSystem::muscular;
}

} // namespace

VolumeMeter::VolumeMeter(const anatomy::Leg& leg, const BuiltNetwork& built) {
    const double ankle = leg.rig.ankle.center.z, knee = leg.rig.knee.center.z;
    // The vessel of a cell or junction is its law (see BuiltNetwork).
    const auto sort = [&](std::vector<int> Part::*list, int index, int vessel, double height) {
        const auto& owner = leg.vessels[static_cast<std::size_t>(vessel)];
        if (owner.system == anatomy::VesselSystem::central) return;
        (leg_.*list).push_back(index);
        if (isDeep(owner)) (deep_.*list).push_back(index);
        if (height < ankle)
            (foot_.*list).push_back(index);
        else if (height < knee)
            (calf_.*list).push_back(index);
    };
    for (std::size_t i = 0; i < built.cells.size(); ++i)
        sort(&Part::cells, static_cast<int>(i), built.network.cells[i].law, built.cells[i].position.z);
    for (std::size_t i = 0; i < built.nodes.size(); ++i)
        sort(&Part::nodes, static_cast<int>(i), built.network.nodes[i].law, built.nodes[i].position.z);
    for (std::size_t b = 0; b < leg.beds.size(); ++b) {
        const auto& bed = leg.beds[b];
        const auto list =
            bed.compartment == anatomy::Compartment::none ? &Part::superficialBeds : &Part::muscleBeds;
        const int index = static_cast<int>(b);
        (leg_.*list).push_back(index);
        if (bed.betweenAnkleAndKnee)
            (calf_.*list).push_back(index);
        else if (bed.position.z < ankle + 0.02)
            (foot_.*list).push_back(index);
        if (list == &Part::muscleBeds) (deep_.*list).push_back(index);
    }
}

double VolumeMeter::footInflow(std::span<const double> bedInflow) const {
    double sum = 0.0;
    for (const int b : foot_.muscleBeds)
        sum += bedInflow[static_cast<std::size_t>(b)];
    for (const int b : foot_.superficialBeds)
        sum += bedInflow[static_cast<std::size_t>(b)];
    return sum;
}

PartVolume VolumeMeter::measure(const Part& part, const hemodynamics::Solver& solver) {
    PartVolume volume;
    const auto area = solver.area(), nodeVolume = solver.nodeVolume(), bedVolume = solver.bedVolume();
    for (const int c : part.cells)
        volume.drawnVeins +=
            area[static_cast<std::size_t>(c)] * solver.network().cells[static_cast<std::size_t>(c)].length;
    for (const int n : part.nodes)
        volume.drawnVeins += nodeVolume[static_cast<std::size_t>(n)];
    for (const int b : part.muscleBeds)
        volume.muscleBeds += bedVolume[static_cast<std::size_t>(b)];
    for (const int b : part.superficialBeds)
        volume.superficialBeds += bedVolume[static_cast<std::size_t>(b)];
    return volume;
}

} // namespace physiology
