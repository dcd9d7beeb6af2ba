// SPDX-License-Identifier: Apache-2.0
// Who cannot use a finger reaches everything with keys, and no key leads out.
#include "app/kiosk/KioskKeys.h"

#include <set>

#include <gtest/gtest.h>

#include "Hall.h"
#include "app/kiosk/KioskStates.h"

namespace {

using ui::Key;

std::vector<ui::InputEvent> down(Key key, bool shift = false) {
    return {ui::KeyChanged{key, true, shift}};
}

struct Keyboard {
    explicit Keyboard(Hall& shown) : hall(shown) { hall.show(); }

    ui::KioskRequests type(Key key, bool shift = false) {
        keys.take(down(key, shift));
        keys.move(hall.controls());
        hall.kiosk.focus = keys.focus();
        hall.kiosk.pressed = keys.enters();
        return hall.show();
    }

    Hall& hall;
    app::KioskKeys keys;
};

TEST(KioskKeys, TabGoesThroughEveryControlAndBackToTheFirst) {
    for (const auto state : {ui::KioskState::visit, ui::KioskState::attract, ui::KioskState::service}) {
        Hall hall(1280, 720, 300.0, "en");
        hall.kiosk.state = state;
        Keyboard keyboard(hall);
        std::set<std::string> seen;
        keyboard.type(Key::tab);
        const std::string first = keyboard.keys.focus();
        do {
            seen.insert(keyboard.keys.focus());
            EXPECT_TRUE(keyboard.type(Key::tab).empty()) << "a ring presses nothing";
        } while (keyboard.keys.focus() != first && seen.size() < 100);
        EXPECT_EQ(seen.size(), hall.controls().size());
        keyboard.type(Key::tab, true);
        EXPECT_NE(keyboard.keys.focus(), first) << "Shift goes the other way";
    }
}

TEST(KioskKeys, EnterAndSpacePressWhatTheRingIsOn) {
    Hall hall(1280, 720, 300.0, "en");
    Keyboard keyboard(hall);
    for (int i = 0; i < 40 && keyboard.keys.focus() != "kiosk.choice.valve"; ++i)
        keyboard.type(Key::tab);
    for (const Key key : {Key::enter, Key::space}) {
        const auto requests = keyboard.type(key);
        ASSERT_EQ(requests.size(), 1U);
        ASSERT_TRUE(std::holds_alternative<ui::KioskChoose>(requests[0]));
        EXPECT_EQ(std::get<ui::KioskChoose>(requests[0]).id, "valve");
    }
    EXPECT_TRUE(hall.show().size() == 1U && keyboard.type(Key::tab).empty());
}

TEST(KioskKeys, ArrowsGoToWhatStandsThere) {
    Hall hall(720, 1280, 500.0, "en");
    Keyboard keyboard(hall);
    while (keyboard.keys.focus() != "kiosk.choice.walk")
        keyboard.type(Key::tab);
    keyboard.type(Key::right);
    EXPECT_EQ(keyboard.keys.focus(), "kiosk.choice.valve");
    keyboard.type(Key::left);
    EXPECT_EQ(keyboard.keys.focus(), "kiosk.choice.walk");
    keyboard.type(Key::down);
    EXPECT_EQ(keyboard.keys.focus(), "kiosk.more");
    hall.kiosk.more = true; // another page: the ring stays where it was
    hall.show();
    keyboard.type(Key::other);
    EXPECT_EQ(keyboard.keys.focus(), "kiosk.back");
}

TEST(KioskKeys, NoOtherKeyDoesAnythingAndNoneOpensTheServicePage) {
    Hall hall(1280, 720, 300.0, "en");
    Keyboard keyboard(hall);
    keyboard.type(Key::tab);
    const std::string focus = keyboard.keys.focus();
    for (const Key key :
         {Key::escape, Key::quit, Key::reset, Key::fullscreen, Key::help, Key::home, Key::other})
        EXPECT_TRUE(keyboard.type(key).empty());
    EXPECT_EQ(keyboard.keys.focus(), focus);
    exhibit::Configuration museum;
    museum.service.pin = "2468";
    app::KioskStates states(museum);
    states.pass({0.0, {1, 600.0}});
    for (int i = 0; i < 20; ++i)
        EXPECT_TRUE(states.key());
    EXPECT_EQ(states.state(), ui::KioskState::visit);
}

TEST(KioskKeys, TurnTheLeg) {
    app::KioskKeys keys;
    keys.take(down(Key::pageDown));
    EXPECT_EQ(keys.turn(), glm::vec2(1.0F, 0.0F));
    keys.take(down(Key::pageUp, true));
    EXPECT_EQ(keys.turn(), glm::vec2(0.0F, -1.0F));
    EXPECT_TRUE(keys.pressed());
    keys.take({ui::KeyChanged{Key::tab, false, false}});
    EXPECT_FALSE(keys.pressed()) << "let go";
}

} // namespace
