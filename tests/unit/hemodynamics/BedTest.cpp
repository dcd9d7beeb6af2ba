// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <gtest/gtest.h>

#include "TestNetworks.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

constexpr double kStiffness = 2000.0; // Pa, of the bed's linear law
constexpr double kVolume = 5e-6;      // m³

// One bed over a wide tube that is held at 100 Pa.
Network bedOverTube(double resistance, bool valved) {
    Network network;
    network.laws.push_back({5000.0, 2.0, 150.0, 1.5});
    network.laws.push_back({kStiffness, 1.0, 0.0, 0.0});
    addNode(network, 1e-7);
    network.boundaries.push_back({0});
    addTube(network, {"tube", 10, 0.1, 1e-4, 0, -1, 0});
    network.beds.push_back({"bed", kVolume, 1, {{4, resistance, valved}}});
    return network;
}

struct BedOverTube {
    BedOverTube(double resistance, bool valved)
        : solver(bedOverTube(resistance, valved)), drive(solver.makeDrive()) {
        drive.boundaryPressure[0] = 100.0;
        solver.setHydrostatic(drive, 100.0, 0.0);
    }
    double run(int steps, double dt = 1e-3) {
        for (int i = 0; i < steps; ++i)
            solver.step(dt, drive);
        return solver.bedVolume()[0];
    }
    Solver solver;
    Drive drive;
};

TEST(Bed, decaysExponentiallyIntoTheTube) {
    const double resistance = 4e8;
    const double decay = resistance * kVolume / kStiffness; // s, R C
    BedOverTube bed(resistance, false);
    const double rest = kVolume * (1.0 + 100.0 / kStiffness);
    bed.solver.setBedVolume(0, 1.5 * kVolume);
    for (int second = 1; second <= 3; ++second) {
        const double excess = bed.run(1000) - rest;
        EXPECT_NEAR(excess, (1.5 * kVolume - rest) * std::exp(-second / decay), 0.002 * kVolume);
    }
}

TEST(Bed, settlesWhereInflowMeetsOutflow) {
    const double resistance = 4e8;
    BedOverTube bed(resistance, true);
    bed.drive.bedInflow[0] = 5e-7;
    bed.run(20000);
    EXPECT_NEAR(bed.solver.bedOutletFlow()[0], 5e-7, 1e-12);
    EXPECT_NEAR(bed.solver.bedPressure()[0] - bed.solver.pressure()[4], 5e-7 * resistance, 0.01);
    EXPECT_NEAR(bed.solver.ledger().inflow, 5e-7 * 20.0, 1e-18);
}

TEST(Bed, resistsMoreWhenItHasCollapsed) {
    BedOverTube bed(4e8, false);
    bed.solver.setBedVolume(0, 0.5 * kVolume); // p = -1000 Pa: blood returns through 4x and 1x halves
    bed.solver.step(1e-4, bed.drive);
    EXPECT_NEAR(bed.solver.bedOutletFlow()[0], -1100.0 / (4e8 * 0.5 * (4.0 + 1.0)), 2e-9);
}

TEST(Bed, withValvedOutletTakesNothingBack) {
    BedOverTube bed(4e6, true);
    bed.solver.setBedVolume(0, 0.8 * kVolume);
    EXPECT_EQ(bed.run(500), 0.8 * kVolume);
    EXPECT_EQ(bed.solver.bedOutletFlow()[0], 0.0);
    bed.solver.setBedOutletResistance(0, 0, 4e6, false);
    EXPECT_GT(bed.run(500), 0.9 * kVolume);
}

// A quarter of the conductance lets a quarter of the blood back, and does not hinder what leaves.
TEST(Bed, withLeakingOutletTakesItsShareBack) {
    const auto firstFlow = [](bool valved, double leak, double fill) {
        BedOverTube bed(4e8, valved);
        bed.solver.setBedLeak(0, leak);
        bed.solver.setBedVolume(0, fill * kVolume);
        bed.solver.step(1e-4, bed.drive);
        return bed.solver.bedOutletFlow()[0];
    };
    const double open = firstFlow(false, 0.0, 0.8);
    EXPECT_LT(open, 0.0);
    EXPECT_EQ(firstFlow(true, 0.0, 0.8), 0.0);
    EXPECT_NEAR(firstFlow(true, 0.25, 0.8), 0.25 * open, 0.01 * std::abs(open));
    EXPECT_EQ(firstFlow(true, 0.25, 1.5), firstFlow(true, 0.0, 1.5));
}

// Heads, not pressures, drive the flow: a bed 0.1 m above its vein drains although its pressure is the same.
TEST(Bed, drainsDownhill) {
    BedOverTube bed(4e8, true);
    bed.drive.bedElevation[0] = 0.1;
    bed.solver.step(1e-4, bed.drive);
    EXPECT_NEAR(bed.solver.bedOutletFlow()[0], 1060.0 * 9.80665 * 0.1 / 4e8, 1e-9);
}

// R C is far below the step; squeezed hard, it empties but stays open, and nothing is lost.
TEST(Bed, staysOpenAndStableForAnyStep) {
    Network network = bedOverTube(1e4, false);
    network.laws[1] = {2000.0, 3.0, 100.0, 1.5};
    Solver solver(network);
    Drive drive = solver.makeDrive();
    solver.setHydrostatic(drive, 500.0, 0.0);
    drive.boundaryPressure[0] = 500.0;
    const double volume = solver.volume();
    for (int i = 0; i < 400; ++i) {
        drive.bedExternalPressure[0] = i % 100 < 50 ? 26664.0 : 0.0;
        const StepReport report = solver.step(5e-3, drive);
        ASSERT_EQ(report.repaired, 0);
        ASSERT_GT(solver.bedVolume()[0], 0.0);
    }
    EXPECT_NEAR(solver.volume() + solver.ledger().outflow, volume, 1e-13 * volume);
    for (int i = 0; i < 2000; ++i)
        solver.step(5e-3, drive);
    EXPECT_NEAR(solver.bedPressure()[0], 500.0, 1.0);
}

} // namespace
