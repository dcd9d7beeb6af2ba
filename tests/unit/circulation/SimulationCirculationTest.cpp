// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <numeric>

#include "../physiology/RealSimulation.h"
#include "physiology/LegModel.h"

namespace {

using namespace physiology;

// Loop + leg + what filtered stay what they were, while someone walks and fluid leaves for the tissue.
TEST(SimulationCirculation, bloodAndFiltrateStayToABillionth) {
    Patient walker;
    walker.activity = "walk";
    const auto simulation = real::simulation(walker);
    auto tissue = simulation->model().tissue();
    for (auto& each : tissue.filtration)
        each = 2e-9;
    simulation->exchange(tissue);
    simulation->run(1.5);
    simulation->apply(SetPosture{"supine"});
    simulation->apply(SetActivity{"still"});
    simulation->run(1.5);
    const auto reading = simulation->circulation();
    EXPECT_LT(reading.balanceError, 1e-9);
    const double filtered = 3.0 * std::accumulate(tissue.filtration.begin(), tissue.filtration.end(), 0.0);
    EXPECT_NEAR(reading.blood, 4.9e-3 - 2.0 * filtered, 0.3 * filtered); // both legs
}

TEST(SimulationCirculation, theSnapshotTellsIt) {
    const auto simulation = real::simulation();
    simulation->run(0.5);
    const auto told = simulation->snapshot()->circulation, now = simulation->circulation();
    EXPECT_EQ(told.cardiacOutput, now.cardiacOutput);
    EXPECT_GT(told.cardiacOutput, 0.0);
    const auto& ledger = simulation->model().solver().ledger();
    EXPECT_NEAR(told.legPumped, ledger.outflow, 1e-12);
    EXPECT_NEAR(told.volume[0], simulation->model().solver().volume(), 1e-12);
}

TEST(SimulationCirculation, aResetBeginsAnew) {
    const auto simulation = real::simulation();
    const auto first = simulation->circulation();
    simulation->run(0.3);
    simulation->apply(Reset{});
    EXPECT_EQ(simulation->circulation().cardiacOutput, first.cardiacOutput);
    EXPECT_EQ(simulation->circulation().legPumped, 0.0);
}

} // namespace
