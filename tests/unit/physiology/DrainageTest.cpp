// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/DataError.h"
#include "physiology/Drainage.h"

namespace {

using physiology::ValveSetting;
using physiology::ValveState;

const anatomy::Leg& leg() {
    static const auto kLeg = anatomy::loadLeg(std::filesystem::path(SH_SOURCE_DIR) / "assets" / "anatomy");
    return kLeg;
}

std::string complaint(const std::map<std::string, ValveSetting>& valves) {
    try {
        physiology::Drainage(leg()).check(valves);
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "no complaint";
}

TEST(Drainage, aLegWhoseValvesWorkOrLeakDrains) {
    EXPECT_EQ(complaint({}), "no complaint");
    std::map<std::string, ValveSetting> leaking;
    for (const auto& valve : leg().valves)
        leaking[valve.id] = {ValveState::leaking, 0.3};
    EXPECT_EQ(complaint(leaking), "no complaint");
}

TEST(Drainage, oneValveOnTheOnlyWayOutDams) {
    EXPECT_THAT(complaint({{"common_femoral_vein_valve_1", {ValveState::stuckClosed, 0.0}}}),
                testing::AllOf(testing::HasSubstr("common_femoral_vein_valve_1 in the common_femoral_vein"),
                               testing::HasSubstr("the soleus small veins"),
                               testing::HasSubstr("leak:0..1")));
}

TEST(Drainage, aTwinOrAPerforatorIsAnotherWay) {
    for (const char* id : {"posterior_tibial_vein_1_valve_3", "great_saphenous_vein_valve_3"})
        EXPECT_EQ(complaint({{id, {ValveState::stuckClosed, 0.0}}}), "no complaint") << id;
}

// Deep blood cannot leave through perforators while their valves work, but it can when they stand open.
TEST(Drainage, openPerforatorsBypassTheKnee) {
    std::map<std::string, ValveSetting> valves{{"popliteal_vein_valve_1", {ValveState::stuckClosed, 0.0}}};
    EXPECT_NE(complaint(valves), "no complaint");
    for (const auto& valve : leg().valves)
        if (valve.group == "perforators" || valve.group == "deep-calf" || valve.group == "muscular")
            valves[valve.id] = {ValveState::stuckOpen, 0.0};
    EXPECT_EQ(complaint(valves), "no complaint");
}

} // namespace
