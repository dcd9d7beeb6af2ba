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
