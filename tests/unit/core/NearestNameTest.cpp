// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <gtest/gtest.h>

#include "core/NearestName.h"

TEST(NearestName, findsTheMisspeltOne) {
    const std::array<std::string, 3> known{"walk", "tiptoe", "still"};
    EXPECT_EQ(core::nearestName("wlak", known), "walk");
    EXPECT_EQ(core::nearestName("tip-toe", known), "tiptoe");
}

TEST(NearestName, isEmptyWhenNothingIsKnown) {
    EXPECT_EQ(core::nearestName("walk", {}), "");
}

TEST(NearName, isOnlyASlipOfThePenAway) {
    const std::array<std::string, 4> known{"gsv-reflux", "ssv-reflux", "healthy", "calf-dvt"};
    EXPECT_EQ(core::nearName("gsv-refux", known), "gsv-reflux");
    EXPECT_EQ(core::nearName("Healthy", known), "healthy");
    EXPECT_EQ(core::nearName("calf_dvt", known), "calf-dvt");
    EXPECT_EQ(core::nearName("ehalthy", known), "healthy"); // two letters swapped are one slip
    EXPECT_EQ(core::nearName("xyzzy", known), "");
    EXPECT_EQ(core::nearName("hello", known), "");
    EXPECT_EQ(core::nearName("", known), "");
    EXPECT_EQ(core::nearName("gsv", {}), "");
}

TEST(NearName, knowsAPartOfAName) {
    const std::array<std::string, 3> known{"gsv-reflux", "popliteal_vein", "treadmill"};
    EXPECT_EQ(core::nearName("gsv", known), "gsv-reflux");
    EXPECT_EQ(core::nearName("popliteal", known), "popliteal_vein");
    EXPECT_EQ(core::nearName("tread", known), "treadmill");
    EXPECT_EQ(core::nearName("foo", std::array<std::string, 1>{"foot_vein"}), "");
}

TEST(Hints, askOnlyForWhatIsNear) {
    const std::array<std::string, 3> known{"thoracic", "abdominal", "held"};
    EXPECT_EQ(core::choicesHint("thoracik", known),
              "did you mean \"thoracic\"? give thoracic, abdominal or held");
    EXPECT_EQ(core::choicesHint("gills", known), "give thoracic, abdominal or held");
    EXPECT_EQ(core::unknownNameHint("hold", known, "breathings"),
              "did you mean \"held\"? `second-heart list breathings` prints all");
    EXPECT_EQ(core::unknownNameHint("xyzzy", known, "breathings"),
              "`second-heart list breathings` prints all");
}
