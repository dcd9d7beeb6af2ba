// SPDX-License-Identifier: Apache-2.0
// Where a structure is framed between what lies over the picture.
#include "ui/lecture/Clearing.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "ui/Layout.h"
#include "ui/LegOutline.h"

namespace {

constexpr float kEm = 17.0F;

TEST(Clearing, LiesBesideCardAndLegend) {
    const ui::Rect free{360.0F, 80.0F, 920.0F, 640.0F}, legend{800.0F, 80.0F, 920.0F, 300.0F};
    const ui::Rect card{360.0F, 160.0F, 620.0F, 640.0F}, notices{360.0F, 580.0F, 920.0F, 640.0F};
    const auto places = ui::clearings(free, {{legend}, notices.top, card.right - card.left}, kEm);
    ASSERT_GE(places.size(), 2U);
    for (const auto& place : places)
        for (const auto& other : {card, legend, notices})
            EXPECT_FALSE(ui::overlap(place, other));
    const auto is = [&](float top, float right) {
        return std::any_of(places.begin(), places.end(), [&](const ui::Rect& place) {
            return place.top <= top && place.right >= right && place.bottom == notices.top;
        });
    };
    EXPECT_TRUE(is(80.0F, 780.0F)) << "left of the legend";
    EXPECT_TRUE(is(315.0F, 920.0F)) << "below it";
}

TEST(Clearing, IsThereWhereNothingLeavesRoom) {
    const ui::Rect free{0.0F, 0.0F, 300.0F, 200.0F};
    const auto places = ui::clearings(free, {{{20.0F, 0.0F, 300.0F, 190.0F}}, 150.0F, 280.0F}, kEm);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_GT(places[0].right - places[0].left, 200.0F);
}

TEST(Clearing, IsSharesOfItsPicture) {
    const auto shares = ui::sharesOf({0.0F, 0.0F, 1000.0F, 500.0F}, {{250.0F, 50.0F, 500.0F, 400.0F}});
    EXPECT_FLOAT_EQ(shares[0].left, 0.25F);
    EXPECT_FLOAT_EQ(shares[0].top, 0.1F);
    EXPECT_FLOAT_EQ(shares[0].right, 0.5F);
    EXPECT_FLOAT_EQ(shares[0].bottom, 0.8F);
}

TEST(LargeCurves, LieOnNeitherTheLegNorTheGrips) {
    for (const auto& folded : {ui::Folded{}, ui::Folded{true, false}, ui::Folded{true, true}}) {
        const auto layout =
            ui::withLargeCurves(ui::layoutOf(1280.0F, 720.0F, kEm, ui::LayoutKind::ordinary, folded), kEm);
        for (const auto& other : {layout.free, layout.right, layout.leftGrip, layout.rightGrip})
            EXPECT_FALSE(ui::overlap(layout.curves, other));
        for (const auto& grip : {layout.leftGrip, layout.rightGrip})
            EXPECT_FALSE(ui::overlap(layout.free, grip)) << "words stand beside the grips";
    }
}

} // namespace
