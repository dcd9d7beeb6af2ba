// SPDX-License-Identifier: Apache-2.0
#include "app/PatientOptions.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "app/ValveNames.h"
#include "core/DataError.h"

namespace {

const app::World& world() {
    static const app::World kWorld = app::loadWorld();
    return kWorld;
}

TEST(PatientOptions, NothingGivenIsTheDefaultPerson) {
    EXPECT_EQ(app::patientOf({}, world()), physiology::Patient{});
}

TEST(PatientOptions, EveryOptionArrives) {
    app::PatientOptions options;
    options.activity = "walk";
    options.posture = "standing";
    options.speedKmh = 5.5;
    options.stocking = "class-2";
    options.breathing = "abdominal";
    options.side = "left";
    options.without = {"calf-pump", "breathing"};
    options.height = 1.85;
    options.fat = 0.2;
    options.skinTone = 5;
    options.ceap = 2;
    options.hydration = 0.7;
    options.seed = 42;
    const auto patient = app::patientOf(options, world());
    EXPECT_EQ(patient.activity, "walk");
    EXPECT_DOUBLE_EQ(patient.speedKmh, 5.5);
    EXPECT_EQ(patient.stocking.classId, "class-2");
    EXPECT_EQ(patient.breathing, physiology::Breathing::abdominal);
    EXPECT_TRUE(patient.leftLeg);
    EXPECT_FALSE(patient.drivers[physiology::Driver::calfPump]);
    EXPECT_FALSE(patient.drivers[physiology::Driver::breathing]);
    EXPECT_TRUE(patient.drivers[physiology::Driver::heartPush]);
    EXPECT_DOUBLE_EQ(patient.height, 1.85);
    EXPECT_DOUBLE_EQ(patient.fat, 0.2);
    EXPECT_EQ(patient.skinTone, 5);
    EXPECT_EQ(patient.ceap, 2);
    EXPECT_DOUBLE_EQ(patient.hydration, 0.7);
    EXPECT_EQ(patient.seed, 42U);
}

TEST(PatientOptions, AValveGroupMeansItsValves) {
    app::PatientOptions options;
    options.valves = {"popliteal=open"};
    const auto patient = app::patientOf(options, world());
    const auto expected = std::count_if(world().leg->valves.begin(), world().leg->valves.end(),
                                        [](const auto& valve) { return valve.group == "popliteal"; });
    ASSERT_GT(expected, 0);
    EXPECT_EQ(static_cast<long>(patient.valves.size()), expected);
    for (const auto& [id, setting] : patient.valves)
        EXPECT_EQ(setting.state, physiology::ValveState::stuckOpen);
}

TEST(PatientOptions, AllMeansEveryValve) {
    EXPECT_EQ(app::valvesNamed("all", *world().leg).size(), world().leg->valves.size());
}

TEST(PatientOptions, TheStemOfARefluxKeyIsAName) {
    EXPECT_EQ(app::valvesNamed("great_saphenous", *world().leg),
              app::valvesNamed("great-saphenous", *world().leg));
}

TEST(PatientOptions, ASingleValveCanLeak) {
    const std::string id = world().leg->valves.front().id;
    app::PatientOptions options;
    options.valves = {id + "=leak:0.4"};
    const auto patient = app::patientOf(options, world());
    ASSERT_EQ(patient.valves.size(), 1U);
    EXPECT_EQ(patient.valves.at(id), (physiology::ValveSetting{physiology::ValveState::leaking, 0.4}));
}

TEST(PatientOptions, TheNarrowerNameOfAValveWins) {
    const std::string one = "great_saphenous_vein_valve_3=leak:0.5", group = "great-saphenous=open";
    for (const auto& texts : {std::vector{one, group}, std::vector{group, one}}) {
        app::PatientOptions options;
        options.valves = texts;
        const auto patient = app::patientOf(options, world());
        EXPECT_EQ(patient.valves.at("great_saphenous_vein_valve_3"),
                  (physiology::ValveSetting{physiology::ValveState::leaking, 0.5}));
        EXPECT_EQ(patient.valves.at("great_saphenous_vein_valve_4").state, physiology::ValveState::stuckOpen);
    }
}

TEST(PatientOptions, ConditionsCarryTheirSeverity) {
    EXPECT_EQ(app::parseCondition("gsv-reflux"), (physiology::ConditionSeverity{"gsv-reflux", 1.0}));
    EXPECT_EQ(app::parseCondition("gsv-reflux:0.3"), (physiology::ConditionSeverity{"gsv-reflux", 0.3}));
    EXPECT_THROW(app::parseCondition("gsv-reflux:much"), core::DataError);
    EXPECT_THROW(app::parseCondition("gsv-reflux:nan"), core::DataError);
}

TEST(PatientOptions, StockingsByClassOrPressure) {
    EXPECT_EQ(app::parseStocking("class-1").classId, "class-1");
    EXPECT_EQ(app::parseStocking("30/18"), (physiology::Stocking{"custom", 30.0, 18.0}));
    const auto graduated = app::parseStocking("30");
    EXPECT_EQ(graduated.classId, "custom");
    EXPECT_LT(graduated.calfMmHg, graduated.ankleMmHg);
    EXPECT_THROW(app::parseStocking("30/"), core::DataError);
    EXPECT_THROW(app::parseStocking("121"), core::DataError);
}

TEST(PatientOptions, SceneValuesStayUnlessChanged) {
    physiology::Patient base;
    base.activity = "walk";
    app::PatientOptions options;
    options.speedKmh = 3.0;
    const auto patient = app::patientOf(options, world(), base);
    EXPECT_EQ(patient.activity, "walk");
    EXPECT_DOUBLE_EQ(patient.speedKmh, 3.0);
}

} // namespace
