// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "ForcedFlow.h"
#include "core/DataError.h"
#include "scene/BloodParticles.h"

namespace {

using namespace scene;

constexpr double kStep = 1.0 / 60.0; // s
constexpr int kParticles = 50000;
constexpr double kTurn = 2.0 * std::numbers::pi;

struct Passed {
    double netParticles = 0.0, netFlow = 0.0, forwardParticles = 0.0, forwardFlow = 0.0; // m³
};

// Runs for some seconds and compares what passes the faces after some cells with what flows there.
std::vector<Passed> passedThrough(ForcedFlow& flow, BloodParticles& blood, const std::vector<int>& cells,
                                  double seconds) {
    std::vector<Passed> passed(cells.size());
    for (int i = 0; i < static_cast<int>(std::lround(seconds / kStep)); ++i) {
        flow.advance(kStep);
        blood.step(flow.field(), kStep);
        for (std::size_t k = 0; k < cells.size(); ++k) {
            const double particles = blood.crossings()[static_cast<std::size_t>(cells[k])] * blood.quantum();
            const double volume = flow.flowAfter(cells[k]) * kStep;
            passed[k].netParticles += particles;
            passed[k].netFlow += volume;
            passed[k].forwardParticles += std::max(0.0, particles);
            passed[k].forwardFlow += std::max(0.0, volume);
        }
    }
    return passed;
}

void expectSameFlux(ForcedFlow& flow, double seconds) {
    BloodParticles blood(ForcedFlow::fork(), 1);
    blood.fill(flow.field(), kParticles);
    const std::vector<int> cells{5, 30, 45, 55, 69};
    const auto passed = passedThrough(flow, blood, cells, seconds);
    for (std::size_t k = 0; k < cells.size(); ++k) {
        EXPECT_NEAR(passed[k].netParticles / passed[k].netFlow, 1.0, 0.05) << "face after cell " << cells[k];
        EXPECT_NEAR(passed[k].forwardParticles / passed[k].forwardFlow, 1.0, 0.05)
            << "face after cell " << cells[k];
    }
}

TEST(BloodParticles, carryTheFluxOfASteadyFlow) {
    ForcedFlow flow(ForcedFlow::fork());
    expectSameFlux(flow, 5.0);
}

TEST(BloodParticles, carryTheFluxOfAPulsatileFlowInBreathingVeins) {
    ForcedFlow flow(ForcedFlow::fork());
    flow.area = [](int cell, double t) { return 5e-5 * (1.0 - 0.3 * std::sin(kTurn * t - 0.05 * cell)); };
    flow.outlet = [](int, double t) { return 2e-6 * (1.0 + 0.5 * std::sin(kTurn * t)); };
    expectSameFlux(flow, 5.0);
}

TEST(BloodParticles, carryTheFluxOfAReversingFlow) {
    ForcedFlow flow(ForcedFlow::fork());
    flow.area = [](int, double t) { return 5e-5 * (1.0 - 0.25 * std::sin(kTurn * t)); };
    flow.outlet = [](int outlet, double t) {
        return 1.5e-6 + (outlet == 0 ? 4e-6 : 2e-6) * std::sin(0.5 * kTurn * t);
    };
    expectSameFlux(flow, 6.0);
}

TEST(BloodParticles, carryTheFluxOfASteadilyGrowingVein) {
    ForcedFlow flow(ForcedFlow::fork());
    flow.area = [](int, double t) { return 3e-5 * (1.0 + 0.02 * t); };
    expectSameFlux(flow, 4.0);
}

TEST(BloodParticles, keepTheirNumberInProportionToTheVolume) {
    ForcedFlow flow(ForcedFlow::fork());
    flow.area = [](int cell, double t) { return 5e-5 * (1.0 + 0.4 * std::sin(kTurn * t - 0.1 * cell)); };
    BloodParticles blood(ForcedFlow::fork(), 1);
    flow.advance(kStep);
    blood.fill(flow.field(), kParticles);
    for (int round = 0; round < 12; ++round) {
        passedThrough(flow, blood, {50}, 1.1);
        EXPECT_NEAR(static_cast<double>(blood.particles().size()) * blood.quantum() / flow.volume(), 1.0,
                    0.02);
        std::vector<int> counts(70);
        for (const BloodParticle& particle : blood.particles())
            ++counts[static_cast<std::size_t>(particle.cell)];
        for (int cell = 0; cell < 70; ++cell)
            EXPECT_NEAR(counts[static_cast<std::size_t>(cell)] * blood.quantum() / flow.volumeOf(cell), 1.0,
                        0.25)
                << "cell " << cell << " round " << round;
    }
}

TEST(BloodParticles, neverPassAClosedValve) {
    ForcedFlow flow(ForcedFlow::fork());
    const auto shut = [](double t) { return std::fmod(t, 1.0) > 0.5; };
    // While the valve is shut the upper part holds still and the lower part is filled from the wrong side.
    flow.area = [&](int cell, double t) {
        return cell > 9 ? 5e-5 * (1.0 - 0.4 * std::sin(kTurn * t)) : 5e-5;
    };
    flow.outlet = [&](int, double t) { return shut(t) ? 0.0 : 4e-6; };
    flow.opening = [&](double t) { return shut(t) ? 0.0F : 1.0F; };
    BloodParticles blood(ForcedFlow::fork(), 1);
    blood.fill(flow.field(), kParticles);
    int whileOpen = 0, backwards = 0;
    for (int i = 0; i < 600; ++i) {
        flow.advance(kStep);
        blood.step(flow.field(), kStep);
        if (flow.field().valveOpening[0] == 0.0F) {
            ASSERT_EQ(blood.crossings()[9], 0) << "step " << i;
            backwards += blood.crossings()[11] < 0;
        } else {
            whileOpen += blood.crossings()[9];
        }
    }
    EXPECT_GT(whileOpen, 1000);
    EXPECT_GT(backwards, 10) << "blood did press against the valve";
}

TEST(BloodParticles, trustTheValveMoreThanItsFlow) {
    ForcedFlow flow(ForcedFlow::fork());
    flow.opening = [](double) { return 0.0F; };
    BloodParticles blood(ForcedFlow::fork(), 1);
    blood.fill(flow.field(), kParticles);
    for (int i = 0; i < 120; ++i) {
        flow.advance(kStep);
        ASSERT_GT(flow.flowAfter(9), 0.0);
        blood.step(flow.field(), kStep);
        ASSERT_EQ(blood.crossings()[9], 0);
    }
}

TEST(BloodParticles, replaceTheBloodOfATubeInVolumeOverFlow) {
    FlowNetwork ring; // a tube that ends where it starts
    ring.segments = {{0, 50, 0, 0}};
    ring.cellLength.assign(50, 0.01F);
    ring.nodeCount = 1;
    const std::vector<float> area(50, 2e-5F), right(50, 4e-6F), start(1, 4e-6F);
    const FlowField field{area, right, start, {}, {}};
    BloodParticles blood(ring, 7);
    blood.fill(field, 20000);
    const double transit = 50 * 0.01 * 2e-5 / 4e-6; // s
    int passed = 0;
    for (int i = 0; i < 500; ++i) {
        blood.step(field, transit / 500);
        passed += blood.crossings()[20];
        EXPECT_EQ(blood.crossings()[49], blood.startCrossings()[0]);
    }
    EXPECT_NEAR(passed, 20000, 400);
    for (const BloodParticle& particle : blood.particles().first(100))
        EXPECT_LE(particle.speed, 4.0F / 3.0F * 0.2001F);
}

TEST(BloodParticles, averageTheProfileToTheMeanVelocity) {
    double sum = 0.0;
    for (int i = 0; i < 1000; ++i)
        sum += profileFactor((static_cast<float>(i) + 0.5F) / 1000.0F);
    EXPECT_NEAR(sum / 1000.0, 1.0, 1e-4);
}

TEST(BloodParticles, areTheSameForTheSameSeed) {
    const auto run = [](std::uint64_t seed) {
        ForcedFlow flow(ForcedFlow::fork());
        flow.area = [](int, double t) { return 5e-5 * (1.0 - 0.3 * std::sin(kTurn * t)); };
        BloodParticles blood(ForcedFlow::fork(), seed);
        blood.fill(flow.field(), 5000);
        passedThrough(flow, blood, {50}, 2.0);
        return std::vector<BloodParticle>(blood.particles().begin(), blood.particles().end());
    };
    const auto same = [](const BloodParticle& a, const BloodParticle& b) {
        return a.cell == b.cell && a.along == b.along && a.cycle == b.cycle && a.sine == b.sine;
    };
    const auto first = run(1), again = run(1), other = run(2);
    EXPECT_TRUE(std::equal(first.begin(), first.end(), again.begin(), again.end(), same));
    EXPECT_FALSE(std::equal(first.begin(), first.end(), other.begin(), other.end(), same));
}

TEST(BloodParticles, comeFromAndGoToUntrackedVeins) {
    FlowNetwork network = ForcedFlow::fork();
    network.segments[2].tracked = false;
    ForcedFlow flow(network);
    flow.outlet = [](int, double t) { return 3e-6 * std::sin(kTurn * t); };
    BloodParticles blood(network, 1);
    blood.fill(flow.field(), 20000);
    for (int i = 0; i < 300; ++i) {
        flow.advance(kStep);
        blood.step(flow.field(), kStep);
        for (const BloodParticle& particle : blood.particles())
            ASSERT_LT(particle.cell, 40);
        ASSERT_NEAR(static_cast<double>(blood.particles().size()), 20000.0, 600.0);
    }
}

TEST(BloodParticles, enterAVeinOnlyAsTheirShareOfAStreamThatPassesBy) {
    FlowNetwork network; // an untracked stream through a node, a tracked vein that takes a tenth of it
    network.segments = {{0, 2, -1, 0, false}, {2, 2, 0, -1, false}, {4, 20, 0, 1}};
    network.cellLength.assign(24, 0.01F);
    network.nodeCount = 2;
    network.atriumNode = 1;
    const std::vector<float> area(24, 5e-5F), start{10e-6F, 9e-6F, 1e-6F};
    std::vector<float> right(24, 1e-6F);
    right[0] = right[1] = 10e-6F;
    right[2] = right[3] = 9e-6F;
    const FlowField field{area, right, start, {}, {}};
    BloodParticles blood(network, 1);
    blood.fill(field, 10000);
    int entered = 0;
    for (int i = 0; i < 600; ++i) {
        blood.step(field, kStep);
        entered += blood.startCrossings()[2];
    }
    EXPECT_NEAR(entered * blood.quantum() / 10e-6, 1.0, 0.02); // 1 mL/s for 10 s
    EXPECT_NEAR(static_cast<double>(blood.particles().size()), 10000.0, 200.0);
}

TEST(BloodParticles, survivesNonsenseNumbers) {
    FlowNetwork network = ForcedFlow::fork();
    BloodParticles blood(network, 1);
    std::vector<float> area(70, 5e-5F), right(70, 1.0F), start(3, std::nanf("")), outlet(2, INFINITY),
        opening(1, 1.0F);
    blood.fill({area, right, start, outlet, opening}, 1000);
    area[5] = 0.0F;
    right[7] = -1.0F;
    for (int i = 0; i < 10; ++i)
        blood.step({area, right, start, outlet, opening}, kStep);
    for (const BloodParticle& particle : blood.particles()) {
        ASSERT_TRUE(particle.along >= 0.0F && particle.along <= 1.0F);
        ASSERT_TRUE(particle.cell >= 0 && particle.cell < 70);
    }
    network.segments[0].endNode = 9;
    EXPECT_THROW(BloodParticles(network, 1), core::DataError);
}

} // namespace
