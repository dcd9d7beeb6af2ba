// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "../physiology/RealSimulation.h"
#include "hemodynamics/Exchange.h"
#include "physiology/LegModel.h"
#include "physiology/slow/Rheology.h"
#include "physiology/slow/SlowClock.h"

namespace {

using namespace physiology;

// Four cells between a bed that feeds the first and a node held at a pressure.
hemodynamics::Network tube() {
    hemodynamics::Network network;
    network.laws.resize(1);
    network.cells.assign(4, {0.01, 1e-5, 0});
    network.segments.push_back({"tube", 0, 4, -1, 0});
    network.nodes.push_back({"atrium", 1e-6, 0});
    network.beds.push_back({"bed", 1e-6, 0, {{0, 1e6, false, 0.0}}});
    network.boundaries.push_back({0});
    return network;
}

// A flow of 1 mL in 10 s through a bed of 1 mL and four cells of 0.1 mL.
hemodynamics::Exchange steadyFlow() {
    hemodynamics::Exchange moved;
    moved.time = 10.0;
    moved.forward = {1e-6, 1e-6, 1e-6, 1e-6, 0.0, 1e-6, 1e-6}; // faces, start, outlet, artery
    moved.backward.assign(7, 0.0);
    moved.volume = {1e-6, 1e-6, 1e-6, 1e-6, 0.0, 1e-5}; // cells, node, bed; times 10 s
    return moved;
}

TEST(Drift, steadyFlowLeavesWithVolumeOverFlow) {
    const hemodynamics::Drift drift(tube());
    ASSERT_EQ(drift.places(), 6U);
    std::vector<double> age(drift.places(), 500.0);
    drift.advance(age, steadyFlow(), 1.0, 600.0);
    EXPECT_NEAR(age[drift.bed(0)], 10.0, 1e-3);
    EXPECT_NEAR(age[0], 11.0, 1e-3);
    EXPECT_NEAR(age[3], 14.0, 1e-3);
}

TEST(Drift, standingBloodAgesWithTheClock) {
    const hemodynamics::Drift drift(tube());
    auto still = steadyFlow();
    std::fill(still.forward.begin(), still.forward.end(), 0.0);
    std::vector<double> age(drift.places(), 7.0);
    drift.advance(age, still, 1.0, 3600.0);
    EXPECT_NEAR(age[2], 3607.0, 1e-6);
}

TEST(Drift, sloshingMixesNeighborsAndOvershootsNothing) {
    const hemodynamics::Drift drift(tube());
    auto slosh = steadyFlow();
    slosh.forward = {0.0, 1e-6, 0.0, 0.0, 0.0, 0.0, 0.0};
    slosh.backward = slosh.forward;
    std::vector<double> dye{0.0, 1.0, 0.0, 0.5, 0.0, 0.0};
    drift.advance(dye, slosh, 0.0, 100.0);
    EXPECT_NEAR(dye[1], 0.5, 1e-3);
    EXPECT_NEAR(dye[2], 0.5, 1e-3);
    EXPECT_EQ(dye[0], 0.0);
    EXPECT_EQ(dye[3], 0.5);
}

TEST(Exchange, sumsOfTwoTimesAddUp) {
    auto both = steadyFlow();
    both.add(steadyFlow());
    EXPECT_DOUBLE_EQ(both.time, 20.0);
    EXPECT_DOUBLE_EQ(both.forward[2], 2e-6);
    const auto second = both.since(steadyFlow());
    EXPECT_DOUBLE_EQ(second.time, 10.0);
    EXPECT_DOUBLE_EQ(second.volume[5], 1e-5);
}

TEST(Rheology, bloodThickensAsPublished) {
    const slow::Rheology blood(real::assets());
    EXPECT_DOUBLE_EQ(blood.thickening(1.0), 1.0);
    EXPECT_NEAR(blood.viscosity(1.0, 1000.0), 3.5e-3, 0.5e-3); // 3-4 mPa s in fast flow
    EXPECT_NEAR(blood.viscosity(1.0, 1.0), 20e-3, 8e-3);       // 15-25 mPa s at 1 1/s, Carreau's law: 27
    EXPECT_GT(blood.thickening(0.0), 1.08); // +8 to +16 % when 2-3 % of the body's mass is lost
    EXPECT_LT(blood.thickening(0.0), 1.16);
    EXPECT_GT(blood.thickening(0.3), blood.thickening(0.6));
}

// The age in a pocket that nothing renews grows with the clock; that in one that is flushed does not. Hours
// are run by `./dev check`.
TEST(Stasis, readsWhatTheFastSimulationDoes) {
    Patient patient;
    patient.posture = "sitting";
    Simulation simulation(real::leg(), real::assets(), patient);
    slow::SlowClock clock(simulation);
    clock.resolve(6.0);
    const auto& stasis = clock.stasis();
    EXPECT_GT(stasis.oldest().age, 0.0);
    EXPECT_EQ(stasis.clotRisk(), 0.0); // seconds expose nothing
    EXPECT_GT(stasis.solealClearance().value(), 60.0);
    EXPECT_GT(stasis.slowestPocket(), stasis.pocketClearance().value());
}

} // namespace
