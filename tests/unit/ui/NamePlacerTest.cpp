// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/NamePlacer.h"

#include <gtest/gtest.h>

namespace {

bool overlap(const ui::Rect& a, const ui::Rect& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

constexpr ui::Rect kRoom{0.0F, 0.0F, 600.0F, 400.0F};

std::vector<ui::NameWish> crowd() {
    std::vector<ui::NameWish> wishes;
    for (int i = 0; i < 40; ++i)
        wishes.push_back({static_cast<float>(40 + 83 * i % 520), static_cast<float>(30 + 57 * i % 340),
                          static_cast<float>(60 + 7 * (i % 9)), 16.0F, -1});
    return wishes;
}

TEST(NamePlacer, NamesLieOnNothing) {
    const ui::Rect card{0.0F, 250.0F, 200.0F, 400.0F};
    const auto wishes = crowd();
    const auto placed = ui::placeNames(wishes, kRoom, {card}, 24.0F, 100);
    ASSERT_GT(placed.size(), 12U);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const auto& box = placed[i].box;
        EXPECT_FALSE(overlap(box, card));
        EXPECT_GE(box.left, kRoom.left);
        EXPECT_LE(box.right, kRoom.right);
        EXPECT_LE(box.bottom, kRoom.bottom);
        for (std::size_t j = i + 1; j < placed.size(); ++j) {
            EXPECT_FALSE(overlap(box, placed[j].box)) << i << " and " << j;
            const auto& wish = wishes[placed[j].wish];
            EXPECT_FALSE(overlap(box, {wish.x - 1.0F, wish.y - 1.0F, wish.x + 1.0F, wish.y + 1.0F}));
        }
    }
}

TEST(NamePlacer, KeepsTheSideItHadWhileThatIsFree) {
    std::vector<ui::NameWish> wishes{{300.0F, 200.0F, 80.0F, 16.0F, 5}};
    EXPECT_EQ(ui::placeNames(wishes, kRoom, {}, 24.0F, 10).front().side, 5);
    wishes.front().x = 302.0F;
    EXPECT_EQ(ui::placeNames(wishes, kRoom, {}, 24.0F, 10).front().side, 5);
    wishes.front().x = 100.0F; // no room on the left any more
    EXPECT_NE(ui::placeNames(wishes, kRoom, {}, 24.0F, 10).front().side, 5);
}

TEST(NamePlacer, TheFirstComeFirstAndOnlySoMany) {
    const std::vector<ui::NameWish> wishes{{300.0F, 200.0F, 80.0F, 16.0F, -1},
                                           {300.0F, 200.0F, 80.0F, 16.0F, -1},
                                           {300.0F, 300.0F, 80.0F, 16.0F, -1}};
    const auto placed = ui::placeNames(wishes, kRoom, {}, 24.0F, 2);
    ASSERT_EQ(placed.size(), 2U);
    EXPECT_EQ(placed[0].wish, 0U);
    EXPECT_EQ(placed[1].wish, 2U) << "another thing at the same place";
}

} // namespace
