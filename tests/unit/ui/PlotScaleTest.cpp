// SPDX-License-Identifier: Apache-2.0
#include "ui/PlotScale.h"

#include <gtest/gtest.h>

namespace {

using ui::Range;

TEST(PlotScale, StepsAreOneTwoOrFive) {
    EXPECT_DOUBLE_EQ(ui::tickStep({0.0, 10.0}, 5), 2.0);
    EXPECT_DOUBLE_EQ(ui::tickStep({0.0, 100.0}, 4), 50.0);
    EXPECT_DOUBLE_EQ(ui::tickStep({0.0, 1.0}, 10), 0.1);
    EXPECT_NEAR(ui::tickStep({0.0, 0.03}, 4), 0.01, 1e-15);
}

TEST(PlotScale, NeverMoreTicksThanAsked) {
    for (double span = 1e-3; span < 1e4; span *= 1.37) {
        const Range range{-0.3 * span, 0.7 * span};
        for (const int most : {2, 4, 7}) {
            const double step = ui::tickStep(range, most);
            EXPECT_LE(range.span() / step, most * (1.0 + 1e-9)) << span;
            EXPECT_LE(ui::ticks(range, step).size(), static_cast<std::size_t>(most) + 1U) << span;
        }
    }
}

TEST(PlotScale, TicksKeepBothEnds) {
    const auto marks = ui::ticks({0.0, 0.3}, 0.1);
    ASSERT_EQ(marks.size(), 4U);
    EXPECT_NEAR(marks.front(), 0.0, 1e-12);
    EXPECT_NEAR(marks.back(), 0.3, 1e-12);
}

TEST(PlotScale, LabelsHaveTheDecimalsOfTheStep) {
    EXPECT_EQ(ui::tickLabel(20.0, 20.0), "20");
    EXPECT_EQ(ui::tickLabel(0.5, 0.5), "0.5");
    EXPECT_EQ(ui::tickLabel(0.25, 0.05), "0.25");
    EXPECT_EQ(ui::tickLabel(-1e-17, 0.1), "0.0"); // no minus zero
    EXPECT_EQ(ui::fixedText(-0.04, 1), "0.0");
    EXPECT_EQ(ui::fixedText(-0.06, 1), "-0.1");
}

TEST(PlotScale, CalmTracesAreNotBlownUp) {
    const Range range = ui::niceRange({79.99, 80.01}, 20.0, 4);
    EXPECT_GE(range.span(), 20.0);
    EXPECT_LE(range.low, 70.0);
    EXPECT_GE(range.high, 90.0);
}

TEST(PlotScale, TheRangeHoldsTheData) {
    for (const Range data : {Range{3.2, 97.1}, Range{-12.3, -1.1}, Range{-0.4, 0.9}}) {
        const Range range = ui::niceRange(data, 0.1, 4);
        EXPECT_LE(range.low, data.low + 1e-9);
        EXPECT_GE(range.high, data.high - 1e-9);
    }
}

TEST(PlotScale, PixelsAndValuesAreInverse) {
    const ui::PlotArea area{100.0F, 50.0F, 300.0F, 150.0F, {10.0, 22.0}, {0.0, 80.0}};
    EXPECT_FLOAT_EQ(area.pixelX(10.0), 100.0F);
    EXPECT_FLOAT_EQ(area.pixelX(22.0), 300.0F);
    EXPECT_FLOAT_EQ(area.pixelY(0.0), 150.0F); // up on the screen is less
    EXPECT_FLOAT_EQ(area.pixelY(80.0), 50.0F);
    EXPECT_NEAR(area.valueX(area.pixelX(17.5)), 17.5, 1e-5);
    EXPECT_TRUE(area.contains(200.0F, 100.0F));
    EXPECT_FALSE(area.contains(99.0F, 100.0F));
}

} // namespace
