// SPDX-License-Identifier: Apache-2.0
// On the smallest screen the panels are made for, every control of every tab stands in its panel without
// scrolling, with its words inside it, in every language.
#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "physiology/Catalog.h"
#include "physiology/Protocol.h"
#include "physiology/slow/DayRun.h"
#include "ui/Interface.h"
#include "ui/Layout.h"

namespace {

constexpr int kWidth = 1280, kHeight = 720;
const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

std::vector<std::string> idsOf(const std::vector<physiology::CatalogEntry>& entries) {
    std::vector<std::string> ids;
    for (const auto& entry : entries)
        ids.push_back(entry.id);
    return ids;
}

ui::Choices everyChoice() {
    return {idsOf(physiology::activities(kAssets)),
            idsOf(physiology::postures(kAssets)),
            {"great-saphenous", "popliteal", "all"},
            idsOf(physiology::garments(kAssets)),
            ui::languages(kAssets),
            physiology::protocolIds(),
            idsOf(physiology::conditions(kAssets)),
            std::vector<std::vector<std::string>>(7),
            {7,
             {"symptom.bulging-veins", "symptom.skin-discoloration", "symptom.one-leg-swollen",
              "symptom.cramps", "symptom.itching", "symptom.ulcer-pain"}},
            idsOf(physiology::slow::days(kAssets))};
}

class PanelFit : public testing::TestWithParam<ui::Language> {
protected:
    PanelFit() {
        model_.patient.activity = "walk"; // its speed is shown
        model_.patient.stocking.classId = "custom";
        model_.patient.conditions = {{"gsv-reflux", 0.5}, {"deep-reflux", 0.5}};
        model_.view = scene::defaultView();
        model_.view.sectionHeight = 0.3F;
        model_.shown = std::make_shared<const physiology::Snapshot>();
        showFrames();
    }

    void show(const std::vector<ui::InputEvent>& events = {}) {
        interface_.showPanels({kWidth, kHeight, 0.016F, events}, {model_, choices_, leg_, texts_, color_});
    }

    void showFrames() { // the layout settles
        for (int i = 0; i < 3; ++i)
            show();
    }

    void open(const std::string& tab) {
        const auto* box = interface_.marks().find(tab);
        ASSERT_NE(box, nullptr) << tab;
        show({ui::PointerMoved{0.5F * (box->left + box->right), 0.5F * (box->top + box->bottom)}});
        show({ui::ButtonChanged{ui::MouseButton::left, true}});
        show();
        show({ui::ButtonChanged{ui::MouseButton::left, false}});
        showFrames();
    }

    static ui::Rect panel() {
        return ui::layoutOf(kWidth, kHeight, ImGui::GetIO().Fonts->Fonts[0]->FontSize).left;
    }

    // The marks of the panel on the left.
    std::map<std::string, ui::ControlMarks::Box> controls() const {
        auto marks = interface_.marks().all();
        std::erase_if(marks, [](const auto& each) {
            const auto& [name, box] = each;
            return box.left > panel().right || box.top < panel().top || name.starts_with("playback") ||
                   name.starts_with("gait");
        });
        return marks;
    }

    void expectInside() const {
        const float margin = ImGui::GetStyle().WindowPadding.y - 1.0F;
        for (const auto& [name, box] : controls()) {
            EXPECT_LE(box.bottom, panel().bottom - margin) << name;
            EXPECT_LE(box.right, panel().right - margin) << name;
            const bool told = name.find(".told.") != std::string::npos; // nothing to press
            EXPECT_GE(box.bottom - box.top, told ? 0.0F : 20.0F) << name;
        }
    }

    // What a control says that is marked by the key of its words, in the smaller of the two sizes.
    void expectWordsFit() const {
        const ImFont* font = ImGui::GetIO().Fonts->Fonts[3];
        for (const auto& [name, box] : controls()) {
            if (!texts_.has(name)) continue;
            const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, texts_(name)).x;
            EXPECT_LE(width, box.right - box.left - 2.0F) << name << ": " << texts_(name);
        }
    }

    anatomy::Leg leg_ = anatomy::loadLeg(kAssets / "anatomy");
    ui::Model model_;
    ui::Choices choices_ = everyChoice();
    ui::Texts texts_ = ui::Texts::load(kAssets, GetParam().id);
    ui::QuantityColor color_ = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface_{1.0F};
};

TEST_P(PanelFit, HelpIsReadWithoutScrollingAndCanBeClosed) {
    model_.help = true;
    showFrames();
    const ImGuiWindow* help = ImGui::FindWindowByName("help window");
    ASSERT_NE(help, nullptr);
    EXPECT_EQ(help->ScrollMax.y, 0.0F) << "all of it is seen at once";
    EXPECT_GE(help->Pos.y, 0.0F);
    EXPECT_LE(help->Pos.y + help->Size.y, static_cast<float>(kHeight));
    const auto* close = interface_.marks().find("help.close");
    ASSERT_NE(close, nullptr);
    EXPECT_GE(close->top, 0.0F);
    EXPECT_LE(close->right, help->Pos.x + help->Size.x);
}

