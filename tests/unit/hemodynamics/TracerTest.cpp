// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "Allocations.h"
#include "TestNetworks.h"
#include "hemodynamics/Tracers.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

// A made-up leg with loops, valves and beds, squeezed once a second hard enough to collapse veins.
struct PumpedBlood {
    PumpedBlood(std::uint32_t seed, int vessels, std::vector<TracerKind> kinds)
        : solver(randomLeg(seed, vessels)), rest(randomDrive(solver, seed + 1, 800.0)), drive(rest),
          tracers((solver.setHydrostatic(rest, 800.0, 1.0), solver), std::move(kinds)) {
        std::fill(rest.bedInflow.begin(), rest.bedInflow.end(), 3e-7);
        drive = rest;
    }

    void run(int steps) {
        for (int i = 0; i < steps; ++i, ++index) {
            const double wave = std::sin(3.14159265358979 * 2e-3 * index);
            const double squeeze = wave > 0.0 ? 12000.0 * wave * wave : 0.0;
            for (std::size_t c = 0; c < drive.cellExternalPressure.size(); ++c)
                drive.cellExternalPressure[c] = rest.cellExternalPressure[c] + (c % 150 < 75 ? squeeze : 0.0);
            for (std::size_t b = 0; b < drive.bedExternalPressure.size(); ++b)
                drive.bedExternalPressure[b] = rest.bedExternalPressure[b] + squeeze;
            solver.step(1e-3, drive);
            tracers.collect(solver, 1e-3);
        }
        tracers.carry(solver);
    }

    Solver solver;
    Drive rest, drive;
    Tracers tracers;
    int index = 0;
};

TEST(Tracers, AgesBalanceInHalfAMinuteOfPumping) {
    PumpedBlood blood(11, 25, {{.growth = 1.0}});
    blood.tracers.fill(0, 50.0);
    const double before = blood.tracers.mass(0);
    blood.run(30000);
    const TracerLedger ledger = blood.tracers.ledger(0);
    EXPECT_GT(ledger.out, 0.0);
    EXPECT_GT(ledger.grown, 0.0);
    EXPECT_EQ(ledger.adjusted, 0.0);
    EXPECT_LT(std::abs(blood.tracers.mass(0) - ledger.in + ledger.out - ledger.grown - before),
              1e-9 * before);
}

TEST(Tracers, BooksOfACarriedSaturationBalance) {
    PumpedBlood blood(12, 25, {{.boundary = 0.7}});
    blood.tracers.fill(0, 0.6);
    blood.tracers.setInflow(0, 0.3);
    const double before = blood.tracers.mass(0);
    blood.run(30000);
    const TracerLedger ledger = blood.tracers.ledger(0);
    EXPECT_GT(ledger.in, 0.0);
    EXPECT_LT(std::abs(blood.tracers.mass(0) - ledger.in + ledger.out - before), 1e-9 * before);
    for (const auto values : {blood.tracers.cells(0), blood.tracers.nodes(0), blood.tracers.beds(0)})
        for (const double value : values) {
            EXPECT_GE(value, 0.3 - 1e-9);
            EXPECT_LE(value, 0.7 + 1e-9);
        }
}

TEST(Tracers, AConstantFieldStaysConstant) {
    PumpedBlood blood(13, 20, {{.boundary = 0.42}});
    blood.tracers.fill(0, 0.42);
    blood.tracers.setInflow(0, 0.42);
    blood.run(10000);
    for (const auto values : {blood.tracers.cells(0), blood.tracers.nodes(0), blood.tracers.beds(0)})
        for (const double value : values)
            EXPECT_NEAR(value, 0.42, 1e-9);
}

TEST(Tracers, AgeNeitherFallsBelowZeroNorOutrunsTheClock) {
    PumpedBlood blood(14, 20, {{.growth = 1.0}});
    blood.run(8000);
    for (const double age : blood.tracers.cells(0)) {
        EXPECT_GE(age, 0.0);
        EXPECT_LE(age, 8.0 + 1e-6);
    }
}

// Steady flow through a bed and a straight tube: blood leaves as old as volume over flow.
TEST(Tracers, ResidenceInAStraightTubeIsVolumeOverFlow) {
    Network network;
    network.laws.push_back(classicLaw(4000.0));
    const int inlet = addNode(network, 2e-8), outlet = addNode(network, 1e-8);
    addTube(network, {.cells = 20, .length = 0.2, .startNode = inlet, .endNode = outlet});
    network.boundaries.push_back({outlet});
    network.beds.push_back({"bed", 2e-6, 0, {{0, 1e8, false}}});
    Solver solver(network);
    Drive drive = solver.makeDrive();
    drive.boundaryPressure[0] = 1000.0;
    solver.setHydrostatic(drive, 1000.0, 0.0);
    constexpr double kFlow = 1e-6;
    drive.bedInflow[0] = kFlow;
    Tracers tracers(solver, {{.growth = 1.0}});
    for (int i = 0; i < 120000; ++i) {
        solver.step(1e-3, drive);
        tracers.collect(solver, 1e-3);
    }
    double volume = solver.bedVolume()[0];
    EXPECT_NEAR(tracers.beds(0)[0], volume / kFlow, 0.01);
    for (int cell = 0; cell < 20; ++cell) {
        volume += solver.area()[static_cast<std::size_t>(cell)] * 0.01;
        EXPECT_NEAR(tracers.cells(0)[static_cast<std::size_t>(cell)], volume / kFlow, 0.02) << cell;
    }
}

TEST(Tracers, ChangeNothingInTheSolverAndRepeatTheirBits) {
    PumpedBlood one(15, 20, {{.growth = 1.0}}), two(15, 20, {{.growth = 1.0}});
    Solver alone(randomLeg(15, 20));
    alone.setHydrostatic(randomDrive(alone, 16, 800.0), 800.0, 1.0);
    EXPECT_EQ(alone.stateHash(), one.solver.stateHash());
    one.run(3000);
    two.run(3000);
    EXPECT_EQ(one.solver.stateHash(), two.solver.stateHash());
    EXPECT_TRUE(
        std::equal(one.tracers.cells(0).begin(), one.tracers.cells(0).end(), two.tracers.cells(0).begin()));
}

TEST(Tracers, BookBloodThatIsSetFromOutside) {
    PumpedBlood blood(16, 10, {{}});
    blood.tracers.fill(0, 1.0);
    blood.tracers.setInflow(0, 1.0);
    blood.run(80);
    const double before = blood.tracers.mass(0);
    const TracerLedger start = blood.tracers.ledger(0);
    blood.solver.setArea(3, 2.0 * blood.solver.area()[3]);
    blood.run(80);
    const TracerLedger ledger = blood.tracers.ledger(0);
    EXPECT_GT(ledger.adjusted, 0.0);
    EXPECT_NEAR(blood.tracers.mass(0) - (ledger.in - start.in) + (ledger.out - start.out) - ledger.adjusted,
                before, 1e-9 * before);
}

TEST(Tracers, AllocateNothingOnTheWay) {
    PumpedBlood blood(17, 10, {{.growth = 1.0}});
    const AllocationCounter counter;
    blood.run(200);
    EXPECT_EQ(counter.count(), 0);
}

} // namespace
