// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "app/kiosk/Finger.h"

namespace {

using ui::ButtonChanged;
using ui::MouseButton;
using Events = std::vector<ui::InputEvent>;

int presses(const Events& events) {
    int count = 0;
    for (const auto& event : events)
        count += std::holds_alternative<ButtonChanged>(event) ? 1 : 0;
    return count;
}

TEST(Finger, KeysWheelAndOtherButtonsAreNothing) {
    app::Finger finger;
    Events events{ui::KeyChanged{ui::Key::escape, true}, ui::Scrolled{0.0F, 3.0F}, ui::Typed{65},
                  ButtonChanged{MouseButton::right, true}, ButtonChanged{MouseButton::middle, true}};
    const auto touch = finger.filter(events);
    EXPECT_TRUE(events.empty());
    EXPECT_FALSE(touch.down);
}

TEST(Finger, ATouchWhereItPointsAlreadyPointsThereAgain) {
    app::Finger finger;
    Events events{ui::PointerMoved{40.0F, 50.0F}};
    finger.filter(events);
    for (int round = 0; round < 2; ++round) {
        events = {ButtonChanged{MouseButton::left, true}};
        EXPECT_EQ(finger.filter(events).down, glm::vec2(40.0F, 50.0F));
        ASSERT_EQ(events.size(), 2U);
        EXPECT_TRUE(std::holds_alternative<ui::PointerMoved>(events[0]));
        events = {ButtonChanged{MouseButton::left, false}};
        EXPECT_TRUE(finger.filter(events).up);
        EXPECT_EQ(presses(events), 1);
        events.clear();
        finger.filter(events);
        ASSERT_EQ(events.size(), 1U) << "nothing stays lit under a finger that has gone";
        EXPECT_TRUE(std::holds_alternative<ui::PointerLeft>(events[0]));
    }
}

TEST(Finger, ASwallowedTouchPressesNothingAndTheNextOneDoes) {
    app::Finger finger;
    Events events{ButtonChanged{MouseButton::left, true}};
    finger.filter(events);
    finger.swallow(events);
    EXPECT_EQ(presses(events), 0);
    events = {ButtonChanged{MouseButton::left, false}};
    finger.filter(events);
    EXPECT_EQ(presses(events), 0);
    events = {ButtonChanged{MouseButton::left, true}};
    finger.filter(events);
    EXPECT_EQ(presses(events), 1);
}

TEST(Finger, TellsHowFarItMovesWhileItIsDown) {
    app::Finger finger;
    Events events{ui::PointerMoved{10.0F, 10.0F}};
    EXPECT_FALSE(finger.filter(events).moved);
    events = {ButtonChanged{MouseButton::left, true}};
    finger.filter(events);
    events = {ui::PointerMoved{12.0F, 10.0F}, ui::PointerMoved{20.0F, 10.0F}};
    const auto touch = finger.filter(events);
    EXPECT_EQ(touch.step, glm::vec2(10.0F, 0.0F));
    EXPECT_TRUE(touch.moved);
}

} // namespace
