// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <gtest/gtest.h>

#include "TestNetworks.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

// A parent that meets `daughters` tubes of its own kind; a step of 2 Pa starts in the far half of the parent.
struct Fork {
    explicit Fork(int daughters, double nodeVolume = 1e-9)
        : solver(network(daughters, nodeVolume)), drive(solver.makeDrive()) {
        solver.setHydrostatic(drive, 1000.0, 0.0);
        const double raised = 3e-5 * areaRatioAt(network(1, 1e-9).laws[0], 1002.0);
        for (int i = 0; i < 100; ++i)
            solver.setArea(i, raised);
    }

    static Network network(int daughters, double nodeVolume) {
        Network network;
        network.laws.push_back({4000.0, 2.0, 150.0, 1.5});
        network.viscosity = 0.0;
        addNode(network, nodeVolume);
        addTube(network, {"parent", 200, 2.0, 3e-5, 0, -1, 0});
        for (int i = 0; i < daughters; ++i)
            addTube(network, {"daughter", 200, 2.0, 3e-5, 0, 0, -1});
        return network;
    }

    double speed() const { return waveSpeed(solver.network().laws[0], solver.area()[399] / 3e-5, 1060.0); }

    void travel(double distance) {
        const int steps = static_cast<int>(std::lround(distance / speed() / 1e-3));
        for (int i = 0; i < steps; ++i)
            solver.step(1e-3, drive);
    }

    Solver solver;
    Drive drive;
};

// Linear theory: transmitted fraction 2 Y/(Y + n Y), reflected (1 - n)/(1 + n).
class Splitting : public testing::TestWithParam<int> {};

TEST_P(Splitting, followsTheAdmittances) {
    const int daughters = GetParam();
    Fork fork(daughters);
    fork.travel(1.5); // the front meets the node after 1 m
    const double expected = 2.0 / (1.0 + daughters);
    EXPECT_NEAR(fork.solver.pressure()[180] - 1000.0, expected, 0.004);
    for (int d = 0; d < daughters; ++d)
        EXPECT_NEAR(fork.solver.pressure()[static_cast<std::size_t>(220 + 200 * d)] - 1000.0, expected,
                    0.004);
    EXPECT_NEAR(fork.solver.nodePressure()[0] - 1000.0, expected, 0.004);
}

INSTANTIATE_TEST_SUITE_P(Daughters, Splitting, testing::Values(1, 2, 3, 4));

// A node that stores charges through the impedances of both tubes: 1 - exp(-t/(C Z/2)).
TEST(Junction, aStoringNodeChargesExponentially) {
    const double volume = 2e-5;
    Fork fork(1, volume);
    const double impedance = 1060.0 * fork.speed() / fork.solver.area()[399];
    const double capacity = fork.solver.nodeVolume()[0] / (1060.0 * fork.speed() * fork.speed());
    fork.travel(1.8);
    const double time = 0.8 / fork.speed();
    EXPECT_NEAR(fork.solver.nodePressure()[0] - 1000.0, 1.0 - std::exp(-2.0 * time / (capacity * impedance)),
                0.005);
}

TEST(Junction, storesExactlyWhatFlowsIn) {
    Fork fork(3, 1e-6);
    for (int i = 0; i < 700; ++i) {
        const double before = fork.solver.nodeVolume()[0];
        fork.solver.step(1e-3, fork.drive);
        double entering = fork.solver.cellRightFaceFlow()[199];
        for (std::size_t s = 1; s < 4; ++s)
            entering -= fork.solver.segmentStartFlow()[s];
        EXPECT_NEAR(fork.solver.nodeVolume()[0] - before, entering * 1e-3, 1e-21);
    }
    EXPECT_NE(fork.solver.nodeVolume()[0], 1e-6);
}

// Sudden emptying beyond the node: the parent may not give more than its own sonic flow, and nothing breaks.
TEST(Junction, chokesRatherThanBreaks) {
    Network network;
    network.laws.push_back(classicLaw(50.0));
    addNode(network, 1e-9);
    network.boundaries.push_back({0});
    addTube(network, {"tube", 50, 0.5, 3e-5, 0, -1, 0});
    Solver solver(network);
    Drive drive = solver.makeDrive();
    solver.setHydrostatic(drive, 1000.0, 0.0);
    drive.boundaryPressure[0] = -20000.0;
    const double volume = solver.volume();
    for (int i = 0; i < 3000; ++i) {
        const StepReport report = solver.step(1e-3, drive);
        ASSERT_EQ(report.repaired, 0);
        for (const double area : solver.area())
            ASSERT_GT(area, 0.0);
    }
    EXPECT_NEAR(solver.volume() + solver.ledger().outflow, volume, 1e-13 * volume);
    EXPECT_GT(solver.ledger().outflow, 0.5 * volume);
}

} // namespace
