// SPDX-License-Identifier: Apache-2.0
#include "ui/Interface.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/LumenGlyph.h"

namespace {

using physiology::Command;

constexpr int kWidth = 1280, kHeight = 720;

// The interface without a window: events in, requests out.
class InterfaceTest : public testing::Test {
protected:
    InterfaceTest() {
        leg_.valves.push_back({"popliteal_vein_valve_1", 0, 0.5, {}, "popliteal", "test"});
        model_.patient.activity = "walk";
        model_.view = scene::defaultView();
        model_.shown = std::make_shared<const physiology::Snapshot>();
        model_.cycleStored = true;
        for (int i = 0; i < 100; ++i)
            model_.traces.push_back({i * 0.05, 80.0F, 60.0F, 90.0F, 5.0F});
        choices_ = {{"still", "walk"},
                    {"standing", "sitting"},
                    {"popliteal", "all"},
                    {"none", "class-2"},
                    {{"en", "English"}, {"de", "Deutsch"}},
                    {"avp", "walk"},
                    {"healthy", "gsv-reflux"}};
        showFrames(3); // the layout settles
    }

    ui::Requests show(const std::vector<ui::InputEvent>& events = {}) {
        return interface_.showPanels({kWidth, kHeight, 0.016F, events},
                                     {model_, choices_, leg_, texts_, color_});
    }

    ui::Requests showFrames(int count) {
        ui::Requests all;
        for (int i = 0; i < count; ++i)
            for (const auto& request : show())
                all.push_back(request);
        return all;
    }

    ui::PointerMoved inside(const std::string& mark, float share) const {
        const auto* box = interface_.marks().find(mark);
        EXPECT_NE(box, nullptr) << mark;
        if (!box) return {};
        return {box->left + share * (box->right - box->left), (box->top + box->bottom) / 2.0F};
    }

    ui::Requests press(const std::string& mark, float share = 0.5F) {
        show({inside(mark, share)});
        auto requests = show({ui::ButtonChanged{ui::MouseButton::left, true}});
        for (const auto& request : show())
            requests.push_back(request);
        for (const auto& request : show({ui::ButtonChanged{ui::MouseButton::left, false}}))
            requests.push_back(request);
        return requests;
    }

    ui::Requests type(ui::Key key) {
        auto requests = show({ui::KeyChanged{key, true}});
        for (const auto& request : show({ui::KeyChanged{key, false}}))
            requests.push_back(request);
        return requests;
    }

    template <typename T>
    static const T* findCommand(const ui::Requests& requests) {
        for (const auto& request : requests)
            if (const auto* command = std::get_if<Command>(&request))
                if (const auto* found = std::get_if<T>(command)) return found;
        return nullptr;
    }

    template <typename T>
    static const T* findRequest(const ui::Requests& requests) {
        for (const auto& request : requests)
            if (const auto* found = std::get_if<T>(&request)) return found;
        return nullptr;
    }

