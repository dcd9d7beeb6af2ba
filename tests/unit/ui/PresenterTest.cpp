// SPDX-License-Identifier: Apache-2.0
// What a speaker has on the screen: notes, light, folded columns, large letters, and the way through the
// controls by keys.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "ui/Interface.h"
#include "ui/Layout.h"
#include "ui/Theme.h"
#include "ui/lecture/PresenterModel.h"

namespace {

using ui::Key;

constexpr int kWidth = 1280, kHeight = 720;
const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

class Presenter : public testing::Test {
protected:
    explicit Presenter(const std::string& language = "en") : texts_(ui::Texts::load(kAssets, language)) {
        leg_.valves.push_back({"popliteal_vein_valve_1", 0, 0.5, {}, "popliteal", "test"});
        model_.patient.activity = "walk";
        model_.view = scene::defaultView();
        model_.shown = std::make_shared<const physiology::Snapshot>();
        model_.traces.push_back({0.0, 80.0F, 60.0F, 90.0F, 5.0F});
        choices_ = {{"still", "walk"},        {"standing", "sitting"}, {"popliteal", "all"},
                    {"none", "class-2"},      ui::languages(kAssets),  {"avp", "walk"},
                    {"healthy", "gsv-reflux"}};
    }

    void present(const ui::PresenterModel& presenter) {
        model_.lecture.presenter = std::make_shared<const ui::PresenterModel>(presenter);
    }
    ui::Requests show(const std::vector<ui::InputEvent>& events = {}) {
        return interface_.showPanels({kWidth, kHeight, 0.016F, events},
                                     {model_, choices_, leg_, texts_, color_});
    }
    ui::Requests notes(const std::vector<ui::InputEvent>& events = {}, int width = 960, int height = 640) {
        return interface_.showNotes({width, height, 0.016F, events},
                                    {model_, choices_, leg_, texts_, color_});
    }
    ui::Requests press(Key key, bool shift = false) {
        auto all = show({ui::KeyChanged{key, true, shift}});
        for (const auto& each : show({ui::KeyChanged{key, false}}))
            all.push_back(each);
        return all;
    }
    void settle() {
        for (int i = 0; i < 3; ++i)
            show();
    }
    template <typename Wish>
    static const Wish* wishOf(const ui::Requests& requests) {
        for (const auto& request : requests)
            if (const auto* apart = std::get_if<ui::Apart<ui::PresenterRequest>>(&request))
                if (const auto* wish = std::get_if<Wish>(&(*apart)->wish)) return wish;
        return nullptr;
    }

