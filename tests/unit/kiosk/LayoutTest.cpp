// SPDX-License-Identifier: Apache-2.0
// Every place that a finger presses is large enough, apart from the others, on the screen, and in reach.
#include <gtest/gtest.h>

#include "ui/kiosk/KioskLayout.h"

namespace {

using ui::KioskCounts;
using ui::KioskLayout;
using ui::KioskWall;
using ui::Rect;

struct Hall {
    const char* name;
    KioskWall wall;
    KioskCounts counts;
};

std::ostream& operator<<(std::ostream& out, const Hall& hall) {
    return out << hall.name;
}

std::vector<Rect> controlsOf(const KioskLayout& layout) {
    std::vector<Rect> all = layout.tiles;
    all.insert(all.end(), layout.languages.begin(), layout.languages.end());
    for (const Rect& one : {layout.strip, layout.nearer, layout.farther})
        all.push_back(one);
    return all;
}

bool apart(const Rect& a, const Rect& b, float gap) {
    return a.right + gap <= b.left || b.right + gap <= a.left || a.bottom + gap <= b.top ||
           b.bottom + gap <= a.top;
}

class KioskLayoutOf : public testing::TestWithParam<Hall> {};

TEST_P(KioskLayoutOf, GivesFingersTheirRoom) {
    const auto& [name, wall, counts] = GetParam();
    const KioskLayout layout = ui::kioskLayoutOf(wall, counts);
    const float mm = wall.height / static_cast<float>(wall.heightMm);
    ASSERT_FALSE(ui::tooSmall(wall));
    const auto controls = controlsOf(layout);
    EXPECT_EQ(controls.size(), counts.tiles + counts.languages + 3);
    for (std::size_t i = 0; i < controls.size(); ++i) {
        const Rect& rect = controls[i];
        EXPECT_GE(rect.right - rect.left, ui::kTargetMm * mm - 0.01F) << i;
        EXPECT_GE(rect.bottom - rect.top, ui::kTargetMm * mm - 0.01F) << i;
        EXPECT_GE(rect.left, layout.whole.left) << i;
        EXPECT_GE(rect.top, layout.whole.top) << i;
        EXPECT_LE(rect.right, layout.whole.right) << i;
        EXPECT_LE(rect.bottom, layout.whole.bottom) << i;
        EXPECT_GE(rect.top, (wall.reach ? 0.5F * wall.height : 0.0F) - 0.01F) << i;
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_TRUE(apart(rect, controls[k], ui::kTargetGapMm * mm - 0.1F)) << i << " and " << k;
    }
}

TEST_P(KioskLayoutOf, LeavesTheLegItsRoom) {
    const auto& [name, wall, counts] = GetParam();
    const KioskLayout layout = ui::kioskLayoutOf(wall, counts);
    const float share = (layout.stage.right - layout.stage.left) * (layout.stage.bottom - layout.stage.top) /
                        (wall.width * wall.height);
    EXPECT_GT(share, 0.2F);
    for (const Rect& control : controlsOf(layout))
        EXPECT_TRUE(apart(control, layout.told, 0.0F) && apart(control, layout.notice, 0.0F));
}

KioskWall wall(float width, float height, double mm, bool reach = false, bool large = false) {
    return {width, height, mm, reach, large, 0.0F, 0.0F};
}

const Hall kHalls[]{{"desk", wall(1280, 720, 300), {3, 8, true}},
                    {"deskLooks", wall(1280, 720, 300), {6, 8, false}},
                    {"deskReach", wall(1280, 720, 300, true), {3, 8, true}},
                    {"deskReachLooks", wall(1280, 720, 300, true), {6, 8, false}},
                    {"wall", wall(1920, 1080, 680, true), {3, 8, true}},
                    {"wallLarge", wall(1920, 1080, 680, true, true), {6, 8, false}},
                    {"fourThree", wall(1024, 768, 280), {3, 8, true}},
                    {"portrait", wall(720, 1280, 400), {3, 8, true}},
                    {"portraitLooks", wall(720, 1280, 400), {6, 8, false}},
                    {"portraitTall", wall(1080, 1920, 1210), {3, 8, true}},
                    {"portraitReach", wall(1080, 1920, 1210, true, true), {3, 8, true}},
                    {"portraitReachLooks", wall(1080, 1920, 700, true, true), {6, 8, false}},
                    {"portraitSmall", wall(720, 1280, 360, true), {6, 8, false}},
                    {"oneLanguage", wall(1280, 720, 300), {3, 0, true}}};
INSTANTIATE_TEST_SUITE_P(Halls, KioskLayoutOf, testing::ValuesIn(kHalls),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(KioskLayout, OnAScreenTooSmallForFingersEverythingShrinks) {
    const auto tiny = wall(1280, 720, 100);
    EXPECT_TRUE(ui::tooSmall(tiny));
    EXPECT_LT(ui::targetMm(tiny), ui::kTargetMm);
    for (const Rect& control : controlsOf(ui::kioskLayoutOf(tiny, {6, 8, false}))) {
        EXPECT_GE(control.top, 0.0F);
        EXPECT_LE(control.bottom, 720.0F);
        EXPECT_GT(control.bottom - control.top, 40.0F);
    }
}

TEST(KioskLayout, EverythingStandsAsideTogether) {
    auto shifted = wall(1280, 720, 300);
    const auto before = ui::kioskLayoutOf(shifted, {3, 8, true});
    shifted.shiftX = 3.0F;
    shifted.shiftY = -2.0F;
    const auto after = ui::kioskLayoutOf(shifted, {3, 8, true});
    EXPECT_FLOAT_EQ(after.strip.left, before.strip.left + 3.0F);
    EXPECT_FLOAT_EQ(after.nearer.top, before.nearer.top - 2.0F);
    EXPECT_FLOAT_EQ(after.stage.right, before.stage.right + 3.0F);
}

} // namespace
