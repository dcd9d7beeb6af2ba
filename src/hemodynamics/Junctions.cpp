// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Junctions.h"

#include <algorithm>
#include <cmath>

#include "hemodynamics/CompensatedSum.h"
#include "hemodynamics/LawPowers.h"

namespace hemodynamics {

namespace {

constexpr double kLargestDrain = 0.8; // of a node's volume per substep

constexpr double kTimely = 0.9; // cells per substep

// Waves of a tube of one cell may ask for a smaller substep than all others; then its ends answer as fast as
// the substep allows.
double timely(double speed, const Cells& cells, const OpenSide& open, double dt) {
    const auto cell = static_cast<std::size_t>(open.cell);
    return cells.waveShare[cell] < 1.0 ? std::min(speed, kTimely * cells.length[cell] / dt) : speed;
}

int valveAt(const Network& network, const Segment& segment, Valve::Place place) {
    for (std::size_t i = 0; i < network.valves.size(); ++i) {
        const Valve& valve = network.valves[i];
        if (valve.place == place && valve.cell >= segment.firstCell &&
            valve.cell < segment.firstCell + segment.cellCount)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

Junctions::Junctions(const Network& network) {
    const auto count = network.nodes.size();
    for (Values* values : {&heldPressure, &referenceVolume, &volume, &transmural, &externalHead, &gravityHead,
                           &head, &ratioSlope, &ratio})
        values->assign(count, 0.0);
    boundary.assign(count, -1);
    for (std::size_t i = 0; i < network.boundaries.size(); ++i)
        boundary[static_cast<std::size_t>(network.boundaries[i].node)] = static_cast<int>(i);
    for (std::size_t node = 0; node < count; ++node) {
        referenceVolume[node] = volume[node] = network.nodes[node].referenceVolume;
        firstEnd.push_back(static_cast<int>(ends.size()));
        for (std::size_t s = 0; s < network.segments.size(); ++s) {
            const Segment& segment = network.segments[s];
            if (segment.startNode == static_cast<int>(node))
                ends.push_back({{segment.firstCell, -1.0},
                                static_cast<int>(s),
                                valveAt(network, segment, Valve::Place::atSegmentStart)});
            if (segment.endNode == static_cast<int>(node))
                ends.push_back({{segment.firstCell + segment.cellCount - 1, 1.0},
                                static_cast<int>(s),
                                valveAt(network, segment, Valve::Place::atSegmentEnd)});
        }
    }
    firstEnd.push_back(static_cast<int>(ends.size()));
    for (const Segment& segment : network.segments) {
        if (segment.startNode < 0) walls.push_back({segment.firstCell, -1.0});
        if (segment.endNode < 0) walls.push_back({segment.firstCell + segment.cellCount - 1, 1.0});
    }
    evaluate(network);
}

void Junctions::evaluate(const Network& network) {
    for (std::size_t node = 0; node < volume.size(); ++node) {
        ratio[node] = volume[node] / referenceVolume[node];
        const LawPoint point =
            lawPoint(network.laws[static_cast<std::size_t>(network.nodes[node].law)], ratio[node]);
        transmural[node] = point.pressure;
        ratioSlope[node] = point.slope;
        if (!held(node)) head[node] = point.pressure + externalHead[node];
    }
}

void Junctions::addExternal() {
    for (std::size_t node = 0; node < volume.size(); ++node)
        head[node] =
            held(node) ? heldPressure[node] + gravityHead[node] : transmural[node] + externalHead[node];
}

void Junctions::approach(End& end, const Cells& cells, const Valves& valves, std::size_t node,
                         std::pair<double, double> densityAndStep) const {
    const auto cell = static_cast<std::size_t>(end.open.cell);
    const double arriving = arrivingFlow(cells, end.open);
    if (end.valve >= 0) {
        end.speed = timely(wallSpeed(cells, end.open), cells, end.open, densityAndStep.second);
        const double impedance = cells.elastance[cell] / end.speed;
        end.load = {arrivingHead(cells, end.open) - head[node] + arriving * impedance, impedance};
        const ValveAnswer answer =
            valves.answer(static_cast<std::size_t>(end.valve), end.load, cells, densityAndStep);
        end.outflow = answer.flow;
        end.slope = answer.slope;
        return;
    }
    const double drop = arrivingHead(cells, end.open) - head[node];
    double elastance = cells.elastance[cell];
    double waves = cells.waveSpeed[cell];
    const double shock = -drop / densityAndStep.first; // w², where the node's head sends a strong wave back
    if (shock > waves * waves) {
        elastance *= shock / (waves * waves);
        waves = std::sqrt(shock);
    }
    end.speed = timely(std::max(0.0, waves - end.open.side * cells.velocity[cell]), cells, end.open,
                       densityAndStep.second);
    if (drop < 0.0 && !held(node)) {
        // Filling stiffens the cell towards the node's own distension.
        const double beyond = ratioSlope[node] * cells.inverseReferenceArea[cell] / ratio[node];
        elastance = std::max(elastance, 0.5 * (elastance + beyond));
    }
    end.slope = end.speed / elastance;
    end.outflow = arriving + end.slope * drop;
    const double choked = std::max(arriving, cells.area[cell] * cells.waveSpeed[cell]);
    if (end.outflow > choked) {
        end.outflow = choked;
        end.slope = 0.0;
    }
}

void Junctions::solve(Cells& cells, Valves& valves, double density, double dt) {
    for (std::size_t node = 0; node < volume.size(); ++node) {
        double outflow = 0.0;
        double slope = 0.0;
        for (int e = firstEnd[node]; e < firstEnd[node + 1]; ++e) {
            End& end = ends[static_cast<std::size_t>(e)];
            approach(end, cells, valves, node, {density, dt});
            outflow += end.outflow;
            slope += end.slope;
        }
        const double rise = held(node) ? 0.0 : dt * outflow / (volume[node] / ratioSlope[node] + dt * slope);
        for (int e = firstEnd[node]; e < firstEnd[node + 1]; ++e) {
            End& end = ends[static_cast<std::size_t>(e)];
            end.outflow -= end.slope * rise;
            setOpenSide(cells, end.open, end.outflow, end.speed);
            if (end.valve >= 0)
                valves.settle(static_cast<std::size_t>(end.valve), end.outflow,
                              {end.load.drop - rise, end.load.impedance}, dt);
        }
    }
    for (const OpenSide& wall : walls)
        setOpenSide(cells, wall, 0.0, wallSpeed(cells, wall));
}

int Junctions::limitDraining(Cells& cells, double dt) {
    int limited = 0;
    for (std::size_t node = 0; node < volume.size(); ++node) {
        if (held(node)) continue;
        double leaving = 0.0;
        for (int e = firstEnd[node]; e < firstEnd[node + 1]; ++e)
            leaving -= std::min(outflowAt(cells, ends[static_cast<std::size_t>(e)].open), 0.0);
        if (leaving * dt <= kLargestDrain * volume[node]) continue;
        const double factor = kLargestDrain * volume[node] / (leaving * dt);
        for (int e = firstEnd[node]; e < firstEnd[node + 1]; ++e) {
            const OpenSide& open = ends[static_cast<std::size_t>(e)].open;
            const double outflow = outflowAt(cells, open);
            if (outflow >= 0.0) continue;
            replaceOutflow(cells, open, outflow * factor);
            ++limited;
        }
    }
    return limited;
}

double Junctions::advance(const Cells& cells, double dt) {
    double left = 0.0;
    for (std::size_t node = 0; node < volume.size(); ++node) {
        double entering = 0.0;
        for (int e = firstEnd[node]; e < firstEnd[node + 1]; ++e)
            entering += outflowAt(cells, ends[static_cast<std::size_t>(e)].open);
        if (held(node))
            left += entering * dt;
        else
            volume[node] += entering * dt;
    }
    return left;
}

double Junctions::totalVolume() const {
    CompensatedSum sum;
    for (std::size_t node = 0; node < volume.size(); ++node)
        if (!held(node)) sum.add(volume[node]);
    return sum.value();
}

} // namespace hemodynamics