    anatomy::Leg leg_;
    ui::Model model_;
    ui::Choices choices_;
    ui::Texts texts_;
    ui::QuantityColor color_ = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface_{1.0F};
};

ui::PresenterModel speaking() {
    ui::PresenterModel presenter;
    presenter.notes = true;
    presenter.talk.clock = "14:05";
    presenter.talk.seconds = 754.0;
    presenter.talk.words = "The muscle squeezes the deep veins; valves let the blood go one way.";
    presenter.talk.nextTitle = "The foot pump";
    presenter.talk.nextWords = "Weight on the foot empties the plantar veins.";
    return presenter;
}

TEST_F(Presenter, NotesHoldClockStepAndFigures) {
    present(speaking());
    model_.lesson.playing = true;
    model_.lesson.id = "pump";
    model_.lesson.steps = 7;
    for (int i = 0; i < 3; ++i)
        notes();
    for (const char* mark : {"notes.run", "notes.zero", "notes.own"})
        EXPECT_NE(interface_.marks().find(mark), nullptr) << mark;
    const auto* run = interface_.marks().find("notes.run");
    notes({ui::PointerMoved{run->left + 5.0F, run->top + 5.0F}});
    notes({ui::ButtonChanged{ui::MouseButton::left, true}});
    notes();
    const auto requests = notes({ui::ButtonChanged{ui::MouseButton::left, false}});
    EXPECT_NE(wishOf<ui::RunClock>(requests), nullptr);
}

TEST_F(Presenter, OwnNotesAreTypedAndKeepKeysFromTheLeg) {
    present(speaking());
    notes();
    notes();
    EXPECT_FALSE(interface_.wantsKeys());
    const auto* own = interface_.marks().find("notes.own");
    ASSERT_NE(own, nullptr);
    notes({ui::PointerMoved{own->left + 9.0F, own->top + 9.0F}});
    notes({ui::ButtonChanged{ui::MouseButton::left, true}});
    notes({ui::ButtonChanged{ui::MouseButton::left, false}});
    notes();
    EXPECT_TRUE(interface_.wantsKeys());
    const auto requests = notes({ui::Typed{U'N'}});
    ASSERT_NE(wishOf<ui::WriteNote>(requests), nullptr);
    EXPECT_EQ(wishOf<ui::WriteNote>(requests)->words, "N");
}

TEST_F(Presenter, NotesStandAnySize) {
    present(speaking());
    for (const auto& [width, height] : {std::pair{1, 1}, {320, 200}, {3840, 2160}, {2, 900}})
        for (int i = 0; i < 2; ++i)
            EXPECT_TRUE(notes({}, width, height).empty());
}

TEST_F(Presenter, TheLightStandsOverEverythingWhereThePointerIs) {
    auto presenter = speaking();
    present(presenter);
    settle();
    const auto verticesOf = [] { return ImGui::GetForegroundDrawList()->VtxBuffer.Size; };
    const int before = verticesOf();
    presenter.laser.on = presenter.laser.seen = true;
    presenter.laser.trail = {{{600.0F, 300.0F}, 0.5F}, {{640.0F, 360.0F}, 0.0F}};
    present(presenter);
    for (const bool panels : {true, false}) {
        model_.panels = panels;
        settle();
        ASSERT_GT(verticesOf(), before);
        const auto& vertices = ImGui::GetForegroundDrawList()->VtxBuffer;
        const auto [low, high] = std::minmax_element(
            vertices.begin(), vertices.end(), [](const auto& a, const auto& b) { return a.pos.x < b.pos.x; });
        EXPECT_NEAR(high->pos.x, 640.0F, 40.0F);
        EXPECT_LT(low->pos.x, 605.0F) << "its trail";
    }
}

TEST_F(Presenter, FoldedColumnsMakeRoomAndLeaveAGrip) {
    auto presenter = speaking();
    present(presenter);
    settle();
    ASSERT_NE(interface_.marks().find("tab.patient"), nullptr);
    presenter.leftFolded = true;
    present(presenter);
    settle();
    EXPECT_EQ(interface_.marks().find("tab.patient"), nullptr);
    EXPECT_NE(interface_.marks().find("tab.curves"), nullptr) << "the other one stays";
    const auto* grip = interface_.marks().find("fold.left");
    ASSERT_NE(grip, nullptr);
    EXPECT_GE(grip->left, 0.0F);
    EXPECT_GE(grip->right - grip->left, 24.0F) << "WCAG 2.2, 2.5.8";
    const auto open = ui::layoutOf(kWidth, kHeight, 17.0F),
               folded = ui::layoutOf(kWidth, kHeight, 17.0F, ui::LayoutKind::ordinary, {true, true});
    EXPECT_LT(folded.free.left, open.free.left);
    EXPECT_GT(folded.free.right, open.free.right);
}

bool isDrawn(const ImVec4& ink) {
    const ImDrawData& drawn = *ImGui::GetDrawData();
    const ImU32 wanted = ui::packed(ink) & ~IM_COL32_A_MASK;
    for (int i = 0; i < drawn.CmdListsCount; ++i)
        for (const ImDrawVert& vertex : drawn.CmdLists[i]->VtxBuffer)
            if ((vertex.col & ~IM_COL32_A_MASK) == wanted) return true;
    return false;
}

TEST_F(Presenter, HighContrastHasOpaquePanelsEdgesAndPureInks) {
    settle();
    EXPECT_TRUE(isDrawn(ui::color::kDim));
    EXPECT_LT(ImGui::GetStyle().Colors[ImGuiCol_WindowBg].w, 1.0F);
    model_.profile.highContrast = true;
    settle();
    EXPECT_EQ(ImGui::GetStyle().Colors[ImGuiCol_WindowBg].w, 1.0F);
    EXPECT_GE(ImGui::GetStyle().FrameBorderSize, 1.0F);
    for (const ImVec4& ink : {ui::color::kDim, ui::color::kText, ui::color::kLine, ui::color::kField})
        EXPECT_FALSE(isDrawn(ink));
    EXPECT_TRUE(isDrawn({1.0F, 1.0F, 1.0F, 1.0F}));
    model_.profile.highContrast = false;
    settle();
    EXPECT_TRUE(isDrawn(ui::color::kDim));
    EXPECT_EQ(ImGui::GetStyle().FrameBorderSize, 0.0F);
}

// Which control has the keys, by its place.
std::string focused(const ui::ControlMarks& marks) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavWindow == nullptr || context.NavDisableHighlight) return {};
    ImRect rect = context.NavWindow->NavRectRel[context.NavLayer];
    rect.Translate(context.NavWindow->DC.CursorStartPos);
    std::string best;
    float most = 0.0F;
    for (const auto& [name, box] : marks.all()) {
        const ImRect other(box.left, box.top, box.right, box.bottom);
        ImRect both = rect;
        both.ClipWithFull(other);
        const float shared = both.GetArea() / std::max(rect.GetArea(), other.GetArea());
        if (both.GetWidth() > 0.0F && both.GetHeight() > 0.0F && shared > most) {
            most = shared;
            best = name;
        }
    }
    return most > 0.6F ? best : std::string();
}

