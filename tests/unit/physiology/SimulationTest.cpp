// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "core/DataError.h"
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/Probes.h"

namespace {

using namespace physiology;

double mmHgAt(const Simulation& simulation, const char* probe) {
    const auto place = simulation.probes()[probe];
    return core::toMmHg(simulation.pressureAt(place.vessel, place.at));
}

std::string refusal(Simulation& simulation, const Command& command) {
    try {
        simulation.apply(command);
    } catch (const core::DataError& error) {
        return error.what();
    }
    return {};
}

TEST(Simulation, StandsUnderAFullColumnOfBlood) {
    auto simulation = real::simulation();
    simulation->run(5.0);
    const auto& body = simulation->model().body().state();
    const auto place = simulation->probes()["dorsal_foot"];
    const int cell = cellAt(*simulation->layout(), place.vessel, place.at);
    const double height = simulation->model().drive().cellElevation[static_cast<std::size_t>(cell)];
    const double column = core::toMmHg(1060.0 * core::kGravity * (body.heart.z - height));
    EXPECT_NEAR(mmHgAt(*simulation, "dorsal_foot"), column, 5.0);
}

TEST(Simulation, WalkingPumpsBloodUpAndLowersTheFootsPressure) {
    auto simulation = real::simulation();
    simulation->run(2.0);
    const double standing = mmHgAt(*simulation, "dorsal_foot");
    const double calf = simulation->snapshot()->calfVolume;
    simulation->apply(SetActivity{"walk"});
    simulation->run(12.0);
    simulation->apply(SetActivity{"still"});
    simulation->run(1.0);
    EXPECT_LT(mmHgAt(*simulation, "dorsal_foot"), standing - 20.0);
    EXPECT_LT(simulation->snapshot()->calfVolume, calf - 30e-6);
}

TEST(Simulation, LosesNoBloodInAMinuteOfWalking) {
    Patient walker;
    walker.activity = "walk";
    auto simulation = real::simulation(walker);
    simulation->run(60.0);
    EXPECT_LT(simulation->snapshot()->balanceError, 1e-9);
    EXPECT_GT(simulation->model().solver().ledger().inflow, 0.5e-3);
}

TEST(Simulation, SurvivesASqueezeOf200MmHg) {
    auto simulation = real::simulation();
    simulation->inflate({core::fromMmHg(200.0), 0.05, 0.42});
    simulation->run(3.0);
    const auto area = simulation->model().solver().area();
    EXPECT_GT(*std::min_element(area.begin(), area.end()), 0.0);
    EXPECT_THAT(area, testing::Each(testing::Truly([](double a) { return std::isfinite(a); })));
    const auto popliteal = simulation->probes()["popliteal"];
    EXPECT_GT(core::toMmHg(simulation->pressureAt(popliteal.vessel, popliteal.at)), 20.0);
    simulation->inflate({});
    simulation->run(3.0);
    EXPECT_LT(simulation->snapshot()->balanceError, 1e-9);
}

TEST(Simulation, SameCommandsGiveTheSameBits) {
    const auto run = [] {
        auto simulation = real::simulation();
        simulation->run(0.5);
        simulation->apply(SetActivity{"walk"});
        simulation->run(1.0);
        simulation->apply(SetCondition{"gsv-reflux", 0.7});
        simulation->run(0.5);
        return simulation->stateHash();
    };
    const auto first = run();
    EXPECT_EQ(first, run());
    auto other = real::simulation();
    other->run(2.0);
    EXPECT_NE(first, other->stateHash());
}

TEST(Simulation, ResetStartsAnew) {
    auto fresh = real::simulation();
    auto used = real::simulation();
    used->apply(SetActivity{"tiptoe"});
    used->apply(SetValveGroup{"popliteal", {ValveState::stuckOpen, 0.0}});
    used->run(1.5);
    used->apply(Reset{});
    EXPECT_EQ(used->patient(), Patient{});
    EXPECT_EQ(used->stepCount(), 0U);
    fresh->run(0.3);
    used->run(0.3);
    EXPECT_NEAR(mmHgAt(*used, "ankle"), mmHgAt(*fresh, "ankle"), 1e-6);
}

TEST(Simulation, RefusesUnknownIdsWithTheNearestKnownOne) {
    auto simulation = real::simulation();
    const Patient before = simulation->patient();
    EXPECT_THAT(refusal(*simulation, SetActivity{"wlak"}), testing::HasSubstr("walk"));
    EXPECT_THAT(refusal(*simulation, SetPosture{"stading"}), testing::HasSubstr("standing"));
    EXPECT_THAT(refusal(*simulation, SetCondition{"gsv-refluks", 1.0}), testing::HasSubstr("gsv-reflux"));
    EXPECT_THAT(refusal(*simulation, SetValve{"popliteal_vein_valve_11", {}}),
                testing::HasSubstr("popliteal_vein_valve_1"));
    EXPECT_THAT(refusal(*simulation, SetValveGroup{"popliteall", {}}), testing::HasSubstr("popliteal"));
    EXPECT_THAT(refusal(*simulation, SetStocking{{"class-22", 0.0, 0.0}}), testing::HasSubstr("class-2"));
    EXPECT_THAT(refusal(*simulation, SetSpeed{-3.0}), testing::HasSubstr("out of range"));
    EXPECT_EQ(simulation->patient(), before);
}

// What a snapshot says of flows accounts for what the next one says of volumes.
TEST(Snapshot, flowsAccountForVolumes) {
    Patient walker;
    walker.activity = "walk";
    auto simulation = real::simulation(walker);
    simulation->run(1.0);
    const auto before = simulation->snapshot();
    simulation->run(0.016);
    const auto after = simulation->snapshot();
    const double seconds = after->time - before->time;
    double largest = 0.0;
    for (const auto& segment : after->layout->segments)
        for (int i = 0; i < segment.cellCount; ++i) {
            const auto c = static_cast<std::size_t>(segment.firstCell + i);
            const double in = i == 0 ? after->segmentStartFlow[static_cast<std::size_t>(
                                           &segment - after->layout->segments.data())]
                                     : after->rightFaceFlow[c - 1];
            double fed = 0.0;
            for (std::size_t o = 0; o < after->layout->bedOutlets.size(); ++o)
                if (after->layout->bedOutlets[o].cell == static_cast<int>(c)) fed += after->bedOutletFlow[o];
            const double gain = (after->area[c] - before->area[c]) * after->layout->cellLength[c];
            EXPECT_NEAR(gain, (in + fed - after->rightFaceFlow[c]) * seconds, 1e-12) << c;
            largest = std::max(largest, std::abs(gain));
        }
    EXPECT_GT(largest, 1e-10); // something moved
}

TEST(Snapshot, sizesFollowTheLegAndTheLayout) {
    auto simulation = real::simulation();
    const auto snapshot = simulation->snapshot();
    const auto& leg = *real::leg();
    const auto cells = snapshot->layout->cellLength.size();
    for (const auto* values :
         {&snapshot->pressure, &snapshot->transmural, &snapshot->area, &snapshot->areaRatio, &snapshot->flow,
          &snapshot->rightFaceFlow, &snapshot->residence})
        EXPECT_EQ(values->size(), cells);
    EXPECT_EQ(snapshot->valveOpening.size(), leg.valves.size());
    EXPECT_EQ(snapshot->bedVolume.size(), leg.beds.size());
    EXPECT_EQ(snapshot->muscleActivation.size(), leg.muscles.size());
    EXPECT_EQ(snapshot->segmentStartFlow.size(), snapshot->layout->segments.size());
    EXPECT_EQ(snapshot->bedOutletFlow.size(), snapshot->layout->bedOutlets.size());
    EXPECT_EQ(snapshot->layout->vessels.size(), leg.vessels.size());
}

} // namespace
