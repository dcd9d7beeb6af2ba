// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../../physiology/RealSimulation.h"
#include "../JourneyRun.h"
#include "physiology/Protocol.h"
#include "physiology/Thrombosis.h"
#include "physiology/slow/DayRun.h"
#include "physiology/slow/SlowClock.h"

// What takes minutes of simulation: `./dev check`.
namespace {

using namespace physiology;
using journey::lying;

// Lying still as in the contrast studies; walking clears what lying does not.
TEST(Stasis, clearsAsPublishedLyingAndAtOnceWalking) {
    auto patient = lying();
    patient.hours = 0.1;
    const auto still = measure("stasis", patient, real::leg(), real::assets());
    for (const auto& key : {"soleal_clearance_s", "valve_pocket_clearance_s"}) {
        const auto& band = still.published.at(key);
        EXPECT_GE(still.results.at(key).value(), band.low) << key;
        EXPECT_LE(still.results.at(key).value(), band.high) << key;
    }
    EXPECT_FALSE(still.names.at("oldest_blood_vessel").empty());
    Patient walker;
    walker.activity = "walk";
    walker.hours = 0.1;
    const auto walk = measure("stasis", walker, real::leg(), real::assets());
    for (const auto& key : {"soleal_clearance_s", "valve_pocket_clearance_s"})
        EXPECT_LT(walk.results.at(key).value(), 60.0) << key;
    EXPECT_LT(walk.results.at("clot_risk").value(), 0.5 * still.results.at("clot_risk").value());
}

TEST(Stasis, growsWithTheHoursAndIsWashedOffByAWalk) {
    Patient patient;
    patient.posture = "sitting";
    Simulation simulation(real::leg(), real::assets(), patient);
    slow::SlowClock clock(simulation);
    clock.advance(3600.0);
    const double hour = clock.stasis().clotRisk();
    EXPECT_GT(hour, 0.15);
    clock.advance(3600.0);
    EXPECT_NEAR(clock.stasis().clotRisk(), 2.0 * hour, 0.3 * hour);
    clock.apply(SetPosture{"standing"});
    clock.apply(SetActivity{"walk"});
    clock.advance(300.0);
    EXPECT_LT(clock.stasis().clotRisk(), hour);
}

// Flight socks and pumping with the ankle both leave less standing blood, each alone and together
// (LONFLIT 2001: clots in 4.5 % without socks, 0.24 % with).
TEST(Stasis, socksAndAnklePumpsClearTheLegOnAFlight) {
    const auto dose = [](const std::string& id) {
        return liveThrough(slow::loadDay(id, real::assets()), real::leg(), real::assets()).summary.meanDose;
    };
    const double bare = dose("flight-4h"), socks = dose("flight-4h-socks"), pumps = dose("flight-4h-pumps");
    EXPECT_LT(socks, bare);
    EXPECT_LT(pumps, socks);
    EXPECT_LT(dose("flight-4h-pumps-socks"), pumps);
}

// From the calf to the heart.
TEST(Clot, travelsFromTheCalfWithTheComputedFlow) {
    auto simulation = real::simulation(lying());
    simulation->run(20.0);
    const auto way = journey::travelled(*simulation, "posterior_tibial_vein_1", 0.9);
    ASSERT_TRUE(way.arrived);
    EXPECT_NEAR(way.seconds, way.integral, 0.1 * way.integral);
    for (const char* id : {"popliteal_vein", "femoral_vein", "external_iliac_vein", "inferior_vena_cava"})
        EXPECT_TRUE(way.through(id)) << id;
}

// What the slow clock adds at once pushes blood aside; that tears nothing off.
TEST(Clot, growsOnTheSlowClockWithoutTearing) {
    Patient patient;
    patient.posture = "sitting";
    Simulation simulation(real::leg(), real::assets(), patient);
    slow::SlowClock clock(simulation);
    clock.advance(60.0);
    clock.apply(GrowClot{"soleal_vein_medial_1", 0.5, 1.0});
    for (int i = 0; i < 48; ++i)
        clock.advance(300.0);
    EXPECT_GT(simulation.clots().clots().at(0).length, 0.008);
    EXPECT_TRUE(simulation.clots().emboli().empty());
}

// The flow that a tail has grown into does not tear it off; the first steps may. From there to the lung.
TEST(Clot, breaksOffWithTheFirstStepsAndNotBefore) {
    Patient patient;
    patient.posture = "sitting";
    auto simulation = real::simulation(patient);
    simulation->run(10.0);
    simulation->apply(GrowClot{"", -1.0, 3600.0});
    simulation->run(30.0);
    const auto& clots = simulation->clots();
    ASSERT_GT(clots.clots().at(0).length, 0.008);
    ASSERT_TRUE(clots.emboli().empty());
    simulation->apply(SetPosture{"standing"});
    simulation->apply(SetActivity{"walk"});
    for (int i = 0; i < 20 && clots.emboli().empty(); ++i)
        simulation->run(1.0);
    ASSERT_FALSE(clots.emboli().empty());
    for (int i = 0; i < 240 && clots.emboli()[0].stage != EmbolusStage::lodged; ++i)
        simulation->run(1.0);
    EXPECT_EQ(clots.emboli()[0].stage, EmbolusStage::lodged);
}

} // namespace