TEST_F(Presenter, KeysGoFromPanelToPanelAndBackToTheLeg) {
    present(speaking());
    settle();
    EXPECT_FALSE(interface_.wantsKeys());
    std::set<std::string> windows;
    for (int i = 0; i < 12; ++i) {
        press(Key::focus);
        show();
        if (!interface_.wantsKeys()) break;
        windows.insert(ImGui::GetCurrentContext()->NavWindow->Name);
    }
    EXPECT_FALSE(interface_.wantsKeys()) << "after the last panel comes the leg";
    for (const char* window : {"controls", "plots", "playback", "top", "fold.left", "fold.right"})
        EXPECT_TRUE(windows.contains(window)) << window;
    press(Key::focus);
    EXPECT_TRUE(interface_.wantsKeys());
    press(Key::escape);
    EXPECT_FALSE(interface_.wantsKeys());
}

TEST_F(Presenter, ArrowsReachControlsAndSpacePressesThem) {
    present(speaking());
    settle();
    press(Key::focus);
    std::set<std::string> reached;
    for (int row = 0; row < 60 && !reached.contains("patient.reset"); ++row) {
        reached.insert(focused(interface_.marks()));
        for (int column = 0; column < 7; ++column) {
            press(Key::right);
            show();
            reached.insert(focused(interface_.marks()));
        }
        for (int column = 0; column < 7; ++column)
            press(Key::left);
        press(Key::down);
        show();
    }
    std::set<std::string> wanted;
    const auto panel = ui::layoutOf(kWidth, kHeight, 17.0F).left;
    for (const auto& [name, box] : interface_.marks().all())
        if (box.right < panel.right && box.top > panel.top && box.bottom < panel.bottom) wanted.insert(name);
    EXPECT_GT(wanted.size(), 10U);
    for (const auto& name : wanted)
        EXPECT_TRUE(reached.contains(name)) << name;
    const auto requests = press(Key::space);
    EXPECT_FALSE(requests.empty()) << "pressed: " << focused(interface_.marks());
}

class LargeText : public Presenter, public testing::WithParamInterface<ui::Language> {
protected:
    LargeText() : Presenter(GetParam().id) {
        model_.profile = {true, true, true};
        present(speaking());
        settle();
    }
    void open(const std::string& tab) {
        const auto* box = interface_.marks().find(tab);
        ASSERT_NE(box, nullptr) << tab;
        show({ui::PointerMoved{0.5F * (box->left + box->right), 0.5F * (box->top + box->bottom)}});
        show({ui::ButtonChanged{ui::MouseButton::left, true}});
        show();
        show({ui::ButtonChanged{ui::MouseButton::left, false}});
        settle();
    }
};

// On the smallest screen columns may scroll, but no word is cut off at a side, and help can be closed.
TEST_P(LargeText, FitsTheSmallestScreen) {
    EXPECT_EQ(ImGui::GetIO().Fonts->Fonts[0]->FontSize, 22.0F);
    const ImFont* small = ImGui::GetIO().Fonts->Fonts[3];
    const auto column = ui::layoutOf(kWidth, kHeight, 22.0F).left;
    for (const char* tab : {"tab.patient", "tab.valves", "tab.view", "tab.inside"}) {
        open(tab);
        for (const auto& [name, box] : interface_.marks().all()) {
            EXPECT_GE(box.left, 0.0F) << tab << " " << name;
            EXPECT_LE(box.right, static_cast<float>(kWidth)) << tab << " " << name;
            const bool tip = name.starts_with("playback"); // an icon stands for the words
            if (!texts_.has(name) || tip || box.left > column.right || box.top < column.top) continue;
            const float words = small->CalcTextSizeA(small->FontSize, 1e6F, 0.0F, texts_(name)).x;
            EXPECT_LE(words, box.right - box.left) << tab << " " << name << ": " << texts_(name);
        }
    }
    model_.help = true;
    settle();
    const auto* close = interface_.marks().find("help.close");
    ASSERT_NE(close, nullptr);
    EXPECT_GE(close->top, 0.0F);
    EXPECT_LE(close->right, static_cast<float>(kWidth));
    const ImGuiWindow* help = ImGui::FindWindowByName("help window");
    ASSERT_NE(help, nullptr);
    EXPECT_LE(help->Pos.y + help->Size.y, static_cast<float>(kHeight));
    EXPECT_EQ(help->ScrollMax.x, 0.0F);
}

INSTANTIATE_TEST_SUITE_P(Every, LargeText, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

} // namespace
