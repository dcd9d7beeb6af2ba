// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "TestNetworks.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

TEST(StillWater, staysStillInARandomLegWithOpenValves) {
    Solver solver(randomLeg(7, 60));
    const Drive drive = randomDrive(solver, 8, 600.0);
    solver.setHydrostatic(drive, 600.0, 1.0);
    const double volume = solver.volume();
    double fastestEver = 0.0;
    for (int step = 0; step < 20000; ++step) {
        const StepReport report = solver.step(1e-3, drive);
        ASSERT_EQ(report.fluxLimited + report.velocityClipped + report.repaired, 0);
        if (step % 100 == 0) fastestEver = std::max(fastestEver, fastest(solver));
    }
    EXPECT_LT(std::max(fastestEver, fastest(solver)), 1e-10);
    EXPECT_NEAR(solver.volume() + solver.ledger().outflow, volume, 1e-12 * volume);
}

// Two closed tubes with a valve between them; the far side presses harder, and the valve holds it exactly.
TEST(StillWater, closedValveHoldsADifferenceOfHeads) {
    Network network;
    network.laws.push_back(classicLaw(333.0));
    addTube(network, {"tube", 40, 0.4, 3e-5, 0, -1, -1});
    network.valves.push_back(valveAfter(19));
    Solver solver(network);
    Drive drive = solver.makeDrive();
    for (std::size_t i = 0; i < 40; ++i)
        drive.cellElevation[i] = 0.01 * static_cast<double>(i);
    solver.setHydrostatic(drive, 2000.0, 0.4);
    for (int i = 0; i < 20; ++i)
        drive.cellExternalPressure[static_cast<std::size_t>(i)] = -1500.0;
    solver.setHydrostatic(drive, 2000.0, 0.4);
    for (int i = 0; i < 20; ++i)
        drive.cellExternalPressure[static_cast<std::size_t>(i)] = -3000.0;
    solver.setValveOpening(0, 0.0);
    for (int step = 0; step < 20000; ++step) {
        solver.step(1e-3, drive);
        ASSERT_EQ(solver.valveFlow()[0], 0.0);
    }
    EXPECT_LT(fastest(solver), 1e-10);
    EXPECT_NEAR(solver.pressure()[20] - solver.pressure()[19], 1500.0 - 1060.0 * 9.80665 * 0.01, 1e-6);
    EXPECT_EQ(solver.valveOpening()[0], 0.0);
}

// Every second of twelve vessels below one held node has a valve at its upper end.
Network everySecondValved() {
    Network network;
    network.laws.push_back({2500.0, 4.0, 150.0, 1.5});
    addNode(network, 1e-6);
    network.boundaries.push_back({0});
    for (int v = 0; v < 12; ++v) {
        const int segment = addTube(network, {"tube", 10, 0.1, 2e-5, 0, -1, 0});
        if (v % 2) continue;
        Valve valve = valveAfter(network.segments[static_cast<std::size_t>(segment)].firstCell);
        valve.place = Valve::Place::atSegmentEnd;
        network.valves.push_back(valve);
    }
    return network;
}

TEST(StillWater, staysStillBehindShutValves) {
    Solver solver(everySecondValved());
    Drive drive = randomDrive(solver, 5, 3000.0);
    const std::vector<double> external = drive.cellExternalPressure;
    for (std::size_t i = 0; i < external.size(); ++i)
        drive.cellExternalPressure[i] += i / 10 % 2 == 0 ? 500.0 : 0.0;
    solver.setHydrostatic(drive, 3000.0, 1.0);
    drive.cellExternalPressure = external; // behind the valves, 500 Pa less than beyond
    for (int v = 0; v < 6; ++v)
        solver.setValveOpening(v, 0.0);
    double most = 0.0;
    for (int step = 0; step < 20000; ++step) {
        solver.step(1e-3, drive);
        for (const double flow : solver.valveFlow())
            most = std::max(most, std::abs(flow));
    }
    EXPECT_EQ(most, 0.0);
    EXPECT_LT(fastest(solver), 1e-10);
    EXPECT_LT(std::abs(solver.ledger().outflow), 1e-13 * solver.volume());
}

} // namespace
