// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "AnatomyCopy.h"

namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

TEST(VesselErrors, namesAMissingFile) {
    const AnatomyCopy copy;
    copy.remove("beds.json");
    EXPECT_THAT(copy.complaint(), AllOf(HasSubstr("beds.json"), HasSubstr("cannot be read")));
}

TEST(VesselErrors, namesAnEmptyFolder) {
    const AnatomyCopy copy;
    copy.remove("vessels");
    EXPECT_THAT(copy.complaint(), AllOf(HasSubstr("vessels"), HasSubstr("holds no *.json")));
}

TEST(VesselErrors, namesTheLineOfBrokenJson) {
    const AnatomyCopy copy;
    copy.write("vessels/foot.json", "{\n\"vessels\": [}\n");
    EXPECT_THAT(copy.complaint(), AllOf(HasSubstr("foot.json"), HasSubstr("line 2")));
}

TEST(VesselErrors, namesAMissingMember) {
    EXPECT_THAT(complaintAfterVessel("deep_calf.json", "popliteal_vein", [](json& v) { v.erase("latin"); }),
                AllOf(HasSubstr("deep_calf.json: vessels[0]"), HasSubstr("misses \"latin\"")));
}

TEST(VesselErrors, refusesADiameterInMeters) {
    EXPECT_THAT(
        complaintAfterVessel("deep_calf.json", "popliteal_vein", [](json& v) { v["course"][2][3] = 0.0068; }),
        AllOf(HasSubstr("vessels[0].course[2][3]"), HasSubstr("from 0.3 to 30")));
}

TEST(VesselErrors, refusesANegativeDiameter) {
    EXPECT_THAT(
        complaintAfterVessel("deep_calf.json", "popliteal_vein", [](json& v) { v["course"][2][3] = -6.8; }),
        AllOf(HasSubstr("deep_calf.json: vessels[0].course[2][3]"), HasSubstr("from 0.3 to 30")));
}

TEST(VesselErrors, refusesWhatIsNoNumber) {
    EXPECT_THAT(complaintAfterVessel("deep_calf.json", "popliteal_vein",
                                     [](json& v) { v["course"][2][3] = std::nan(""); }),
                HasSubstr("deep_calf.json: vessels[0].course[2][3]"));
}

TEST(VesselErrors, refusesAPlaceOutsideTheBody) {
    EXPECT_THAT(
        complaintAfterVessel("deep_calf.json", "popliteal_vein", [](json& v) { v["course"][2][2] = 4410; }),
        AllOf(HasSubstr("course[2][2]"), HasSubstr("out of range")));
}

TEST(VesselErrors, refusesAWallInMeters) {
    EXPECT_THAT(
        complaintAfterVessel("foot.json", "dorsal_venous_arch", [](json& v) { v["wall_mm"] = 0.0003; }),
        AllOf(HasSubstr("wall_mm"), HasSubstr("out of range")));
}

TEST(VesselErrors, refusesARowWithAMissingColumn) {
    EXPECT_THAT(
        complaintAfterVessel("foot.json", "dorsal_venous_arch", [](json& v) { v["course"][1].erase(4); }),
        AllOf(HasSubstr("course[1]"), HasSubstr("has 5 columns")));
}

TEST(VesselErrors, refusesACourseOfOnePoint) {
    EXPECT_THAT(complaintAfterVessel("foot.json", "dorsal_venous_arch",
                                     [](json& v) { v["course"] = json::array({v["course"][0]}); }),
                AllOf(HasSubstr("course"), HasSubstr("fewer than two points")));
}

TEST(VesselErrors, refusesARepeatedPoint) {
    EXPECT_THAT(complaintAfterVessel("foot.json", "dorsal_venous_arch",
                                     [](json& v) { v["course"][2] = v["course"][1]; }),
                AllOf(HasSubstr("course[2]"), HasSubstr("repeats")));
}

TEST(VesselErrors, refusesAGapInTheCourse) {
    EXPECT_THAT(
        complaintAfterVessel("deep_calf.json", "popliteal_vein", [](json& v) { v["course"][4][1] = 150; }),
        AllOf(HasSubstr("course[4]"), HasSubstr("mm from the point before it")));
}

TEST(VesselErrors, namesTheNearestCompartment) {
    EXPECT_THAT(complaintAfterVessel("muscular.json", "soleal_vein_medial_1",
                                     [](json& v) { v["course"][0][5] = "solus"; }),
                AllOf(HasSubstr("course[0][5]"), HasSubstr("did you mean \"soleus\"?")));
}

TEST(VesselErrors, namesTheNearestSystem) {
    EXPECT_THAT(
        complaintAfterVessel("deep_calf.json", "popliteal_vein", [](json& v) { v["system"] = "deeep"; }),
        AllOf(HasSubstr(".system"), HasSubstr("did you mean \"deep\"?")));
}

TEST(VesselErrors, namesTheNearestValveGroup) {
    EXPECT_THAT(complaintAfterVessel("deep_calf.json", "popliteal_vein",
                                     [](json& v) { v["valve_group"] = "poplitea"; }),
                AllOf(HasSubstr(".valve_group"), HasSubstr("did you mean \"popliteal\"?")));
}

TEST(VesselErrors, namesTheNearestTubeLaw) {
    EXPECT_THAT(
        complaintAfterVessel("deep_calf.json", "popliteal_vein", [](json& v) { v["tube_law"] = "poplitea"; }),
        AllOf(HasSubstr(".tube_law"), HasSubstr("did you mean \"popliteal\"?")));
}

TEST(VesselErrors, refusesTheSameIdTwice) {
    EXPECT_THAT(
        complaintAfterVessel("foot.json", "dorsal_venous_arch", [](json& v) { v["id"] = "popliteal_vein"; }),
        AllOf(HasSubstr("foot.json"), HasSubstr("\"popliteal_vein\" is there twice")));
}

TEST(VesselErrors, refusesAVesselWithoutSource) {
    EXPECT_THAT(complaintAfterVessel("foot.json", "dorsal_venous_arch", [](json& v) { v["source"] = ""; }),
                AllOf(HasSubstr(".source"), HasSubstr("is empty")));
}

TEST(VesselErrors, complainsAboutADoubledTubeLaw) {
    EXPECT_THAT(complaintAfter("tube_laws.json", [](json& d) { d["laws"].push_back(d["laws"][0]); }),
                AllOf(HasSubstr("tube_laws.json"), HasSubstr("is there twice")));
}

} // namespace
