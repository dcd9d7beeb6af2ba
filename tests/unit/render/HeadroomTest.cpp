// SPDX-License-Identifier: Apache-2.0
#include "render/Headroom.h"

#include <gtest/gtest.h>

namespace {

TEST(Headroom, TooLittleIsToldBeforeTheDriverCrashes) {
    EXPECT_EQ(render::shortageOf({}, 16), "");
    EXPECT_EQ(render::shortageOf({2'000'000'000, 1'000'000'000}, 2), "");
    EXPECT_NE(render::shortageOf({600'000'000, std::nullopt}, 2).find("ulimit -v"), std::string::npos);
    EXPECT_NE(render::shortageOf({1'000'000'000, std::nullopt}, 16), "") << "each thread needs some";
    EXPECT_NE(render::shortageOf({std::nullopt, 50'000'000}, 2).find("50 MB left"), std::string::npos);
    EXPECT_GT(render::headroom().memory.value_or(1), 0U);
}

} // namespace
