// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "TestNetworks.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

// A leg that is pumped once a second and fed at rest, so that every part of the solver works.
struct PumpedLeg {
    PumpedLeg(std::uint32_t seed, int vessels)
        : solver(randomLeg(seed, vessels)), rest(randomDrive(solver, seed + 1, 800.0)) {
        solver.setHydrostatic(rest, 800.0, 1.0);
        for (double& inflow : rest.bedInflow)
            inflow = 3e-7;
        drive = rest;
    }

    StepReport step(int index) {
        const double wave = std::sin(3.14159265358979 * 2e-3 * index);
        const double squeeze = wave > 0.0 ? 8000.0 * wave * wave : 0.0;
        for (std::size_t i = 0; i < drive.cellExternalPressure.size(); ++i)
            drive.cellExternalPressure[i] = rest.cellExternalPressure[i] + (i % 150 < 75 ? squeeze : 0.0);
        for (std::size_t i = 0; i < drive.bedExternalPressure.size(); ++i)
            drive.bedExternalPressure[i] = rest.bedExternalPressure[i] + squeeze;
        return solver.step(1e-3, drive);
    }

    Solver solver;
    Drive rest, drive;
};

TEST(Conservation, losesNoBloodInAMinuteOfPumping) {
    PumpedLeg leg(11, 25);
    const double volume = leg.solver.volume();
    for (int i = 0; i < 60000; ++i)
        leg.step(i);
    const Ledger ledger = leg.solver.ledger();
    EXPECT_GT(ledger.inflow, 0.0);
    EXPECT_LT(std::abs(leg.solver.volume() + ledger.outflow - ledger.inflow - volume), 1e-12 * volume);
}

// The published face flows are those that moved the blood: every cell's volume follows from them.
TEST(Conservation, faceFlowsAccountForEveryCell) {
    PumpedLeg leg(12, 15);
    const Network& network = leg.solver.network();
    for (int step = 0; step < 500; ++step) {
        const std::vector<double> before(leg.solver.area().begin(), leg.solver.area().end());
        leg.step(step);
        std::vector<double> gained(before.size(), 0.0);
        for (std::size_t s = 0; s < network.segments.size(); ++s) {
            double entering = leg.solver.segmentStartFlow()[s];
            for (int c = 0; c < network.segments[s].cellCount; ++c) {
                const int cell = network.segments[s].firstCell + c;
                const double leaving = leg.solver.cellRightFaceFlow()[static_cast<std::size_t>(cell)];
                gained[static_cast<std::size_t>(cell)] += 1e-3 * (entering - leaving);
                entering = leaving;
            }
        }
        std::size_t o = 0;
        for (const Bed& bed : network.beds)
            for (const Bed::Outlet& outlet : bed.outlets)
                gained[static_cast<std::size_t>(outlet.cell)] += 1e-3 * leg.solver.bedOutletFlow()[o++];
        for (std::size_t i = 0; i < before.size(); ++i)
            ASSERT_NEAR((leg.solver.area()[i] - before[i]) * network.cells[i].length, gained[i], 1e-18) << i;
    }
}

TEST(Conservation, valveFlowIsTheFlowOfItsFace) {
    PumpedLeg leg(13, 15);
    const Network& network = leg.solver.network();
    for (int i = 0; i < 300; ++i)
        leg.step(i);
    double most = 0.0;
    for (std::size_t v = 0; v < network.valves.size(); ++v) {
        const Valve& valve = network.valves[v];
        if (valve.place != Valve::Place::afterCell) continue;
        EXPECT_EQ(leg.solver.valveFlow()[v],
                  leg.solver.cellRightFaceFlow()[static_cast<std::size_t>(valve.cell)]);
        most = std::max(most, std::abs(leg.solver.valveFlow()[v]));
    }
    EXPECT_GT(most, 1e-8);
}

TEST(Conservation, conditionsChangeNoVolume) {
    PumpedLeg leg(14, 10);
    for (int i = 0; i < 200; ++i)
        leg.step(i);
    const double volume = leg.solver.volume();
    leg.solver.setReferenceArea(3, 9e-5);
    leg.solver.setLaw(2, {4000.0, 4.0, 100.0, 1.5});
    leg.solver.setBedReferenceVolume(0, 1e-6);
    leg.solver.setBedOutletResistance(0, 0, 1e7, true);
    leg.solver.setViscosity(0.005);
    EXPECT_EQ(leg.solver.volume(), volume);
}

TEST(Determinism, sameCallsGiveTheSameBits) {
    PumpedLeg one(15, 20);
    PumpedLeg two(15, 20);
    for (int i = 0; i < 500; ++i) {
        one.step(i);
        two.step(i);
    }
    EXPECT_EQ(one.solver.stateHash(), two.solver.stateHash());
    two.drive.bedInflow[0] *= 1.0 + 1e-6;
    one.step(500);
    two.step(500);
    EXPECT_NE(one.solver.stateHash(), two.solver.stateHash());
}

// One number for every build: debug, release, sanitizers, narrow and wide vectors. No function of the
// mathematics library but the exactly rounded square root lies on the way here. A wanted change of the scheme
// changes it.
TEST(Determinism, hasTheSameBitsInEveryBuild) {
    Solver solver(randomLeg(16, 20));
    Drive drive = randomDrive(solver, 17, 800.0);
    for (double& inflow : drive.bedInflow)
        inflow = 3e-7;
    for (int i = 0; i < 300; ++i)
        solver.step(1e-3, drive);
    EXPECT_EQ(solver.stateHash(), 16267439233705104173ULL);
}

TEST(Robustness, keepsTheLastValueOfADriveThatIsNotFinite) {
    PumpedLeg leg(18, 10);
    for (int i = 0; i < 50; ++i)
        leg.step(i);
    Drive broken = leg.drive;
    broken.cellExternalPressure[5] = std::numeric_limits<double>::quiet_NaN();
    broken.bedInflow[0] = std::numeric_limits<double>::infinity();
    broken.boundaryPressure[0] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(leg.solver.step(1e-3, broken).repaired, 3);
    for (const double area : leg.solver.area())
        EXPECT_TRUE(std::isfinite(area) && area > 0.0);
    EXPECT_TRUE(std::isfinite(leg.solver.volume()));
    EXPECT_EQ(leg.step(51).repaired, 0);
}

TEST(Robustness, repairsABrokenCellAndSaysSo) {
    PumpedLeg leg(19, 10);
    leg.solver.setArea(5, std::numeric_limits<double>::quiet_NaN());
    EXPECT_GT(leg.step(0).repaired, 0);
    for (const double area : leg.solver.area())
        EXPECT_TRUE(std::isfinite(area) && area > 0.0);
    EXPECT_EQ(leg.step(1).repaired, 0);
}

} // namespace