TEST_P(PanelFit, PersonNeedsNoScrolling) {
    open("tab.patient");
    expectInside();
    EXPECT_GT(controls().size(), 25U);
    EXPECT_NE(interface_.marks().find("patient.reset"), nullptr);
    expectWordsFit();
}

TEST_P(PanelFit, NoTabIsCutShort) {
    const ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    const float inset = ImGui::GetCurrentContext()->TabBars.GetByIndex(0)->FramePadding.x; // of the words
    for (const char* tab :
         {"tab.patient", "tab.valves", "tab.view", "tab.inside", "tab.day", "tab.laboratory"}) {
        const auto* box = interface_.marks().find(tab);
        ASSERT_NE(box, nullptr) << tab;
        const float words = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, texts_(tab)).x;
        EXPECT_GE(box->right - box->left, words + 2.0F * inset) << texts_(tab);
        EXPECT_LE(box->right, panel().right) << texts_(tab);
    }
}

TEST_P(PanelFit, NoTabOfTheOtherColumnIsCutShort) {
    const ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    const float inset = ImGui::GetCurrentContext()->TabBars.GetByIndex(1)->FramePadding.x;
    const float edge = ui::layoutOf(kWidth, kHeight, ImGui::GetIO().Fonts->Fonts[0]->FontSize).right.right;
    for (const char* tab : {"tab.curves", "tab.body", "tab.pair", "tab.years", "tab.lecture"}) {
        const auto* box = interface_.marks().find(tab);
        ASSERT_NE(box, nullptr) << tab;
        const float words = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, texts_(tab)).x;
        EXPECT_GE(box->right - box->left, words + 2.0F * inset) << texts_(tab);
        EXPECT_LE(box->right, edge) << texts_(tab);
    }
}

TEST_P(PanelFit, ViewNeedsNoScrolling) {
    open("tab.view");
    expectInside();
    EXPECT_GT(controls().size(), 25U);
    EXPECT_NE(interface_.marks().find("view.reset"), nullptr);
    expectWordsFit();
}

TEST_P(PanelFit, InsideNeedsNoScrolling) {
    model_.view.selected = "gastrocnemius_medial_head";
    model_.view.lens.on = true; // its size is shown
    open("tab.inside");
    expectInside();
    EXPECT_GT(controls().size(), 22U);
    for (const char* mark :
         {"inside.peel.way", "inside.lens.size", "inside.hide", "inside.back.redo", "view.height"})
        EXPECT_NE(interface_.marks().find(mark), nullptr) << mark;
    expectWordsFit();
}

TEST_P(PanelFit, TimeNeedsNoScrolling) {
    physiology::slow::DayRecord lived;
    lived.day = physiology::slow::loadDay("desk-calf-raises", kAssets);
    for (const auto& entry : lived.day.entries) {
        physiology::slow::DaySample sample;
        sample.time = entry.from;
        lived.samples.push_back(sample);
    }
    model_.day.chosen = lived.day.id;
    model_.day.shown = model_.day.before = std::make_shared<const physiology::slow::DayRecord>(lived);
    model_.day.moment = lived.samples.back().time;
    for (int ceap = 0; ceap < 7; ++ceap) {
        model_.patient.ceap = ceap;
        open("tab.day");
        expectInside();
        for (const char* mark : {"class.6", "day.choice", "day.live", "day.moment", "day.forget",
                                 "day.curve.oldest", "day.curve.litres", "clot.grow"})
            EXPECT_NE(interface_.marks().find(mark), nullptr) << mark;
        expectWordsFit();
    }
}

TEST_P(PanelFit, AGrownClotAndItsUrgentSignsNeedNoScrolling) {
    auto snapshot = std::make_shared<physiology::Snapshot>();
    auto layout = std::make_shared<physiology::NetworkLayout>();
    layout->vessels.assign(leg_.vessels.size(), {0, 1, {0.0, 1.0}});
    snapshot->layout = layout;
    snapshot->flow = {2e-7F};
    const int vessel = leg_.vesselIndex("soleal_vein_central_2");
    snapshot->clots = {{.vessel = vessel, .length = 0.02, .lumenShare = 0.9}};
    snapshot->emboli = {{.vessel = vessel, .origin = vessel, .time = 12.0}};
    model_.shown = snapshot;
    model_.patient.ceap = 4; // its words are the longest
    open("tab.day");
    expectInside();
    for (const char* mark :
         {"clot.walk", "clot.break", "clot.told.state", "clot.told.flows", "clot.told.urgent", "journey"})
        EXPECT_NE(interface_.marks().find(mark), nullptr) << mark;
    expectWordsFit();
}

TEST_P(PanelFit, VeinsNeedNoScrollingWithTwoConditions) {
    open("tab.valves");
    expectInside();
    EXPECT_GT(controls().size(), 10U);
    expectWordsFit();
}

INSTANTIATE_TEST_SUITE_P(Languages, PanelFit, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

} // namespace
