// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../physiology/RealSimulation.h"
#include "Agreement.h"
#include "core/Units.h"
#include "physiology/LegModel.h"

namespace {

using namespace physiology;
using slow::SlowClock;

// Sitting, then walking: the change falls into the span. Half an hour is run by `./dev check`.
TEST(SlowClock, agreesWithTheResolvedRun) {
    const std::vector<agreement::Piece> pieces{{"sitting", "still", 100.0}, {"standing", "walk", 40.0}};
    const auto fast = agreement::outcomeOf(pieces, true, real::leg(), real::assets());
    const auto full = agreement::outcomeOf(pieces, false, real::leg(), real::assets());
    EXPECT_LT(fast.resolved, 0.7 * full.resolved);
    EXPECT_GT(full.lowerLeg, core::fromMl(1.0));
    EXPECT_NEAR(fast.lowerLeg, full.lowerLeg, 0.03 * full.lowerLeg);
    EXPECT_NEAR(fast.foot, full.foot, 0.03 * full.foot);
    EXPECT_NEAR(fast.popliteal, full.popliteal, 0.03 * full.popliteal);
    EXPECT_NEAR(fast.sinuses, full.sinuses, 0.03 * full.sinuses);
    EXPECT_NEAR(fast.oldest, full.oldest, 0.03 * full.oldest);
}

// Blood + filtrate - intake, in steps and over jumps.
TEST(SlowClock, losesNoFluid) {
    Patient patient;
    patient.posture = "sitting";
    Simulation simulation(real::leg(), real::assets(), patient);
    SlowClock clock(simulation);
    const double start = clock.fluid().total();
    clock.advance(7200.0);
    clock.drink(core::fromMl(250.0));
    clock.apply(SetActivity{"walk"});
    clock.resolve(5.0);
    clock.apply(SetActivity{"still"});
    clock.advance(1800.0);
    const auto end = clock.fluid();
    EXPECT_NEAR(end.total() - end.intake, start, 1e-9 * start);
    EXPECT_DOUBLE_EQ(end.intake, core::fromMl(250.0));
    EXPECT_GT(clock.edema().swelling("lower-leg"), core::fromMl(30.0));
    EXPECT_NEAR(clock.time(), 9005.0, 1e-6);
    EXPECT_LT(clock.resolvedTime(), 400.0);
}

// The tissue is fed by the blood: what filters is missing in the bed's outflow.
TEST(SlowClock, filtrationIsTakenFromTheBeds) {
    Simulation simulation(real::leg(), real::assets(), Patient{});
    SlowClock clock(simulation);
    clock.resolve(0.5);
    const auto& model = simulation.model();
    const auto& exchange = model.tissue();
    for (std::size_t bed = 0; bed < exchange.filtration.size(); ++bed) {
        EXPECT_GT(exchange.filtration[bed], 0.0) << simulation.leg().beds[bed].id;
        EXPECT_DOUBLE_EQ(model.drive().bedInflow[bed], model.inflow().flow()[bed] - exchange.filtration[bed]);
    }
}

TEST(SlowClock, isDeterministic) {
    const std::vector<agreement::Piece> pieces{{"standing", "still", 600.0}};
    const auto one = agreement::outcomeOf(pieces, true, real::leg(), real::assets());
    const auto other = agreement::outcomeOf(pieces, true, real::leg(), real::assets());
    EXPECT_EQ(one.lowerLeg, other.lowerLeg);
    EXPECT_EQ(one.popliteal, other.popliteal);
}

} // namespace
