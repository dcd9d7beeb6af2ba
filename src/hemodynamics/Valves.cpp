// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Valves.h"

#include <algorithm>
#include <cmath>

namespace hemodynamics {

namespace {

constexpr double kShutBelow = 1e-3; // leaflets that overlap this much pass nothing
constexpr double kLargestMove = 0.2;

std::size_t segmentOf(const Network& network, int cell) {
    const auto found =
        std::find_if(network.segments.begin(), network.segments.end(), [cell](const Segment& segment) {
            return cell >= segment.firstCell && cell < segment.firstCell + segment.cellCount;
        });
    return static_cast<std::size_t>(found - network.segments.begin());
}

Valves::Face faceOf(const Network& network, const Valve& valve) {
    const std::size_t index = segmentOf(network, valve.cell);
    const Segment& segment = network.segments[index];
    const double direction = valve.forward ? 1.0 : -1.0;
    const OpenSide none{-1, 0.0};
    const OpenSide start{segment.firstCell, -1.0};
    const OpenSide end{segment.firstCell + segment.cellCount - 1, 1.0};
    const int name = static_cast<int>(index);
    switch (valve.place) {
    case Valve::Place::atSegmentStart:
        return {start, none, name, -direction};
    case Valve::Place::atSegmentEnd:
        return {end, none, name, direction};
    default:
        return {{valve.cell, 1.0}, {valve.cell + 1, -1.0}, name, direction};
    }
}

} // namespace

// The quadratic a q|q| + b q = wanted in the flow at the end of the step has one root, of the sign of
// `wanted`.
ValveAnswer advanceValveFlow(const Valve& valve, double openArea, double flow, ValveLoad load,
                             std::pair<double, double> densityAndStep) {
    if (openArea <= 0.0) return {};
    const auto [density, dt] = densityAndStep;
    const double gain = dt * openArea / (density * valve.effectiveLength);
    const double a = 0.5 * load.jetLoss * dt / (valve.effectiveLength * openArea);
    const double b = 1.0 + gain * load.impedance;
    const double wanted = flow + gain * load.drop;
    const double root = std::sqrt(b * b + 4.0 * a * std::abs(wanted));
    return {2.0 * wanted / (b + root), gain / root};
}

double advanceValveOpening(const Valve& valve, double opening, double drop, double dt) {
    const auto decay = [](double k) { return 1.0 / (1.0 + k + 0.5 * k * k); };
    if (opening == 0.0 && drop <= valve.openingPressure) return 0.0;
    double next = opening;
    if (drop > valve.openingPressure)
        next = 1.0 - (1.0 - opening) * decay(dt * valve.openingRate * (drop - valve.openingPressure));
    else if (drop < valve.closingPressure)
        next = opening * decay(dt * valve.closingRate * (valve.closingPressure - drop));
    next = std::clamp(next, opening - kLargestMove, opening + kLargestMove);
    return next < opening && next < kShutBelow ? 0.0 : next;
}

Valves::Valves(const Network& network) : valves(network.valves), states(network.valves.size()) {
    faces.reserve(valves.size());
    for (const Valve& valve : valves) {
        if (valve.place == Valve::Place::afterCell) inner.push_back(static_cast<int>(faces.size()));
        faces.push_back(faceOf(network, valve));
    }
    opening.assign(valves.size(), 1.0);
}

double Valves::openArea(std::size_t valve, double lumen) const {
    const State& state = states[valve];
    if (state.stuckClosed) return 0.0;
    const double swung = state.opening < kShutBelow ? 0.0 : state.opening;
    return valves[valve].openAreaFraction * lumen * (state.leak + (1.0 - state.leak) * swung);
}

ValveAnswer Valves::answer(std::size_t valve, ValveLoad load, const Cells& cells,
                           std::pair<double, double> densityAndStep) const {
    const Face& face = faces[valve];
    double lumen = cells.area[static_cast<std::size_t>(face.near.cell)];
    if (face.far.cell >= 0) lumen = std::min(lumen, cells.area[static_cast<std::size_t>(face.far.cell)]);
    const double open = openArea(valve, lumen);
    if (valves[valve].jetRecovers) load.jetLoss = (1.0 - open / lumen) * (1.0 - open / lumen);
    return advanceValveFlow(valves[valve], open, states[valve].flow, load, densityAndStep);
}

void Valves::settle(std::size_t valve, double flow, ValveLoad load, double dt) {
    State& state = states[valve];
    state.flow = flow;
    const double drop = faces[valve].orientation * (load.drop - load.impedance * flow);
    state.opening = advanceValveOpening(valves[valve], state.opening, drop, dt);
    opening[valve] = state.stuckClosed ? 0.0 : state.opening;
}

void Valves::solveInner(Cells& cells, double density, double dt) {
    for (const int index : inner) {
        const auto valve = static_cast<std::size_t>(index);
        const Face& face = faces[valve];
        const auto left = static_cast<std::size_t>(face.near.cell);
        const auto right = static_cast<std::size_t>(face.far.cell);
        const double leftSpeed = wallSpeed(cells, face.near);
        const double rightSpeed = wallSpeed(cells, face.far);
        const double leftImpedance = cells.elastance[left] / leftSpeed;
        const double rightImpedance = cells.elastance[right] / rightSpeed;
        const ValveLoad load{arrivingHead(cells, face.near) - arrivingHead(cells, face.far) +
                                 arrivingFlow(cells, face.near) * leftImpedance -
                                 arrivingFlow(cells, face.far) * rightImpedance,
                             leftImpedance + rightImpedance};
        const double flow = answer(valve, load, cells, {density, dt}).flow;
        setOpenSide(cells, face.near, flow, leftSpeed);
        setOpenSide(cells, face.far, -flow, rightSpeed);
        settle(valve, flow, load, dt);
    }
}

} // namespace hemodynamics
