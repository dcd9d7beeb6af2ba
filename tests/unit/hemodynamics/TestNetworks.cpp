// SPDX-License-Identifier: Apache-2.0
#include "TestNetworks.h"

#include <algorithm>
#include <cmath>

namespace testing_networks {

using namespace hemodynamics;

namespace {

using Random = std::mt19937; // its numbers are the same everywhere, those of std distributions are not

double between(Random& random, double low, double high) {
    return low + (high - low) * (static_cast<double>(random()) / 4294967296.0);
}

int upTo(Random& random, int count) {
    return static_cast<int>(random() % static_cast<std::uint32_t>(count));
}

void addLaws(Network& network, Random& random) {
    for (const double m : {0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 10.0}) {
        const double softness = m >= 5.0 ? 300.0 : 6000.0;
        network.laws.push_back({softness * between(random, 0.5, 2.0), m, between(random, 60.0, 300.0), 1.5});
    }
}

void addValves(Network& network, Random& random, const Segment& segment) {
    Valve valve = valveAfter(segment.firstCell + segment.cellCount / 2);
    valve.id = segment.id + ".middle";
    network.valves.push_back(valve);
    if (upTo(random, 3) != 0) return;
    valve.id = segment.id + ".end";
    valve.place = upTo(random, 2) ? Valve::Place::atSegmentEnd : Valve::Place::atSegmentStart;
    network.valves.push_back(valve);
}

void addBed(Network& network, Random& random, const Segment& segment) {
    Bed bed{segment.id + ".bed", between(random, 2e-6, 10e-6), upTo(random, 7), {}};
    const int outlets = 1 + upTo(random, 4);
    for (int o = 0; o < outlets; ++o)
        bed.outlets.push_back({segment.firstCell + upTo(random, segment.cellCount), between(random, 1e8, 1e9),
                               upTo(random, 2) == 1});
    network.beds.push_back(bed);
}

} // namespace

TubeLaw classicLaw(double stiffness) {
    return {stiffness, 10.0, stiffness, 1.5};
}

int addNode(Network& network, double volume, int law) {
    network.nodes.push_back({"node" + std::to_string(network.nodes.size()), volume, law});
    return static_cast<int>(network.nodes.size()) - 1;
}

int addTube(Network& network, const Tube& tube) {
    const int first = static_cast<int>(network.cells.size());
    network.cells.insert(network.cells.end(), static_cast<std::size_t>(tube.cells),
                         {tube.length / tube.cells, tube.referenceArea, tube.law});
    network.segments.push_back({tube.id, first, tube.cells, tube.startNode, tube.endNode});
    return static_cast<int>(network.segments.size()) - 1;
}

Valve valveAfter(int cell) {
    Valve valve;
    valve.id = "valve";
    valve.cell = cell;
    valve.effectiveLength = 0.005;
    valve.openingRate = 0.2;
    valve.closingRate = 0.2;
    return valve;
}

Network randomLeg(std::uint32_t seed, int vessels) {
    Random random(seed);
    Network network;
    addLaws(network, random);
    addNode(network, 1e-6);
    network.boundaries.push_back({0});
    for (int v = 0; v < vessels; ++v) {
        const int top = upTo(random, static_cast<int>(network.nodes.size()));
        const bool loop = v > 10 && upTo(random, 6) == 0;
        int bottom = loop ? upTo(random, static_cast<int>(network.nodes.size())) : -1;
        if (bottom == -1 || bottom == top)
            bottom = addNode(network, between(random, 5e-8, 4e-7), upTo(random, 7));
        const int cells = 6 + upTo(random, 13);
        const double area = between(random, 4e-6, 6e-5);
        const int segment =
            addTube(network, {"tube" + std::to_string(v), cells, cells * between(random, 0.005, 0.015), area,
                              upTo(random, 7), bottom, top});
        addValves(network, random, network.segments[static_cast<std::size_t>(segment)]);
        if (v % 5 == 0) addBed(network, random, network.segments[static_cast<std::size_t>(segment)]);
    }
    return network;
}

Drive randomDrive(const Solver& solver, std::uint32_t seed, double pressure) {
    Random random(seed);
    Drive drive = solver.makeDrive();
    for (auto* elevations : {&drive.cellElevation, &drive.nodeElevation, &drive.bedElevation})
        for (double& z : *elevations)
            z = between(random, 0.0, 1.0);
    for (auto* pressures :
         {&drive.cellExternalPressure, &drive.nodeExternalPressure, &drive.bedExternalPressure})
        for (double& p : *pressures)
            p = between(random, 0.0, 4000.0);
    drive.nodeElevation[0] = 1.0;
    drive.boundaryPressure[0] = pressure;
    return drive;
}

double fastest(const Solver& solver) {
    double u = 0.0;
    for (std::size_t i = 0; i < solver.area().size(); ++i)
        u = std::max(u, std::abs(solver.flow()[i] / solver.area()[i]));
    return u;
}

} // namespace testing_networks
