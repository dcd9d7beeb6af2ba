// SPDX-License-Identifier: Apache-2.0
// A slowly rising cuff: the higher the column of blood above the calf, the more it takes to shut its veins.
#include <gtest/gtest.h>

#include "ProtocolTesting.h"

namespace {

physiology::Patient inPosture(const std::string& posture) {
    physiology::Patient patient;
    patient.posture = posture;
    return patient;
}

TEST(ProtocolOcclusion, sittingVeinsHoldOutForLongerThanLyingOnes) {
    const auto lying = real::measured("occlusion", inPosture("supine"));
    const auto sitting = real::measured("occlusion", inPosture("sitting"));
    const double narrow = real::valueOf(lying, "first_narrowing_mmhg");
    const double shut = real::valueOf(lying, "occlusion_mmhg");
    EXPECT_GT(narrow, 5.0);
    EXPECT_LT(narrow, 20.0);
    EXPECT_GT(shut, narrow + 5.0);
    EXPECT_LT(shut, 35.0);
    EXPECT_GT(real::valueOf(sitting, "first_narrowing_mmhg"), narrow + 5.0);
    EXPECT_GT(real::valueOf(sitting, "occlusion_mmhg"), shut + 15.0);
    EXPECT_LT(real::valueOf(sitting, "occlusion_mmhg"), 65.0);
}

TEST(ProtocolOcclusion, stockingDoesPartOfTheWork) {
    auto patient = inPosture("supine");
    patient.stocking.classId = "class-1";
    const auto bare = real::measured("occlusion", inPosture("supine"));
    const auto stocking = real::measured("occlusion", patient);
    EXPECT_LT(real::valueOf(stocking, "occlusion_mmhg"), real::valueOf(bare, "occlusion_mmhg") - 5.0);
}

TEST(ProtocolOcclusion, theVeinsThatAClotLeavesOpenStillShut) {
    auto patient = inPosture("supine");
    patient.conditions = {{"calf-dvt", 1.0}};
    const auto clot = real::measured("occlusion", patient);
    EXPECT_GT(real::valueOf(clot, "occlusion_mmhg"), 15.0);
    EXPECT_LT(real::valueOf(clot, "occlusion_mmhg"), 40.0);
}

} // namespace
