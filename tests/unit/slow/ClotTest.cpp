// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "../physiology/RealSimulation.h"
#include "JourneyRun.h"
#include "core/DataError.h"
#include "physiology/CommandLog.h"
#include "physiology/LegModel.h"
#include "physiology/Thrombosis.h"

namespace {

using namespace physiology;
using journey::lying;

// Of one sinus, and of all the others together, m³/s.
std::pair<double, double> meanFlows(Simulation& simulation, int vessel, double seconds) {
    const auto& vessels = simulation.leg().vessels;
    double own = 0.0, others = 0.0;
    const auto steps = std::llround(seconds / Simulation::kStep);
    for (long long i = 0; i < steps; ++i) {
        simulation.step();
        for (int v = 0; v < static_cast<int>(vessels.size()); ++v)
            if (vessels[static_cast<std::size_t>(v)].tubeLaw == "sinus")
                (v == vessel ? own : others) += simulation.flowAt(v, 0.95) / static_cast<double>(steps);
    }
    return {own, others};
}

TEST(Clot, growsInASinusAndSendsItsBloodThroughTheNeighbors) {
    auto simulation = real::simulation(lying());
    simulation->run(10.0);
    simulation->apply(GrowClot{"", -1.0, 12.0 * 3600.0});
    const auto begun = simulation->snapshot()->clots.at(0);
    EXPECT_EQ(begun.site, ClotSite::sinus);
    constexpr double kBreath = 4.0; // s
    const auto [own, others] = meanFlows(*simulation, begun.vessel, kBreath);
    simulation->run(8.0);
    const auto grown = simulation->snapshot()->clots.at(0);
    EXPECT_GT(grown.lumenShare, 0.8);
    EXPECT_GT(grown.length, 0.005);
    const auto [ownNow, othersNow] = meanFlows(*simulation, begun.vessel, kBreath);
    EXPECT_LT(ownNow, 0.5 * own);
    EXPECT_GT(othersNow, others);
    EXPECT_NEAR(ownNow + othersNow, own + others, 0.25 * (own + others));
}

TEST(Clot, doesNotGrowWhereBloodRunsFast) {
    auto simulation = real::simulation(lying());
    simulation->run(5.0);
    simulation->apply(GrowClot{"popliteal_vein", 0.5, 12.0 * 3600.0});
    simulation->run(4.0);
    const auto clot = simulation->snapshot()->clots.at(0);
    EXPECT_NEAR(clot.age, 48.0 * 3600.0, 3600.0);
    EXPECT_LT(clot.lumenShare, 0.4); // at most the pocket
}

TEST(Clot, isTakenAwayByReset) {
    auto healthy = real::simulation(), treated = real::simulation();
    treated->apply(GrowClot{"", -1.0, 1e5});
    treated->run(2.0);
    ASSERT_EQ(treated->snapshot()->clots.size(), 1U);
    treated->apply(Reset{});
    EXPECT_TRUE(treated->snapshot()->clots.empty());
    const auto& solver = treated->model().solver();
    for (int c = 0; c < static_cast<int>(solver.area().size()); ++c)
        ASSERT_EQ(solver.referenceArea(c), healthy->model().solver().referenceArea(c));
}

TEST(Clot, asksForAVeinThatExists) {
    auto simulation = real::simulation();
    EXPECT_THROW(simulation->apply(GrowClot{"poplital_vein", 0.5, 1.0}), core::DataError);
    EXPECT_TRUE(simulation->snapshot()->clots.empty());
}

// The last of the way to the heart; from the calf to the lung: hours/HoursTest.cpp.
TEST(Clot, travelsWithTheComputedFlow) {
    auto simulation = real::simulation(lying());
    simulation->run(5.0);
    const auto way = journey::travelled(*simulation, "femoral_vein", 0.9);
    ASSERT_TRUE(way.arrived);
    EXPECT_NEAR(way.seconds, way.integral, 0.1 * way.integral);
    EXPECT_TRUE(way.through("inferior_vena_cava"));
}

} // namespace
