// SPDX-License-Identifier: Apache-2.0
// What a changed patient changes in the blood.
#include <algorithm>

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/Probes.h"

namespace {

using namespace physiology;

// Foot-vein pressure right after ten seconds of tiptoes.
double footAfterTiptoes(const Patient& patient) {
    auto simulation = real::simulation(patient);
    simulation->apply(SetActivity{"tiptoe"});
    simulation->run(10.0);
    simulation->apply(SetActivity{"still"});
    simulation->run(1.0);
    const auto foot = simulation->probes()["dorsal_foot"];
    return core::toMmHg(simulation->pressureAt(foot.vessel, foot.at));
}

Patient withGroup(const char* group, ValveSetting setting) {
    auto simulation = real::simulation();
    simulation->apply(SetValveGroup{group, setting});
    return simulation->patient();
}

TEST(PatientEffects, ValveGroupsHoldTheirValves) {
    const auto popliteal = withGroup("popliteal", {ValveState::stuckOpen, 0.0});
    EXPECT_GE(popliteal.valves.size(), 1U);
    EXPECT_LT(popliteal.valves.size(), 10U);
    EXPECT_EQ(withGroup("all", {ValveState::leaking, 0.5}).valves.size(), real::leg()->valves.size());
}

TEST(PatientEffects, MoreValvesLostMeansAWeakerPump) {
    const double healthy = footAfterTiptoes({});
    const double none = footAfterTiptoes(withGroup("all", {ValveState::stuckOpen, 0.0}));
    EXPECT_LT(healthy, 45.0);
    EXPECT_GT(none, healthy + 25.0);
}

TEST(PatientEffects, OneLeakingValveShowsAtThatValve) {
    Patient patient;
    const std::string id =
        real::leg()->valves[static_cast<std::size_t>(real::leg()->valveIndex("popliteal_vein_valve_1"))].id;
    patient.valves[id] = {ValveState::leaking, 0.5};
    const auto reverse = [&](const Patient& who) {
        auto simulation = real::simulation(who);
        simulation->apply(SetActivity{"tiptoe"});
        const auto valve = static_cast<std::size_t>(real::leg()->valveIndex(id));
        double lost = 0.0;
        for (int step = 0; step < 4000; ++step) {
            simulation->step();
            lost += std::max(0.0, -simulation->model().solver().valveFlow()[valve]) * Simulation::kStep;
        }
        return core::toMl(lost);
    };
    EXPECT_GT(reverse(patient), 3.0 * reverse({}) + 1.0);
}

TEST(PatientEffects, AStuckClosedValvePassesNothing) {
    Patient patient;
    patient.valves["great_saphenous_vein_valve_3"] = {ValveState::stuckClosed, 0.0};
    auto simulation = real::simulation(patient);
    simulation->apply(SetActivity{"walk"});
    simulation->run(3.0);
    const auto valve = static_cast<std::size_t>(real::leg()->valveIndex("great_saphenous_vein_valve_3"));
    EXPECT_EQ(simulation->model().solver().valveFlow()[valve], 0.0);
}

TEST(PatientEffects, AStockingTakesBloodOutOfTheLeg) {
    const auto calfWith = [](const char* stocking) {
        Patient patient;
        patient.stocking.classId = stocking;
        auto simulation = real::simulation(patient);
        simulation->run(2.0);
        return core::toMl(simulation->snapshot()->calfVolume);
    };
    const double bare = calfWith("none"), light = calfWith("class-1"), firm = calfWith("class-3");
    EXPECT_LT(light, bare - 5.0);
    EXPECT_LT(firm, light - 3.0);
}

TEST(PatientEffects, DrynessThickensTheBlood) {
    auto simulation = real::simulation();
    const auto before = simulation->stateHash();
    simulation->apply(SetHydration{0.0});
    simulation->apply(SetHydration{1.0});
    EXPECT_EQ(simulation->stateHash(), before); // taken back without a trace
    auto dry = real::simulation();
    dry->apply(SetHydration{0.0});
    dry->run(2.0);
    simulation->run(2.0);
    EXPECT_NE(dry->stateHash(), simulation->stateHash());
}

} // namespace
