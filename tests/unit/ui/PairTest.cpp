// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "physiology/Catalog.h"
#include "physiology/comparison/Comparison.h"
#include "ui/Interface.h"
#include "ui/Layout.h"
#include "ui/PairWords.h"
#include "ui/panels/Pair.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

const anatomy::Leg& leg() {
    static const anatomy::Leg loaded = anatomy::loadLeg(kAssets / "anatomy");
    return loaded;
}

ui::Choices pairChoices() {
    ui::Choices choices;
    for (const auto& entry : physiology::comparison::comparisons(kAssets))
        choices.pairs.push_back("comparison." + entry.id);
    for (const auto& id : physiology::conditionIds(kAssets))
        if (id != "healthy") choices.pairs.push_back("condition." + id);
    choices.pairs.emplace_back("pair.same");
    return choices;
}

TEST(PairLayout, LegsAreEquallyLargeAndNothingLiesOverThem) {
    for (const auto& [width, height] :
         {std::pair{1280.0F, 720.0F}, std::pair{610.0F, 560.0F}, std::pair{480.0F, 900.0F}}) {
        const auto layout =
            ui::pairLayoutOf({10.0F, 20.0F, 10.0F + width, 20.0F + height}, 17.0F, {4, true, true, 4.0F});
        const auto& [left, right] = layout.panes;
        EXPECT_EQ(left.right - left.left, right.right - right.left);
        EXPECT_EQ(left.bottom - left.top, right.bottom - right.top);
        EXPECT_EQ(left.left, std::floor(left.left)) << "whole pixels";
        EXPECT_LT(left.right, right.left);
        EXPECT_LE(right.right, layout.legend.right);
        if (width > 1000.0F) {
            EXPECT_GE(layout.legend.left, right.right) << "the legend covers no leg";
        }
        EXPECT_LE(layout.legend.right, 10.0F + width);
        EXPECT_GE(left.top, layout.caption.bottom - 0.5F);
        EXPECT_GE(layout.figures[1].top, right.bottom);
        EXPECT_GE(layout.note.top, layout.figures[0].bottom);
        EXPECT_LE(layout.note.bottom, 20.0F + height - 4.0F * 17.0F + 1.0F)
            << "what stands below has its room";
        EXPECT_GT(left.bottom - left.top, 0.3F * height);
    }
}

TEST(PairFigure, SaysWhatDiffersWithASignAndNothingWhereNothingDoes) {
    EXPECT_EQ(ui::differenceText({"pair.foot", "mmHg", 0, {55.0, 31.4}}), "-24");
    EXPECT_EQ(ui::differenceText({"pair.foot", "mmHg", 0, {31.0, 55.0}}), "+24");
    EXPECT_EQ(ui::differenceText({"pair.foot", "mmHg", 0, {31.0, 31.3}}), "=");
    EXPECT_EQ(ui::differenceText({"pair.foot", "mmHg", 1, {31.0, 31.3}}), "+0.3");
}

TEST(PairNames, TellWhatEachHasThatTheOtherHasNot) {
    const auto text = ui::Texts::load(kAssets, "en");
    const auto closure = physiology::comparison::loadComparison("gsv-closure", leg(), kAssets);
    const auto closed = ui::pairNames(text, {closure.before, closure.after});
    EXPECT_NE(closed[0].find(text("condition.gsv-reflux")), std::string::npos) << closed[0];
    EXPECT_EQ(closed[1], text("patient.words.gsv-closure"));
    const auto walking = physiology::comparison::loadComparison("walking", leg(), kAssets);
    const auto names = ui::pairNames(text, {walking.before, walking.after});
    EXPECT_EQ(names[0].rfind(text("activity.still"), 0), 0U) << names[0];
    EXPECT_EQ(names[1].rfind(text("activity.walk"), 0), 0U) << names[1];
    for (const auto& name : ui::pairNames(text, {}))
        EXPECT_FALSE(name.empty());
}

// How much is drawn in a place.
int verticesIn(const ui::Rect& place) {
    const ImDrawData& data = *ImGui::GetDrawData();
    int count = 0;
    for (int i = 0; i < data.CmdListsCount; ++i)
        for (const ImDrawVert& vertex : data.CmdLists[i]->VtxBuffer)
            if (vertex.pos.x > place.left && vertex.pos.x < place.right && vertex.pos.y > place.top &&
                vertex.pos.y < place.bottom)
                ++count;
    return count;
}

