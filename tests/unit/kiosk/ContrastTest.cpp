// SPDX-License-Identifier: Apache-2.0
// The colors of a museum's screen, in all states of its tiles: WCAG 2.2 AA.
#include <gtest/gtest.h>

#include "../Contrast.h"
#include "ui/Scrim.h"
#include "ui/Theme.h"
#include "ui/kiosk/KioskPen.h"

namespace {

class KioskContrast : public testing::TestWithParam<bool> {
protected:
    const ui::KioskColors colors_ = ui::kioskColors(GetParam());
};

TEST_P(KioskContrast, WordsAndPicturesOnTilesInEveryState) {
    EXPECT_GE(contrast::least(colors_.ink, colors_.card), contrast::kText);
    EXPECT_GE(contrast::least(colors_.dim, colors_.card), contrast::kText);
    EXPECT_GE(contrast::least(colors_.inkOn, colors_.cardOn), contrast::kText);
    EXPECT_GE(contrast::least(colors_.ink, colors_.cardHeld), contrast::kText) << "pressed";
    EXPECT_GE(contrast::least(colors_.inkOn, colors_.cardHeld), contrast::kText) << "pressed, on";
    EXPECT_GE(contrast::least(colors_.accent, colors_.card), contrast::kText) << "invitation and figures";
    EXPECT_GE(contrast::least(colors_.accent, colors_.cardHeld), contrast::kGraphics);
    EXPECT_GE(contrast::least(colors_.edge, colors_.card), contrast::kGraphics);
    EXPECT_GE(contrast::between(contrast::over(colors_.card, 0.0F), contrast::over(colors_.cardOn, 0.0F)) *
                  contrast::least(colors_.edgeOn, colors_.card),
              contrast::kGraphics)
        << "what is on is told from what is not";
    EXPECT_GE(contrast::least(colors_.accent, ui::color::kField), contrast::kGraphics) << "the gauge";
}

TEST_P(KioskContrast, WordsOverThePicture) {
    ImVec4 plate = colors_.card;
    plate.w = ui::kScrim; // at the least
    EXPECT_GE(contrast::least(colors_.ink, plate), contrast::kText);
    EXPECT_GE(contrast::least(colors_.accent, plate), contrast::kText);
}

// One of its two colors is seen on whatever is beside it.
TEST_P(KioskContrast, TheRingAroundWhatKeysHaveComeTo) {
    EXPECT_GE(contrast::between(colors_.ring, colors_.ringDark), contrast::kGraphics);
    for (const float grey : {0.0F, 0.25F, 0.5F, 0.75F, 1.0F}) {
        const ImVec4 beside{grey, grey, grey, 1.0F};
        EXPECT_GE(
            std::max(contrast::between(colors_.ring, beside), contrast::between(colors_.ringDark, beside)),
            contrast::kGraphics)
            << grey;
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, KioskContrast, testing::Bool(),
                         [](const auto& each) { return std::string(each.param ? "high" : "normal"); });

} // namespace
