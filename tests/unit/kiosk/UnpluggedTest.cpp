// SPDX-License-Identifier: Apache-2.0
// A display that goes away and comes back, as the names of what is connected.
#include <gtest/gtest.h>

#include "app/WindowPlace.h"

namespace {

const std::string kHall = "HDMI-1", kDesk = "DP-2";
using Names = std::vector<std::string>;

TEST(Unplugged, ItFillsWhatIsLeftAndItsOwnAgain) {
    EXPECT_EQ(app::screenToFill({kHall, kDesk}, kHall, kHall), std::nullopt) << "all is well";
    EXPECT_EQ(app::screenToFill({kDesk}, kHall, std::nullopt), 0U) << "its own went";
    EXPECT_EQ(app::screenToFill({kDesk}, kHall, kDesk), std::nullopt) << "and it stays there";
    EXPECT_EQ(app::screenToFill({kDesk, kHall}, kHall, kDesk), 1U)
        << "its own is back, though not the main one";
}

TEST(Unplugged, ItWaitsWhereNoDisplayIsLeft) {
    EXPECT_EQ(app::screenToFill(Names{}, kHall, std::nullopt), std::nullopt);
    EXPECT_EQ(app::screenToFill({kHall}, kHall, std::nullopt), 0U) << "and fills it when it is back";
}

} // namespace
