// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "AnatomyCopy.h"

namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

std::string complaintAfterValves(const std::string& vessel, const AnatomyCopy::Edit& change) {
    return complaintAfter("valves.json", [&](json& d) { change(entryOf(d["vessels"], "vessel", vessel)); });
}

std::string complaintAfterBed(const AnatomyCopy::Edit& change) {
    return complaintAfter("beds.json", [&](json& d) { change(entryOf(d["beds"], "id", "plantar_bed")); });
}

std::string complaintAfterKnee(const AnatomyCopy::Edit& change) {
    return complaintAfter("rig.json", [&](json& d) { change(entryOf(d["joints"], "id", "knee")); });
}

TEST(ValveErrors, refusesAValveOutsideItsVessel) {
    EXPECT_THAT(complaintAfterValves("popliteal_vein", [](json& v) { v["valves"][1]["at"] = 1.3; }),
                AllOf(HasSubstr("valves.json"), HasSubstr("valves[1].at"), HasSubstr("outside its vessel")));
}

TEST(ValveErrors, refusesValvesOutOfOrder) {
    EXPECT_THAT(
        complaintAfterValves("popliteal_vein", [](json& v) { std::swap(v["valves"][0], v["valves"][1]); }),
        AllOf(HasSubstr("valves[1].at"), HasSubstr("in flow direction")));
}

TEST(ValveErrors, namesTheNearestVessel) {
    EXPECT_THAT(complaintAfterValves("popliteal_vein", [](json& v) { v["vessel"] = "popliteal_vien"; }),
                HasSubstr("did you mean \"popliteal_vein\"?"));
}

TEST(ValveErrors, refusesAVesselTwice) {
    EXPECT_THAT(complaintAfter("valves.json", [](json& d) { d["vessels"].push_back(d["vessels"][0]); }),
                HasSubstr("is there twice"));
}

TEST(ValveErrors, refusesCommissuresAlongTheVein) {
    EXPECT_THAT(complaintAfterValves("popliteal_vein",
                                     [](json& v) {
                                         v["valves"][0]["commissure"] = {0.0, 0.0, 1.0};
                                     }),
                AllOf(HasSubstr("commissure"), HasSubstr("runs along the vessel")));
}

TEST(ValveErrors, refusesACommissureThatIsNotAUnitVector) {
    EXPECT_THAT(complaintAfterValves("popliteal_vein",
                                     [](json& v) {
                                         v["valves"][0]["commissure"] = {2.0, 0.0, 0.0};
                                     }),
                HasSubstr("is not of length 1"));
}

TEST(ValveErrors, refusesAValveInAValvelessPerforator) {
    EXPECT_THAT(
        complaintAfterValves("boyd_perforator", [](json& v) { v["vessel"] = "deep_plantar_perforator"; }),
        HasSubstr("puts valves into a valveless perforator"));
}

TEST(BedErrors, refusesSharesThatDoNotAddUp) {
    EXPECT_THAT(
        complaintAfterBed([](json& b) { b["inflow_share"] = 0.5; }),
        AllOf(HasSubstr("beds.json: beds"), HasSubstr("add up to 1.4"), HasSubstr("change inflow_share")));
}

TEST(BedErrors, namesTheNearestVesselOfAnOutlet) {
    EXPECT_THAT(complaintAfterBed([](json& b) { b["outlets"][0]["vessel"] = "plantar_digital_vein_9"; }),
                AllOf(HasSubstr("outlets[0].vessel"), HasSubstr("did you mean \"plantar_digital_vein_1\"?")));
}

TEST(BedErrors, refusesABedWithoutOutlet) {
    EXPECT_THAT(complaintAfterBed([](json& b) { b["outlets"] = json::array(); }),
                HasSubstr("at least one vessel"));
}

TEST(BedErrors, refusesANegativeResistance) {
    EXPECT_THAT(complaintAfterBed([](json& b) { b["outlets"][0]["resistance_mmhg_s_per_ml"] = -1; }),
                HasSubstr("out of range"));
}

TEST(BedErrors, refusesAVolumeInLiters) {
    EXPECT_THAT(complaintAfterBed([](json& b) { b["reference_volume_ml"] = 0.009; }),
                HasSubstr("out of range"));
}

TEST(BedErrors, refusesAPlaceOutsideTheLeg) {
    EXPECT_THAT(complaintAfterBed([](json& b) {
                    b["position"] = {0, 0, 9000};
                }),
                HasSubstr("outside the leg"));
}

TEST(MuscleErrors, namesTheNearestCompartment) {
    EXPECT_THAT(complaintAfter("muscles.json", [](json& d) { d["muscles"][2]["compartment"] = "anteriour"; }),
                AllOf(HasSubstr("muscles[2].compartment"), HasSubstr("did you mean \"anterior\"?")));
}

TEST(MuscleErrors, refusesAMuscleTwice) {
    EXPECT_THAT(
        complaintAfter("muscles.json", [](json& d) { d["muscles"][2]["id"] = d["muscles"][1]["id"]; }),
        HasSubstr("is there twice"));
}

TEST(BoneErrors, namesTheNearestBody) {
    EXPECT_THAT(complaintAfter("bones.json", [](json& d) { d["bones"][0]["body"] = "thig"; }),
                AllOf(HasSubstr("bones[0].body"), HasSubstr("did you mean \"thigh\"?")));
}

TEST(RigErrors, namesTheNearestJoint) {
    EXPECT_THAT(complaintAfterKnee([](json& j) { j["id"] = "kne"; }),
                AllOf(HasSubstr("joints[1].id"), HasSubstr("did you mean \"knee\"?")));
}

TEST(RigErrors, refusesAMissingJoint) {
    EXPECT_THAT(complaintAfter("rig.json", [](json& d) { d["joints"].erase(3); }),
                HasSubstr("write hip, knee, ankle, arch, toes and hallux"));
}

TEST(RigErrors, refusesAnAxisThatIsNotAUnitVector) {
    EXPECT_THAT(complaintAfterKnee([](json& j) { j["axis"] = {-2, 0, 0}; }), HasSubstr("is not of length 1"));
}

TEST(RigErrors, refusesABlendInMeters) {
    EXPECT_THAT(complaintAfterKnee([](json& j) { j["blend"]["half_width"] = 0.055; }),
                HasSubstr("out of range"));
}

} // namespace
