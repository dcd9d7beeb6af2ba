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

TEST(AutomaticScaleTest, NeverBelowSixTenthsAndBackUpWhenTheCardIsFree) {
    render::AutomaticScale automatic;
    EXPECT_FLOAT_EQ(settledScale(1000.0, automatic, 100), 0.6F);
    EXPECT_FLOAT_EQ(settledScale(8.0, automatic, 400), 1.0F);
}

TEST(AutomaticScaleTest, AnotherProgramsBurstCostsNoMoreThanItMust) {
    render::AutomaticScale automatic;
    for (const double milliseconds : {29.0, 300.0, 300.0, 300.0}) // late in a row, one of them only just
        automatic.add(milliseconds);
    EXPECT_LT(automatic.scale(), 1.0F);
    EXPECT_GE(automatic.scale(), 0.9F);
}

TEST(AutomaticScaleTest, OneLateFrameChangesNothing) {
    render::AutomaticScale automatic;
    automatic.add(500.0);
    automatic.add(5.0);
    EXPECT_FLOAT_EQ(automatic.scale(), 1.0F);
}

// Milliseconds of a card for the step the automatic stands at.
double costOn(double highInFull, const render::AutomaticScale& automatic) {
    const double share = automatic.quality() == render::Quality::high     ? 1.0
                         : automatic.quality() == render::Quality::medium ? 0.55
                                                                          : 0.35;
    const auto scale = static_cast<double>(automatic.scale());
    return highInFull * share * (0.3 + 0.7 * scale * scale);
}

TEST(AutomaticScaleTest, EffectsGoBeforeResolutionFallsBelowSevenTenths) {
    for (const double highInFull : {30.0, 45.0, 60.0, 75.0, 90.0, 100.0}) {
        render::AutomaticScale automatic(false);
        for (int i = 0; i < 600; ++i)
            automatic.add(costOn(highInFull, automatic));
        EXPECT_LE(costOn(highInFull, automatic), render::AutomaticScale::kBudget) << highInFull;
        EXPECT_TRUE(automatic.scale() >= 0.699F || automatic.quality() == render::Quality::low) << highInFull;
    }
}

TEST(AutomaticScaleTest, FastCardKeepsAllEffects) {
    render::AutomaticScale automatic(false);
    for (int i = 0; i < 100; ++i)
        automatic.add(8.0);
    EXPECT_EQ(automatic.quality(), render::Quality::high);
    EXPECT_FLOAT_EQ(automatic.scale(), 1.0F);
}

TEST(AutomaticScaleTest, AStepUpThatDoesNotHoldIsTriedEverMoreRarely) {
    render::AutomaticScale
        automatic; // what is drawn costs as much at any resolution, and a step more too much
    const auto cost = [&] { return automatic.scale() > 0.84F ? 40.0 : 15.0; };
    float before = automatic.scale();
    int ups = 0;
    for (int i = 0; i < 6000; ++i) {
        automatic.add(cost());
        if (automatic.scale() > before) ++ups;
        before = automatic.scale();
    }
    EXPECT_GT(ups, 0);
    EXPECT_LT(ups, 20); // every 30 frames it would be hundreds
}

TEST(AutomaticScaleTest, ResolutionGoesInSmallSteps) {
    render::AutomaticScale automatic;
    float before = automatic.scale();
    for (int i = 0; i < 400; ++i) {
        automatic.add(automatic.scale() > 0.6F ? 28.5 : 20.0);
        EXPECT_LE(before - automatic.scale(), 0.051F);
        before = automatic.scale();
    }
}

} // namespace
