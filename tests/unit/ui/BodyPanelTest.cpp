// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <imgui.h>

#include "Screens.h"
#include "physiology/Drivers.h"
#include "ui/BodySketch.h"
#include "ui/Interface.h"
#include "ui/Layout.h"

namespace {

using physiology::circulation::kStations;
using physiology::circulation::Station;

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

struct OpenBody {
    explicit OpenBody(const Screen& on) : screen(on), texts(ui::Texts::load(kAssets, on.language)) {
        auto snapshot = std::make_shared<physiology::Snapshot>();
        auto& reading = snapshot->circulation;
        reading.cardiacOutput = 100e-6;
        reading.venousReturn = 100e-6;
        reading.legPumped = 1.25e-3;
        reading.legReturn = 15e-6;
        reading.veinsShare = 0.65;
        reading.drop = {Station::leftVentricle, 0.5, 30.0, 71.0, 2};
        model.shown = snapshot;
        for (int i = 0; i < 3; ++i)
            show();
        const auto* tab = interface.marks().find("tab.body");
        press({0.5F * (tab->left + tab->right), 0.5F * (tab->top + tab->bottom)});
        for (int i = 0; i < 3; ++i)
            show();
    }
    ui::Requests show(const std::vector<ui::InputEvent>& events = {}) {
        return interface.showPanels({screen.width, screen.height, 0.016F, events},
                                    {model, choices, leg, texts, color});
    }
    ui::Requests press(ImVec2 place) {
        show({ui::PointerMoved{place.x, place.y}});
        show({ui::ButtonChanged{ui::MouseButton::left, true}});
        return show({ui::ButtonChanged{ui::MouseButton::left, false}});
    }

    Screen screen;
    anatomy::Leg leg = anatomy::loadLeg(kAssets / "anatomy");
    ui::Model model;
    ui::Choices choices;
    ui::Texts texts;
    ui::QuantityColor color = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface { 1.0F };
};

class BodyPanel : public testing::TestWithParam<Screen> {};

TEST_P(BodyPanel, SketchReadingsAndSwitchesHaveTheirPlace) {
    OpenBody body(GetParam());
    const auto column =
        ui::layoutOf(static_cast<float>(GetParam().width), static_cast<float>(GetParam().height), 17.0F)
            .right;
    const auto& marks = body.interface.marks();
    const auto* sketch = marks.find("body.sketch");
    ASSERT_NE(sketch, nullptr);
    EXPECT_GT(sketch->bottom - sketch->top, 150.0F);
    int found = 0;
    for (const auto& [name, box] : marks.all()) {
        if (!name.starts_with("body.") && !name.starts_with("driver.")) continue;
        EXPECT_GE(box.left, column.left) << name;
        EXPECT_LE(box.right, column.right) << name;
        EXPECT_LE(box.bottom, column.bottom) << name;
        ++found;
        const auto* value = marks.find(name + ".value");
        if (value == nullptr) continue;
        EXPECT_LE(box.right, value->left) << name; // words beside their number
    }
    EXPECT_GE(found, 20);
}

INSTANTIATE_TEST_SUITE_P(Screens, BodyPanel, testing::ValuesIn(everyScreen()));

TEST(BodyPanelRequests, ASwitchAsksForItsDriver) {
    OpenBody body({1280, 720, "en"});
    for (std::size_t i = 0; i < physiology::kDriverCount; ++i) {
        const auto* box = body.interface.marks().find("driver." + physiology::driverNames()[i]);
        ASSERT_NE(box, nullptr);
        const auto requests = body.press({box->left + 10.0F, 0.5F * (box->top + box->bottom)});
        ASSERT_EQ(requests.size(), 1U);
        const auto command = std::get<physiology::SetDriver>(std::get<physiology::Command>(requests[0]));
        EXPECT_EQ(static_cast<std::size_t>(command.driver), i);
        EXPECT_FALSE(command.on);
    }
}

// Where one station ends the next begins, so that the drop never jumps.
TEST(BodySketch, theWayAroundIsClosed) {
    for (std::size_t i = 0; i < kStations; ++i) {
        const auto end = ui::dropPlace({static_cast<Station>(i), 1.0, 0.0, 0.0, 0});
        const auto next = ui::dropPlace({static_cast<Station>((i + 1) % kStations), 0.0, 0.0, 0.0, 0});
        EXPECT_NEAR(end.x, next.x, 1e-4F) << i;
        EXPECT_NEAR(end.y, next.y, 1e-4F) << i;
    }
}

TEST(BodySketch, theDropMovesAlongItsLine) {
    const auto low = ui::dropPlace({Station::leg, 0.1, 0.0, 0.0, 0}),
               high = ui::dropPlace({Station::leg, 0.9, 0.0, 0.0, 0});
    EXPECT_GT(low.y, high.y + 0.2F); // up the leg
}

} // namespace
