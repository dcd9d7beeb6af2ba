// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "AnatomyCopy.h"

namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

constexpr const char* kPopliteal = "popliteal_vein";

void turnRound(json& vessel) {
    std::reverse(vessel["course"].begin(), vessel["course"].end());
    std::swap(vessel["start"], vessel["end"]);
}

TEST(NetworkErrors, namesTheNearestVesselOfAJoint) {
    EXPECT_THAT(complaintAfterVessel("deep_calf.json", kPopliteal,
                                     [](json& v) { v["end"]["vessel"] = "femoral_vien"; }),
                AllOf(HasSubstr("vessels[0].end.vessel"), HasSubstr("did you mean \"femoral_vein\"?")));
}

TEST(NetworkErrors, refusesAJointBeyondTheEnd) {
    EXPECT_THAT(complaintAfterVessel("deep_calf.json", kPopliteal, [](json& v) { v["end"]["at"] = 1.2; }),
                AllOf(HasSubstr("end.at"), HasSubstr("from 0 to 1")));
}

TEST(NetworkErrors, refusesAJointThatDoesNotTouch) {
    EXPECT_THAT(
        complaintAfterVessel("deep_calf.json", kPopliteal, [](json& v) { v["end"]["at"] = 0.5; }),
        AllOf(HasSubstr("vessels[0].end"), HasSubstr("mm away from femoral_vein"), HasSubstr("move")));
}

TEST(NetworkErrors, refusesADanglingEnd) {
    EXPECT_THAT(complaintAfterVessel("deep_calf.json", kPopliteal, [](json& v) { v.erase("end"); }),
                AllOf(HasSubstr("popliteal_vein ends nowhere"), HasSubstr("add \"end\"")));
}

TEST(NetworkErrors, refusesASecondAtrium) {
    EXPECT_THAT(
        complaintAfterVessel("thigh_and_trunk.json", "common_iliac_vein", [](json& v) { v.erase("end"); }),
        HasSubstr("common_iliac_vein ends nowhere"));
}

TEST(NetworkErrors, refusesADanglingStart) {
    EXPECT_THAT(complaintAfter("beds.json",
                               [](json& d) {
                                   auto& outlets = entryOf(d["beds"], "id", "soleus_bed")["outlets"];
                                   entryOf(outlets, "vessel", "soleal_vein_medial_1")["at"] = 0.5;
                               }),
                AllOf(HasSubstr("muscular.json"), HasSubstr("soleal_vein_medial_1 starts nowhere")));
}

TEST(NetworkErrors, refusesACircle) {
    EXPECT_THAT(
        complaintAfterVessel("thigh_and_trunk.json", "inferior_vena_cava",
                             [](json& v) {
                                 v["end"] = {{"vessel", "inferior_vena_cava"}, {"at", 1.0}};
                             }),
        AllOf(HasSubstr("inferior_vena_cava is joined to itself"), HasSubstr("let it join another vessel")));
}

TEST(NetworkErrors, refusesAVesselThatStartsInItself) {
    EXPECT_THAT(complaintAfterVessel("deep_calf.json", kPopliteal,
                                     [](json& v) {
                                         v["start"] = {{"vessel", "popliteal_vein"}, {"at", 0.0}};
                                     }),
                AllOf(HasSubstr("deep_calf.json: vessels[0].start"), HasSubstr("is joined to itself")));
}

TEST(NetworkErrors, refusesACalfPerforatorThatRunsOutwards) {
    EXPECT_THAT(complaintAfterVessel("perforators.json", "boyd_perforator", turnRound),
                AllOf(HasSubstr("perforators.json"), HasSubstr(".direction"), HasSubstr("is inward, but"),
                      HasSubstr("swap start and end")));
}

TEST(NetworkErrors, refusesAFootPerforatorThatRunsInwards) {
    EXPECT_THAT(complaintAfterVessel("perforators.json", "medial_foot_perforator_2",
                                     [](json& v) {
                                         turnRound(v);
                                         v["direction"] = "inward";
                                     }),
                AllOf(HasSubstr(".direction"), HasSubstr("is inward in the foot")));
}

TEST(NetworkErrors, refusesAFootPerforatorAgainstItsCourse) {
    EXPECT_THAT(complaintAfterVessel("perforators.json", "medial_foot_perforator_2", turnRound),
                HasSubstr("is outward, but the course does not run from a deep to a superficial vein"));
}

TEST(NetworkErrors, refusesAValvelessCalfPerforator) {
    EXPECT_THAT(complaintAfterVessel("perforators.json", "boyd_perforator",
                                     [](json& v) { v["direction"] = "valveless"; }),
                HasSubstr("is not inward above the ankle"));
}

TEST(NetworkErrors, refusesAPerforatorWithoutDirection) {
    EXPECT_THAT(
        complaintAfterVessel("perforators.json", "boyd_perforator", [](json& v) { v.erase("direction"); }),
        HasSubstr("boyd_perforator has no direction"));
}

TEST(NetworkErrors, refusesADirectionAtAnAxialVein) {
    EXPECT_THAT(
        complaintAfterVessel("deep_calf.json", kPopliteal, [](json& v) { v["direction"] = "inward"; }),
        HasSubstr("is no perforator"));
}

} // namespace