    anatomy::Leg leg_;
    ui::Model model_;
    ui::Choices choices_;
    ui::Texts texts_ = ui::Texts::load(std::filesystem::path(SH_SOURCE_DIR) / "assets", "en");
    ui::QuantityColor color_ = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface_{1.0F};
};

TEST_F(InterfaceTest, AsksForNothingUnlessTouched) {
    EXPECT_TRUE(showFrames(5).empty());
}

TEST_F(InterfaceTest, ActivityAndPostureAreCommands) {
    const auto requests = press("activity.still");
    ASSERT_NE(findCommand<physiology::SetActivity>(requests), nullptr);
    EXPECT_EQ(findCommand<physiology::SetActivity>(requests)->id, "still");
    const auto posture = press("posture.sitting");
    ASSERT_NE(findCommand<physiology::SetPosture>(posture), nullptr);
    EXPECT_EQ(findCommand<physiology::SetPosture>(posture)->id, "sitting");
}

TEST_F(InterfaceTest, ValveGroupFailsWithTheSeverityOfTheSlider) {
    press("tab.valves");
    showFrames(2);
    const auto requests = press("valve.group.fail");
    const auto* command = findCommand<physiology::SetValveGroup>(requests);
    ASSERT_NE(command, nullptr);
    EXPECT_EQ(command->group, "popliteal");
    EXPECT_EQ(command->setting.state, physiology::ValveState::leaking);
    EXPECT_DOUBLE_EQ(command->setting.leak, 1.0);
}

TEST_F(InterfaceTest, SingleValveCanBeMended) {
    press("tab.valves");
    showFrames(2);
    const auto requests = press("valve.single.mend");
    const auto* command = findCommand<physiology::SetValve>(requests);
    ASSERT_NE(command, nullptr);
    EXPECT_EQ(command->id, "popliteal_vein_valve_1");
    EXPECT_EQ(command->setting.state, physiology::ValveState::working);
}

TEST_F(InterfaceTest, StockingByClassAndByPressure) {
    const auto byClass = press("stocking.class-2");
    ASSERT_NE(findCommand<physiology::SetStocking>(byClass), nullptr);
    EXPECT_EQ(findCommand<physiology::SetStocking>(byClass)->stocking.classId, "class-2");
    const auto byPressure = press("stocking.pressure", 0.5F);
    ASSERT_NE(findCommand<physiology::SetStocking>(byPressure), nullptr);
    EXPECT_EQ(findCommand<physiology::SetStocking>(byPressure)->stocking.classId, "custom");
    EXPECT_NEAR(findCommand<physiology::SetStocking>(byPressure)->stocking.ankleMmHg, 30.0, 3.0);
}

TEST_F(InterfaceTest, PlayTogglesThePause) {
    const auto* playback = findRequest<ui::Playback>(press("playback.play"));
    ASSERT_NE(playback, nullptr);
}

TEST_F(InterfaceTest, ScrubbingPausesAtThePlace) {
    const auto requests = press("gait.phase", 0.25F);
    const auto* playback = findRequest<ui::Playback>(requests);
    ASSERT_NE(playback, nullptr);
    EXPECT_TRUE(playback->paused);
    ASSERT_TRUE(playback->scrub.has_value());
    EXPECT_NEAR(*playback->scrub, 0.25F, 0.01F);
}

TEST_F(InterfaceTest, ViewChangesAreValues) {
    press("tab.view");
    showFrames(2);
    const auto requests = press("quantity.flow");
    const auto* view = findRequest<scene::ViewSpec>(requests);
    ASSERT_NE(view, nullptr);
    EXPECT_EQ(view->quantity, scene::Quantity::flow);
    EXPECT_EQ(model_.view.quantity, scene::Quantity::pressure) << "panels must not change the model";
}

TEST_F(InterfaceTest, LayerSliderChangesThatLayerOnly) {
    press("tab.view");
    showFrames(2);
    const auto requests = press("layer.bone", 0.25F);
    const auto* view = findRequest<scene::ViewSpec>(requests);
    ASSERT_NE(view, nullptr);
    EXPECT_NEAR(view->opacityOf(scene::Layer::bone), 0.25F, 0.06F);
    EXPECT_EQ(view->opacityOf(scene::Layer::skin), model_.view.opacityOf(scene::Layer::skin));
}

TEST_F(InterfaceTest, EveryControlStandsOnTheScreen) {
    for (const auto& [name, box] : interface_.marks().all()) {
        EXPECT_GE(box.left, 0.0F) << name;
        EXPECT_LE(box.right, static_cast<float>(kWidth)) << name;
        EXPECT_LE(box.bottom, static_cast<float>(kHeight)) << name;
        EXPECT_GT(box.right - box.left, 20.0F) << name;
    }
    EXPECT_GT(interface_.marks().all().size(), 25U);
}

TEST_F(InterfaceTest, LanguagesStandInAListForFingers) {
    EXPECT_EQ(interface_.marks().find("language.de"), nullptr);
    press("language");
    showFrames(2);
    for (const char* mark : {"language.en", "language.de"}) {
        const auto* box = interface_.marks().find(mark);
        ASSERT_NE(box, nullptr) << mark;
        EXPECT_GE(box->bottom - box->top, 44.0F) << mark;
        EXPECT_GE(box->right - box->left, 44.0F) << mark;
        EXPECT_LE(box->right, static_cast<float>(kWidth)) << mark;
    }
    const auto requests = press("language.de");
    ASSERT_NE(findRequest<ui::ShowLanguage>(requests), nullptr);
    EXPECT_EQ(findRequest<ui::ShowLanguage>(requests)->id, "de");
    showFrames(1);
    EXPECT_EQ(interface_.marks().find("language.de"), nullptr) << "the list stays open";
}

TEST_F(InterfaceTest, LanguagesAreChosenByKeys) {
    type(ui::Key::language);
    ASSERT_NE(interface_.marks().find("language.de"), nullptr);
    EXPECT_TRUE(interface_.wantsKeys()) << "arrows would move the section as well";
    EXPECT_TRUE(type(ui::Key::down).empty());
    const auto requests = type(ui::Key::enter);
    ASSERT_NE(findRequest<ui::ShowLanguage>(requests), nullptr);
    EXPECT_EQ(findRequest<ui::ShowLanguage>(requests)->id, "de");
    showFrames(1);
    EXPECT_FALSE(interface_.wantsKeys());
    for (const auto key : {ui::Key::escape, ui::Key::language}) {
        type(ui::Key::language);
        EXPECT_TRUE(interface_.wantsKeys());
        EXPECT_TRUE(type(key).empty());
        showFrames(1);
        EXPECT_FALSE(interface_.wantsKeys());
    }
}

TEST_F(InterfaceTest, TheLetterLDoesNothingWithoutPanels) {
    model_.panels = false;
    showFrames(2);
    type(ui::Key::language);
    EXPECT_FALSE(interface_.wantsKeys());
}

TEST_F(InterfaceTest, HiddenPanelsLeaveThePointerToTheCamera) {
    model_.panels = false;
    showFrames(3);
    show({ui::PointerMoved{100.0F, 300.0F}});
    showFrames(2);
    EXPECT_FALSE(interface_.wantsPointer());
    EXPECT_EQ(interface_.marks().all().size(), 0U);
}

TEST_F(InterfaceTest, PicturesHoldLegendAndNotice) {
    model_.view.legend = true;
    interface_.showPicture({kWidth, kHeight, 0.0F, {}}, {model_, choices_, leg_, texts_, color_});
    const int withLegend = ImGui::GetDrawData()->TotalVtxCount;
    model_.view.legend = false;
    interface_.showPicture({kWidth, kHeight, 0.0F, {}}, {model_, choices_, leg_, texts_, color_});
    const int noticeOnly = ImGui::GetDrawData()->TotalVtxCount;
    EXPECT_GT(noticeOnly, 100);              // the letters of the notice
    EXPECT_GT(withLegend, noticeOnly + 200); // and the bar
}

// What is not in the picture is not explained below it.
TEST_F(InterfaceTest, TheNoticeSpeaksOfBackwardFlowOnlyWhereItIsSeen) {
    const auto vertices = [&] {
        interface_.showPicture({kWidth, kHeight, 0.0F, {}}, {model_, choices_, leg_, texts_, color_});
        return ImGui::GetDrawData()->TotalVtxCount;
    };
    const int spoken = vertices();
    model_.backward = false;
    EXPECT_LT(vertices(), spoken - 40);
}

// A name with its line, and beside it the lumen inside the outline of another.
TEST_F(InterfaceTest, LabelsDrawTheLumenBesideItsName) {
    const auto vertices = [&] {
        interface_.showPicture({kWidth, kHeight, 0.0F, {}}, {model_, choices_, leg_, texts_, color_});
        return ImGui::GetDrawData()->TotalVtxCount;
    };
    model_.labels.push_back(
        {"popliteal_vein", "Vein", model_.view.camera.target, ui::PictureLabel::Side::left, {}});
    const int named = vertices();
    model_.labels.front().lumen = ui::LumenState{2e-6F, 0.3F, 9e-6F, 1.0F, 20.0F};
    EXPECT_GT(vertices(), named + 60);
}

TEST(LumenGlyph, ACollapsedLumenIsFlatInsideTheRoundOne) {
    const float pi = 3.14159265F;
    const ImVec2 round = ui::reachOf({pi * 1e-6F, 1.0F, 0.0F, 1.0F, 0.0F}, 1000.0F);
    EXPECT_NEAR(round.x, 1.0F, 0.01F) << "px: a radius of 1 mm";
    EXPECT_NEAR(round.y, 1.0F, 0.01F);
    const ImVec2 flat = ui::reachOf({0.3F * pi * 1e-6F, 0.3F, 0.0F, 1.0F, 0.0F}, 1000.0F);
    EXPECT_LT(flat.y, 0.4F);
    EXPECT_GT(flat.x, 1.2F) << "its wall keeps its length";
}

} // namespace
