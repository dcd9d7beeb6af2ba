// SPDX-License-Identifier: Apache-2.0
// What a finger on a museum's screen does, and that the words fit, in every language.
#include <gtest/gtest.h>
#include <imgui.h>

#include "Hall.h"

namespace {

using ui::ButtonChanged;
using ui::KioskState;
using ui::MouseButton;

glm::vec2 middleOf(const ui::ControlMarks::Box& box) {
    return {0.5F * (box.left + box.right), 0.5F * (box.top + box.bottom)};
}

template <typename T>
const T* asked(const ui::KioskRequests& requests) {
    for (const auto& request : requests)
        if (const auto* found = std::get_if<T>(&request)) return found;
    return nullptr;
}

// Down and up at the middle of a control; what was asked for in the end.
ui::KioskRequests press(Hall& hall, const std::string& mark) {
    if (!hall.controls().contains(mark)) return {};
    const auto at = middleOf(hall.controls().at(mark));
    hall.show({ui::PointerMoved{at.x, at.y}, ButtonChanged{MouseButton::left, true}});
    return hall.show({ButtonChanged{MouseButton::left, false}});
}

// As it happens: the touch that ends the show is drawn as a visit in the same frame, and presses the control.
TEST(KioskScreen, TheTouchThatEndsTheShowPressesWhatLiesUnderIt) {
    Hall hall(1280, 720, 300.0, "en");
    hall.kiosk.state = KioskState::attract;
    hall.kiosk.told = "kiosk.attract.treadmill";
    hall.show();
    ASSERT_TRUE(hall.controls().contains("kiosk.choice.walk"));
    const auto at = middleOf(hall.controls().at("kiosk.choice.walk"));
    hall.kiosk.state = KioskState::visit;
    hall.show({ui::PointerMoved{at.x, at.y}, ButtonChanged{MouseButton::left, true}});
    const auto requests = hall.show({ButtonChanged{MouseButton::left, false}});
    ASSERT_TRUE(asked<ui::KioskChoose>(requests));
    EXPECT_EQ(asked<ui::KioskChoose>(requests)->id, "walk");
}

TEST(KioskScreen, AFingerThatSlidesOffPressesNothing) {
    Hall hall(1280, 720, 300.0, "en");
    hall.show();
    const auto at = middleOf(hall.controls().at("kiosk.choice.valve"));
    hall.show({ui::PointerMoved{at.x, at.y}, ButtonChanged{MouseButton::left, true}});
    hall.show({ui::PointerMoved{640.0F, 300.0F}});
    EXPECT_TRUE(hall.show({ButtonChanged{MouseButton::left, false}}).empty());
}

TEST(KioskScreen, EveryControlAsksForItsOwn) {
    Hall hall(720, 1280, 500.0, "en");
    hall.show();
    EXPECT_EQ(asked<ui::KioskLanguage>(press(hall, "kiosk.language.ja"))->id, "ja");
    EXPECT_LT(asked<ui::KioskZoom>(press(hall, "kiosk.nearer"))->factor, 1.0F);
    EXPECT_GT(asked<ui::KioskZoom>(press(hall, "kiosk.farther"))->factor, 1.0F);
    EXPECT_TRUE(asked<ui::KioskMore>(press(hall, "kiosk.more"))->shown);
    hall.kiosk.more = true;
    hall.show();
    EXPECT_EQ(asked<ui::KioskLook>(press(hall, "kiosk.look.section"))->id, "section");
    EXPECT_FALSE(asked<ui::KioskMore>(press(hall, "kiosk.back"))->shown);
}

TEST(KioskScreen, VisitorsFindNoWayOutAndStaffDo) {
    Hall hall(1280, 720, 300.0, "en");
    for (const auto state : {KioskState::attract, KioskState::visit, KioskState::asking, KioskState::dark}) {
        hall.kiosk.state = state;
        hall.show();
        for (const auto& [mark, box] : hall.controls())
            EXPECT_TRUE(mark != "kiosk.close" && mark != "kiosk.restart" && !mark.starts_with("kiosk.pin"));
    }
    EXPECT_TRUE(hall.controls().empty()) << "dark";
    hall.kiosk.state = KioskState::pin;
    hall.show();
    EXPECT_EQ(asked<ui::KioskDigit>(press(hall, "kiosk.pin.7"))->digit, '7');
    EXPECT_TRUE(asked<ui::KioskEnter>(press(hall, "kiosk.pin.enter")));
    hall.kiosk.state = KioskState::service;
    hall.kiosk.vitals = {{"kiosk.vital.version", "1.2.3"}, {"kiosk.vital.uptime", "3 h 20 min"}};
    hall.show();
    EXPECT_TRUE(asked<ui::KioskClose>(press(hall, "kiosk.close")));
    EXPECT_TRUE(asked<ui::KioskRestart>(press(hall, "kiosk.restart")));
    EXPECT_TRUE(asked<ui::KioskLeave>(press(hall, "kiosk.leave")));
}

struct Wall {
    const char* name;
    int width, height;
    double mm;
    bool large, reach;
};

class KioskWords : public testing::TestWithParam<Wall> {};

// The pen makes words smaller that do not fit; how much smaller is told here.
TEST_P(KioskWords, FitTheirPlacesInEveryLanguage) {
    const Wall& wall = GetParam();
    for (const auto& language : ui::languages(Hall::assets())) {
        Hall hall(wall.width, wall.height, wall.mm, language.id, wall.large, wall.reach);
        const auto words = [&] {
            hall.show();
            for (const auto& each : hall.overfull())
                ADD_FAILURE() << language.id << ": " << each;
        };
        for (const bool on : {false, true}) {
            for (auto& tile : hall.kiosk.choices)
                tile.on = on;
            for (const auto& tile : hall.kiosk.choices) {
                hall.kiosk.told = "kiosk." + tile.id + (on ? ".did" : ".undid");
                words();
            }
        }
        for (const char* key : {"kiosk.walk.did.leaking", "kiosk.valve.did.walking", ""}) {
            hall.kiosk.told = key;
            words();
        }
        hall.kiosk.more = true;
        for (const auto& look : hall.kiosk.looks) {
            hall.kiosk.told = "kiosk.look." + look.id + ".told";
            words();
        }
        hall.kiosk.more = false;
        hall.kiosk.state = KioskState::attract;
        for (const char* scene : {"treadmill", "calf-pump", "foot-pump", "valve"}) {
            hall.kiosk.told = std::string("kiosk.attract.") + scene;
            words();
        }
        for (const auto state : {KioskState::asking, KioskState::pin, KioskState::service}) {
            hall.kiosk.state = state;
            words();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Walls, KioskWords,
                         testing::Values(Wall{"desk", 1280, 720, 300.0, false, false},
                                         Wall{"deskLarge", 1280, 720, 300.0, true, true},
                                         Wall{"portrait", 720, 1280, 500.0, false, false},
                                         Wall{"portraitLarge", 1080, 1920, 1210.0, true, true}),
                         [](const auto& each) { return std::string(each.param.name); });

} // namespace
