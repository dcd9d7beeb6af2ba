// SPDX-License-Identifier: Apache-2.0
#include "core/StateHash.h"
#include "hemodynamics/SolverState.h"

namespace hemodynamics {

const Network& Solver::network() const {
    return state_->network;
}

Drive Solver::makeDrive() const {
    const Network& network = state_->network;
    const auto zeros = [](std::size_t count) { return std::vector<double>(count, 0.0); };
    return {zeros(network.cells.size()), zeros(network.cells.size()),     zeros(network.nodes.size()),
            zeros(network.nodes.size()), zeros(network.beds.size()),      zeros(network.beds.size()),
            zeros(network.beds.size()),  zeros(network.boundaries.size())};
}

double Solver::referenceArea(int cell) const {
    return state_->cells.referenceArea[static_cast<std::size_t>(cell)];
}
double Solver::valveLeak(int valve) const {
    return state_->valves.states[static_cast<std::size_t>(valve)].leak;
}

std::span<const double> Solver::area() const {
    return state_->cells.area;
}
std::span<const double> Solver::flow() const {
    return state_->cells.flow;
}
std::span<const double> Solver::pressure() const {
    return state_->pressure;
}
std::span<const double> Solver::nodePressure() const {
    return state_->nodePressure;
}
std::span<const double> Solver::nodeVolume() const {
    return state_->junctions.volume;
}
std::span<const double> Solver::bedVolume() const {
    return state_->beds.volume;
}
std::span<const double> Solver::bedPressure() const {
    return state_->bedPressure;
}
std::span<const double> Solver::bedOutletFlow() const {
    return state_->bedOutletFlow;
}
std::span<const double> Solver::valveOpening() const {
    return state_->valves.opening;
}
std::span<const double> Solver::valveFlow() const {
    return state_->valveFlow;
}
std::span<const double> Solver::cellRightFaceFlow() const {
    return state_->cellRightFaceFlow;
}
std::span<const double> Solver::segmentStartFlow() const {
    return state_->segmentStartFlow;
}

double Solver::volume() const {
    CompensatedSum sum;
    sum.add(state_->cells.volume());
    sum.add(state_->junctions.totalVolume());
    sum.add(state_->beds.totalVolume());
    return sum.value();
}

const Ledger& Solver::ledger() const {
    return state_->ledger;
}

std::uint64_t Solver::stateHash() const {
    core::StateHash hash;
    hash.add(area());
    hash.add(flow());
    hash.add(nodeVolume());
    hash.add(bedVolume());
    for (const Valves::State& valve : state_->valves.states) {
        hash.add(valve.opening);
        hash.add(valve.flow);
    }
    hash.add(state_->ledger.inflow);
    hash.add(state_->ledger.outflow);
    return hash.value();
}

} // namespace hemodynamics
