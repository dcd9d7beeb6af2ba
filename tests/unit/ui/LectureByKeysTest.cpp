// SPDX-License-Identifier: Apache-2.0
// Every control of the tab for a lecture is reached and pressed without a mouse.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "ui/Interface.h"
#include "ui/lecture/KeepsakeModel.h"
#include "ui/lecture/PresenterModel.h"
#include "ui/lecture/StructureModel.h"

namespace {

using ui::Key;

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

class LectureByKeys : public testing::Test {
protected:
    LectureByKeys() : texts_(ui::Texts::load(kAssets, "en")) {
        leg_.valves.push_back({"popliteal_vein_valve_1", 0, 0.5, {}, "popliteal", "test"});
        model_.view = scene::defaultView();
        model_.shown = std::make_shared<const physiology::Snapshot>();
        choices_ = {{"still"}, {"standing"}, {"popliteal"}, {"none"}, ui::languages(kAssets), {"avp"}, {}};
        ui::StructureModel structures;
        structures.named = {scene::Layer::muscle};
        structures.bookmarks = {"Soleus", "Knee"};
        structures.dropped = "Foot";
        model_.lecture.structures = std::make_shared<const ui::StructureModel>(structures);
        model_.lecture.presenter = std::make_shared<const ui::PresenterModel>();
        model_.lecture.keepsakes = std::make_shared<const ui::KeepsakeModel>();
        for (int i = 0; i < 3; ++i)
            show();
    }

    ui::Requests show(const std::vector<ui::InputEvent>& events = {}) {
        return interface_.showPanels({1280, 720, 0.016F, events}, {model_, choices_, leg_, texts_, color_});
    }
    ui::Requests press(Key key, bool shift = false) {
        auto all = show({ui::KeyChanged{key, true, shift}});
        for (const auto& each : show({ui::KeyChanged{key, false}}))
            all.push_back(each);
        return all;
    }
    // Which control has the keys, by its place.
    std::string focused() const {
        const ImGuiContext& context = *ImGui::GetCurrentContext();
        if (context.NavWindow == nullptr) return {};
        ImRect rect = context.NavWindow->NavRectRel[context.NavLayer];
        rect.Translate(context.NavWindow->DC.CursorStartPos);
        std::string best;
        float most = 0.6F;
        for (const auto& [name, box] : interface_.marks().all()) {
            const ImRect other(box.left, box.top, box.right, box.bottom);
            ImRect both = rect;
            both.ClipWithFull(other);
            const float shared = both.GetArea() / std::max({rect.GetArea(), other.GetArea(), 1.0F});
            if (both.GetWidth() <= 0.0F || both.GetHeight() <= 0.0F || shared <= most) continue;
            most = shared;
            best = name;
        }
        return best;
    }
    void enter(const std::string& window) {
        for (int i = 0; i < 16; ++i) {
            press(Key::focus);
            show();
            const auto* now = ImGui::GetCurrentContext()->NavWindow;
            if (interface_.wantsKeys() && now != nullptr && now->Name == window) return;
        }
        FAIL() << window << " is not reached";
    }
    // Along a row of tabs or buttons until one has the keys.
    bool goTo(const std::string& control, Key way, int most) {
        for (int i = 0; i < most && focused() != control; ++i) {
            press(way);
            show();
        }
        return focused() == control;
    }

    anatomy::Leg leg_;
    ui::Texts texts_;
    ui::Choices choices_;
    ui::Model model_;
    ui::QuantityColor color_ = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface_{1.0F};
};

TEST_F(LectureByKeys, TheTabOpensAndEveryControlIsReached) {
    enter("plots");
    ASSERT_TRUE(goTo("tab.curves", Key::up, 12) || goTo("tab.lecture", Key::right, 8));
    ASSERT_TRUE(goTo("tab.lecture", Key::right, 8));
    press(Key::space);
    show();
    std::set<std::string> reached;
    for (int row = 0; row < 60; ++row) {
        press(Key::down);
        show();
        reached.insert(focused());
        press(Key::right);
        show();
        reached.insert(focused());
        press(Key::right);
        show();
        reached.insert(focused());
        press(Key::left);
        press(Key::left);
        show();
        reached.insert(focused());
    }
    for (const char* control : {"search",
                                "names.on",
                                "names.layer.bone",
                                "names.layer.artery",
                                "names.layer.valve",
                                "presenter.notes",
                                "presenter.laser",
                                "profile.large-text",
                                "bookmark.keep",
                                "bookmark.go.0",
                                "bookmark.rename.0",
                                "bookmark.drop.1",
                                "bookmark.restore",
                                "quiz.begin",
                                "keepsake.picture",
                                "keepsake.large",
                                "keepsake.seconds",
                                "keepsake.record",
                                "keepsake.loop",
                                "own.heading"})
        EXPECT_TRUE(reached.contains(control)) << control;
}

TEST_F(LectureByKeys, SpaceNamesALayer) {
    enter("plots");
    ASSERT_TRUE(goTo("tab.curves", Key::up, 12));
    ASSERT_TRUE(goTo("tab.lecture", Key::right, 8));
    press(Key::space);
    show();
    ASSERT_TRUE(goTo("names.layer.bone", Key::down, 8) || goTo("names.layer.bone", Key::left, 3));
    const ui::NameLayers* named = nullptr;
    const auto requests = press(Key::space);
    for (const auto& request : requests)
        if (const auto* apart = std::get_if<ui::Apart<ui::StructureRequest>>(&request))
            named = std::get_if<ui::NameLayers>(&(*apart)->wish);
    ASSERT_NE(named, nullptr) << "nothing was asked for";
    EXPECT_TRUE(named->on && named->layers.contains(scene::Layer::bone));
}

} // namespace
