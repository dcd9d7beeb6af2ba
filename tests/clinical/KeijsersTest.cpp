// SPDX-License-Identifier: Apache-2.0
// Keijsers 2015, numerics case B13: what proximal valves and the superficial system do for the calf pump. The
// published ratios are those of another leg; ours are printed, the signs are held.
#include <cstdio>

#include <gtest/gtest.h>

#include "SharedTable.h"

namespace {

double value(const char* key) {
    return clinical::sharedRun("keijsers").results.at(key).value();
}

TEST(Keijsers, valvesRaiseReturnAndSuperficialVeinsSpeedRefilling) {
    std::printf(
        "return %+.0f %% by valves (published +53 %%), perfusion after contraction %+.0f %% by valves, "
        "refilling %+.0f %% by the superficial system (published -37 %%)\n",
        value("return_gain_percent"), value("perfusion_gain_percent"), value("refilling_change_percent"));
    EXPECT_GT(value("return_gain_percent"), 0.0);
    EXPECT_GT(value("perfusion_gain_percent"), 0.0);
    EXPECT_LT(value("refilling_change_percent"), 0.0);
    EXPECT_GT(value("whole_refilling_s"), 0.0);
    EXPECT_LT(value("balance_error"), 1e-9);
}

// Without valves the column above falls back into the calf; with them next to nothing does.
TEST(Keijsers, valvesKeepWhatWasEjected) {
    EXPECT_LT(value("bare_return_ml"), 0.6 * value("bare_ejected_ml"));
    EXPECT_GT(value("valved_return_ml"), 0.9 * value("valved_ejected_ml"));
    EXPECT_LT(value("bare_refilling_s"), 0.2 * value("valved_refilling_s"));
}

} // namespace
