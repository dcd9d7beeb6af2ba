// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Solver.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/Units.h"
#include "hemodynamics/DenormalGuard.h"
#include "hemodynamics/NetworkValidation.h"
#include "hemodynamics/SolverState.h"

namespace hemodynamics {

namespace {

constexpr double kCourant = 0.9;
constexpr int kMostSubsteps = 10000; // per step; only a broken drive could ask for more

Network validated(Network network) {
    validate(network);
    return network;
}

} // namespace

Solver::Solver(Network network) : state_(std::make_unique<State>(validated(std::move(network)))) {}
Solver::~Solver() = default;
Solver::Solver(Solver&&) noexcept = default;
Solver& Solver::operator=(Solver&&) noexcept = default;

StepReport Solver::step(double dt, const Drive& drive) {
    const DenormalGuard guard;
    StepReport report;
    if (!(dt > 0.0) || !std::isfinite(dt)) return report;
    report.repaired = state_->load(drive);
    state_->clearSums();
    for (double left = dt; left > 0.0;) {
        const double rate = state_->cells.fastestRate();
        const double wanted = std::ceil(left * rate / kCourant);
        const double allowed = kMostSubsteps - report.substeps;
        const double count = wanted < allowed ? std::max(1.0, wanted) : std::max(1.0, allowed);
        const double part = count > 1.0 ? left / count : left;
        report.maxCourant = std::max(report.maxCourant, part * rate);
        state_->substep(part, report);
        left = count > 1.0 ? left - part : 0.0;
    }
    report.repaired += state_->repair();
    state_->publish(dt);
    return report;
}

void Solver::setHydrostatic(const Drive& drive, double referencePressure, double referenceElevation) {
    const DenormalGuard guard;
    State& s = *state_;
    s.load(drive);
    const double head = referencePressure + s.network.density * core::kGravity * referenceElevation;
    for (std::size_t i = 0; i < s.cells.area.size(); ++i) {
        const TubeLaw& law = s.network.laws[static_cast<std::size_t>(s.network.cells[i].law)];
        s.cells.area[i] = s.cells.referenceArea[i] * areaRatioAt(law, head - s.cells.externalHead[i]);
        s.cells.flow[i] = 0.0;
    }
    for (std::size_t i = 0; i < s.junctions.volume.size(); ++i) {
        if (s.junctions.held(i)) continue;
        const TubeLaw& law = s.network.laws[static_cast<std::size_t>(s.network.nodes[i].law)];
        s.junctions.volume[i] =
            s.junctions.referenceVolume[i] * areaRatioAt(law, head - s.junctions.externalHead[i]);
    }
    for (std::size_t i = 0; i < s.beds.volume.size(); ++i) {
        const TubeLaw& law = s.network.laws[static_cast<std::size_t>(s.network.beds[i].law)];
        s.beds.volume[i] = s.beds.referenceVolume[i] * areaRatioAt(law, head - s.beds.externalHead[i]);
    }
    for (Valves::State& valve : s.valves.states)
        valve = {1.0, 0.0, valve.leak, valve.stuckClosed};
    s.clearSums();
    s.evaluate();
    s.publish(1.0);
}

void Solver::setArea(int cell, double area) {
    state_->cells.area[static_cast<std::size_t>(cell)] = area;
    state_->stale = true;
}

void Solver::setFlow(int cell, double flow) {
    state_->cells.flow[static_cast<std::size_t>(cell)] = flow;
    state_->stale = true;
}

void Solver::setBedVolume(int bed, double volume) {
    state_->beds.volume[static_cast<std::size_t>(bed)] = volume;
    state_->stale = true;
}

void Solver::setValveOpening(int valve, double opening) {
    state_->valves.states[static_cast<std::size_t>(valve)].opening = opening;
    state_->valves.opening[static_cast<std::size_t>(valve)] = opening;
}

void Solver::setReferenceArea(int cell, double area) {
    requirePositive(area, "referenceArea of cell " + std::to_string(cell));
    state_->cells.setReferenceArea(static_cast<std::size_t>(cell), area);
    state_->stale = true;
}

void Solver::setCellLength(int cell, double length) {
    requirePositive(length, "length of cell " + std::to_string(cell));
    const auto index = static_cast<std::size_t>(cell);
    Cells& cells = state_->cells;
    cells.area[index] *= cells.length[index] / length;
    state_->network.cells[index].length = cells.length[index] = length;
    cells.inverseLength[index] = 1.0 / length;
    state_->stale = true;
}

void Solver::setLaw(int law, const TubeLaw& value) {
    validate(value, "laws[" + std::to_string(law) + "]");
    state_->network.laws[static_cast<std::size_t>(law)] = value;
    state_->cells.assignLaws(state_->network);
    state_->stale = true;
}

void Solver::setBedReferenceVolume(int bed, double volume) {
    requirePositive(volume, "referenceVolume of bed " + std::to_string(bed));
    state_->beds.referenceVolume[static_cast<std::size_t>(bed)] = volume;
    state_->stale = true;
}

void Solver::setBedOutletResistance(int bed, int outlet, double resistance, bool valved) {
    requirePositive(resistance, "resistance of bed " + std::to_string(bed));
    const int index = state_->beds.firstOutlet[static_cast<std::size_t>(bed)] + outlet;
    Bed::Outlet& data = state_->beds.outlets[static_cast<std::size_t>(index)].data;
    data.resistance = resistance;
    data.valved = valved;
}

void Solver::setBedLeak(int bed, double fraction) {
    const auto& first = state_->beds.firstOutlet;
    for (int o = first[static_cast<std::size_t>(bed)]; o < first[static_cast<std::size_t>(bed) + 1]; ++o)
        state_->beds.outlets[static_cast<std::size_t>(o)].data.leak = std::clamp(fraction, 0.0, 1.0);
}

void Solver::setValveLeak(int valve, double fraction) {
    state_->valves.states[static_cast<std::size_t>(valve)].leak = std::clamp(fraction, 0.0, 1.0);
}

void Solver::setValveStuckClosed(int valve, bool closed) {
    state_->valves.states[static_cast<std::size_t>(valve)].stuckClosed = closed;
}

void Solver::setViscosity(double viscosity) {
    state_->network.viscosity = viscosity;
}

} // namespace hemodynamics
