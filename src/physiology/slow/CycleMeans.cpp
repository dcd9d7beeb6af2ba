// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/CycleMeans.h"

#include <algorithm>
#include <cmath>

#include "physiology/LegModel.h"
#include "physiology/Probes.h"

namespace physiology::slow {

namespace {

void towardsRates(std::vector<double>& means, const std::vector<double>& values, double share) {
    means.resize(values.size());
    for (std::size_t v = 0; v < means.size(); ++v)
        means[v] += share * (values[v] - means[v]);
}

} // namespace

void CycleMeans::add(const CycleMeans& moment, double dt) {
    time += dt;
    const double share = dt / time;
    const auto towards = [share](double& mean, double value) { mean += share * (value - mean); };
    towards(ankle, moment.ankle);
    towards(foot, moment.foot);
    towards(popliteal, moment.popliteal);
    towards(inflow, moment.inflow);
    towards(calfBlood, moment.calfBlood);
    towardsRates(pocketRate, moment.pocketRate, share);
    if (!moment.moved.empty()) moved.add(moment.moved);
    loads.resize(moment.loads.size());
    for (std::size_t r = 0; r < loads.size(); ++r) {
        towards(loads[r].surface, moment.loads[r].surface);
        towards(loads[r].drive, moment.loads[r].drive);
        towards(loads[r].garment, moment.loads[r].garment);
        towards(loads[r].motion, moment.loads[r].motion);
    }
}

void CycleMeans::addPockets(const CycleMeans& moment, double dt) {
    time += dt;
    towardsRates(pocketRate, moment.pocketRate, dt / time);
}

CycleMeans momentOf(const Simulation& simulation) {
    const auto& probes = simulation.probes();
    const auto pressure = [&](const char* probe) {
        return simulation.pressureAt(probes[probe].vessel, probes[probe].at);
    };
    CycleMeans moment;
    moment.ankle = pressure("ankle");
    moment.foot = pressure("dorsal_foot");
    moment.popliteal = simulation.flowAt(probes["popliteal"].vessel, probes["popliteal"].at);
    moment.inflow = simulation.model().inflow().total();
    moment.calfBlood = simulation.model().volumes().calf(simulation.model().solver()).total();
    return moment;
}

double differenceOf(const CycleMeans& one, const CycleMeans& other) {
    double greatest = 0.0;
    for (std::size_t r = 0; r < one.loads.size(); ++r)
        greatest = std::max(greatest, std::abs(one.loads[r].drive - other.loads[r].drive));
    return greatest;
}

} // namespace physiology::slow
