// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "render/passes/AutomaticScale.h"

namespace {

// A card that needs so many milliseconds for the full picture, and in proportion for a smaller one.
float settledScale(double fullCost, render::AutomaticScale& automatic, int frames) {
    for (int i = 0; i < frames; ++i) {
        const auto scale = static_cast<double>(automatic.scale());
        automatic.add(fullCost * scale * scale);
    }
    return automatic.scale();
}

TEST(AutomaticScaleTest, FastCardDrawsInFull) {
    render::AutomaticScale automatic;
    EXPECT_FLOAT_EQ(settledScale(10.0, automatic, 200), 1.0F);
}

TEST(AutomaticScaleTest, SlowCardSettlesWhereItKeepsUpAndStaysThere) {
    render::AutomaticScale automatic;
    const float scale = settledScale(50.0, automatic, 100);
    EXPECT_LT(50.0 * static_cast<double>(scale * scale), render::AutomaticScale::kBudget);
    EXPECT_GT(scale, 0.5F);
    for (int i = 0; i < 300; ++i)
        EXPECT_FLOAT_EQ(settledScale(50.0, automatic, 1), scale);
}

TEST(AutomaticScaleTest, NeverBelowHalfAndBackUpWhenTheCardIsFree) {
    render::AutomaticScale automatic;
    EXPECT_FLOAT_EQ(settledScale(1000.0, automatic, 100), 0.5F);
    EXPECT_FLOAT_EQ(settledScale(8.0, automatic, 400), 1.0F);
}

TEST(AutomaticScaleTest, OneLateFrameChangesNothing) {
    render::AutomaticScale automatic;
    automatic.add(500.0);
    automatic.add(5.0);
    EXPECT_FLOAT_EQ(automatic.scale(), 1.0F);
}

} // namespace
