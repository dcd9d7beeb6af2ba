// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <imgui.h>

#include "physiology/slow/Years.h"
#include "ui/Interface.h"
#include "ui/Layout.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

class YearsPanel : public testing::TestWithParam<ui::Language> {
protected:
    YearsPanel() {
        model.shown = std::make_shared<const physiology::Snapshot>();
        settle();
        press("tab.years");
        settle();
    }
    void settle() {
        for (int i = 0; i < 3; ++i)
            show();
    }
    ui::Requests show(const std::vector<ui::InputEvent>& events = {}) {
        return interface.showPanels({1280, 720, 0.016F, events}, {model, choices, leg, texts, color});
    }
    ui::Requests press(const std::string& mark, float share = 0.5F) {
        const auto* box = interface.marks().find(mark);
        EXPECT_NE(box, nullptr) << mark;
        if (box == nullptr) return {};
        show({ui::PointerMoved{box->left + share * (box->right - box->left),
                               0.5F * (box->top + box->bottom)}});
        auto requests = show({ui::ButtonChanged{ui::MouseButton::left, true}});
        const auto more = show({ui::ButtonChanged{ui::MouseButton::left, false}});
        requests.insert(requests.end(), more.begin(), more.end());
        return requests;
    }
    void expectInColumn(const std::string& mark) {
        const auto column = ui::layoutOf(1280, 720, ImGui::GetIO().Fonts->Fonts[0]->FontSize).right;
        const auto* box = interface.marks().find(mark);
        ASSERT_NE(box, nullptr) << mark;
        EXPECT_LE(box->right, column.right) << mark;
        EXPECT_LE(box->bottom, column.bottom) << mark;
    }

    anatomy::Leg leg = anatomy::loadLeg(kAssets / "anatomy");
    ui::Model model;
    ui::Choices choices;
    ui::Texts texts = ui::Texts::load(kAssets, GetParam().id);
    ui::QuantityColor color = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface { 1.0F };
};

TEST_P(YearsPanel, AsksForYearsAndShowsTheirCourse) {
    for (const char* tab : {"tab.curves", "tab.body", "tab.pair", "tab.years", "tab.lecture"})
        expectInColumn(tab);
    const auto asked = press("years.live");
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<ui::LiveYears>(asked.front()));
    physiology::slow::YearsSetup setup;
    setup.reflux = 0.5;
    setup.now.walkingMmHg = 50.0;
    setup.worst.walkingMmHg = 70.0;
    model.years.states = std::make_shared<const std::vector<physiology::slow::YearState>>(
        physiology::slow::liveYears(setup, physiology::slow::loadYearsConstants(kAssets), 40.0));
    settle();
    for (const char* mark : {"years.year", "years.class", "years.forget", "years.curve.skin"})
        expectInColumn(mark);
    const auto moved = press("years.year", 0.75F);
    ASSERT_FALSE(moved.empty());
    const double year = std::get<ui::ShowYear>(moved.front()).year;
    EXPECT_GT(year, 15.0);
    EXPECT_LE(year, 40.0);
    const auto back = press("years.forget");
    ASSERT_EQ(back.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<ui::ForgetYears>(back.front()));
}

INSTANTIATE_TEST_SUITE_P(Languages, YearsPanel, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

} // namespace
