// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Beds.h"

#include <algorithm>

#include "hemodynamics/CompensatedSum.h"
#include "hemodynamics/LawPowers.h"

namespace hemodynamics {

namespace {

constexpr double kLargestDrain = 0.8;     // of a bed's volume per substep
constexpr double kLargestBackflow = 0.1;  // of a cell's blood, all its outlets, per substep
constexpr double kLargestNarrowing = 1e6; // of a resistance

double resistanceAt(const Bed::Outlet& outlet, double bedNarrowing, const Cells& cells) {
    const auto cell = static_cast<std::size_t>(outlet.cell);
    const double veinNarrowing = std::max(1.0, cells.referenceArea[cell] / cells.area[cell]);
    return 0.5 * outlet.resistance *
           (std::min(bedNarrowing, kLargestNarrowing) + std::min(veinNarrowing, kLargestNarrowing));
}

} // namespace

Beds::Beds(const Network& network) {
    const auto count = network.beds.size();
    for (Values* values :
         {&referenceVolume, &volume, &inflow, &transmural, &externalHead, &gravityHead, &head, &ratioSlope})
        values->assign(count, 0.0);
    for (std::size_t bed = 0; bed < count; ++bed) {
        referenceVolume[bed] = volume[bed] = network.beds[bed].referenceVolume;
        firstOutlet.push_back(static_cast<int>(outlets.size()));
        for (const Bed::Outlet& outlet : network.beds[bed].outlets)
            outlets.push_back({outlet});
    }
    firstOutlet.push_back(static_cast<int>(outlets.size()));
    for (Outlet& outlet : outlets)
        outlet.sharing =
            static_cast<double>(std::count_if(outlets.begin(), outlets.end(), [&](const Outlet& other) {
                return other.data.cell == outlet.data.cell;
            }));
    outletSum.assign(outlets.size(), 0.0);
    evaluate(network);
}

void Beds::evaluate(const Network& network) {
    for (std::size_t bed = 0; bed < volume.size(); ++bed) {
        const LawPoint point = lawPoint(network.laws[static_cast<std::size_t>(network.beds[bed].law)],
                                        volume[bed] / referenceVolume[bed]);
        transmural[bed] = point.pressure;
        ratioSlope[bed] = point.slope;
        head[bed] = point.pressure + externalHead[bed];
    }
}

void Beds::addExternal() {
    for (std::size_t bed = 0; bed < volume.size(); ++bed)
        head[bed] = transmural[bed] + externalHead[bed];
}

double Beds::open(std::size_t bed, const Cells& cells, double dt) {
    const double emptiness = std::max(1.0, referenceVolume[bed] / volume[bed]);
    double outflow = 0.0;
    for (int o = firstOutlet[bed]; o < firstOutlet[bed + 1]; ++o) {
        Outlet& outlet = outlets[static_cast<std::size_t>(o)];
        const auto cell = static_cast<std::size_t>(outlet.data.cell);
        const double drop = head[bed] - cells.head[cell];
        outlet.conductance = 0.0;
        const double passing = outlet.data.valved && drop <= 0.0 ? outlet.data.leak : 1.0;
        if (passing <= 0.0) continue;
        const double cellStiffness = outlet.sharing * dt * cells.elastance[cell] * cells.inverseLength[cell];
        outlet.conductance =
            1.0 / std::max(resistanceAt(outlet.data, emptiness * emptiness, cells) / passing, cellStiffness);
        outflow += outlet.conductance * drop;
    }
    return outflow;
}

double Beds::drain(std::size_t bed, Cells& cells, double newHead, double dt) {
    const auto flowOf = [&](const Outlet& outlet) {
        const auto cell = static_cast<std::size_t>(outlet.data.cell);
        const double flow = outlet.conductance * (newHead - cells.head[cell]);
        if (outlet.data.valved && outlet.data.leak <= 0.0) return std::max(flow, 0.0);
        return std::max(flow,
                        -kLargestBackflow * cells.area[cell] * cells.length[cell] / (outlet.sharing * dt));
    };
    double leaving = 0.0;
    for (int o = firstOutlet[bed]; o < firstOutlet[bed + 1]; ++o)
        leaving += std::max(flowOf(outlets[static_cast<std::size_t>(o)]), 0.0);
    const double most = kLargestDrain * volume[bed] / dt;
    const double factor = leaving > most ? most / leaving : 1.0;
    double outflow = 0.0;
    for (int o = firstOutlet[bed]; o < firstOutlet[bed + 1]; ++o) {
        const Outlet& outlet = outlets[static_cast<std::size_t>(o)];
        const auto cell = static_cast<std::size_t>(outlet.data.cell);
        const double wanted = flowOf(outlet);
        const double flow = wanted > 0.0 ? wanted * factor : wanted;
        cells.source[cell] += flow;
        outletSum[static_cast<std::size_t>(o)] += dt * flow;
        outflow += flow;
    }
    return outflow;
}

double Beds::advance(Cells& cells, double dt) {
    double entered = 0.0;
    for (const Outlet& outlet : outlets)
        cells.source[static_cast<std::size_t>(outlet.data.cell)] = 0.0;
    for (std::size_t bed = 0; bed < volume.size(); ++bed) {
        const double outflow = open(bed, cells, dt);
        const double entering = std::max(inflow[bed], -kLargestBackflow * volume[bed] / dt);
        double conductance = 0.0;
        for (int o = firstOutlet[bed]; o < firstOutlet[bed + 1]; ++o)
            conductance += outlets[static_cast<std::size_t>(o)].conductance;
        const double rise = dt * (entering - outflow) / (volume[bed] / ratioSlope[bed] + dt * conductance);
        const double drained = drain(bed, cells, head[bed] + rise, dt);
        volume[bed] += dt * (entering - drained);
        entered += dt * entering;
    }
    return entered;
}

double Beds::totalVolume() const {
    CompensatedSum sum;
    for (const double one : volume)
        sum.add(one);
    return sum.value();
}

} // namespace hemodynamics