TEST(PairNames, StandInTheirOwnPicture) {
    ui::Model model;
    model.shown = std::make_shared<const physiology::Snapshot>();
    model.pair.open = true;
    model.pair.names = {"One", "Other"};
    const ui::Choices none;
    const auto text = ui::Texts::load(kAssets, "en");
    const ui::QuantityColor color = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface { 1.0F };
    const ui::Interface::Frame frame{1280, 720, 0.0F, {}};
    const auto drawn = [&] {
        interface.showPicture(frame, {model, none, leg(), text, color});
        const auto panes = interface.pairInPicture(frame, model).panes;
        return std::array{verticesIn(panes[0]), verticesIn(panes[1])};
    };
    interface.prepare({model, none, leg(), text, color});
    const auto without = drawn();
    for (std::size_t leg_ = 0; leg_ < 2; ++leg_) {
        model.pair.pictures = {};
        auto& picture = model.pair.pictures[leg_];
        picture.labels = {{"great_saphenous_vein", "Leaks", picture.view.camera.target}};
        const auto with = drawn();
        EXPECT_GT(with[leg_], without[leg_]) << leg_;
        EXPECT_EQ(with[1 - leg_], without[1 - leg_]) << "and not in the other";
    }
}

class PairPanel : public testing::TestWithParam<ui::Language> {
protected:
    PairPanel() {
        model.shown = std::make_shared<const physiology::Snapshot>();
        model.pair = {true, {"One", "Other"}, {{"pair.foot", "mmHg", 0, {90.0, 80.0}}}, 10.0, "pair.same", 0};
        for (int i = 0; i < 3; ++i)
            show();
        press("tab.pair");
        for (int i = 0; i < 3; ++i)
            show();
    }
    ui::Requests show(const std::vector<ui::InputEvent>& events = {}) {
        return interface.showPanels({1280, 720, 0.016F, events}, {model, choices, leg(), texts, color});
    }
    ui::Requests press(const std::string& mark) {
        const auto* box = interface.marks().find(mark);
        EXPECT_NE(box, nullptr) << mark;
        if (box == nullptr) return {};
        show({ui::PointerMoved{0.5F * (box->left + box->right), 0.5F * (box->top + box->bottom)}});
        show({ui::ButtonChanged{ui::MouseButton::left, true}});
        return show({ui::ButtonChanged{ui::MouseButton::left, false}});
    }

    std::string firstCondition() const {
        return *std::find_if(choices.pairs.begin(), choices.pairs.end(),
                             [](const auto& key) { return key.starts_with("condition."); });
    }

    ui::Model model;
    ui::Choices choices = pairChoices();
    ui::Texts texts = ui::Texts::load(kAssets, GetParam().id);
    ui::QuantityColor color = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface { 1.0F };
};

TEST_P(PairPanel, EveryChoiceStandsInItsColumnWithItsWords) {
    const auto column = ui::layoutOf(1280, 720, ImGui::GetIO().Fonts->Fonts[0]->FontSize).right;
    const ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    std::vector<std::string> marks{"pair.close", "pair.leg.0", "pair.leg.1"};
    for (const auto& key : choices.pairs)
        marks.push_back("pair.open." + key);
    for (const auto& mark : marks) {
        if (mark == "pair.open." + firstCondition()) press("pair.group.conditions"), show();
        if (mark == "pair.open.pair.same") press("pair.group.treatments"), show();
        const auto* box = interface.marks().find(mark);
        ASSERT_NE(box, nullptr) << mark;
        EXPECT_LE(box->bottom, column.bottom) << mark;
        EXPECT_LE(box->right, column.right) << mark;
        const auto key = mark.starts_with("pair.open.") ? mark.substr(10) : mark;
        if (!texts.has(key)) continue;
        const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, texts(key)).x;
        EXPECT_LE(width, box->right - box->left) << mark << ": " << texts(key);
    }
}

TEST_P(PairPanel, AsksForWhatIsPressed) {
    const auto requests = press("pair.open.comparison.gsv-closure");
    ASSERT_EQ(requests.size(), 1U);
    EXPECT_EQ(std::get<ui::OpenPair>(requests.front()).key, "comparison.gsv-closure");
    const auto other = press("pair.leg.1");
    ASSERT_EQ(other.size(), 1U);
    EXPECT_EQ(std::get<ui::ChangeLeg>(other.front()).leg, 1U);
    const auto closed = press("pair.close");
    ASSERT_EQ(closed.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<ui::ClosePair>(closed.front()));
}

INSTANTIATE_TEST_SUITE_P(Languages, PairPanel, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

} // namespace
