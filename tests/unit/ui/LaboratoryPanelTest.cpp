// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include <gtest/gtest.h>
#include <imgui.h>

#include "LaboratoryTesting.h"
#include "Screens.h"
#include "ui/Interface.h"
#include "ui/Layout.h"

namespace {

// The interface with the laboratory open, on one screen and in one language.
class OpenLaboratory {
public:
    explicit OpenLaboratory(const Screen& screen) : screen_(screen), texts_(lab::texts(screen.language)) {
        model.view = scene::defaultView();
        model.shown = std::make_shared<const physiology::Snapshot>();
        model.laboratory.protocol = "avp";
        model.laboratory.folder = "/home/somebody/Documents";
        show(lab::finished());
        choices_.protocols = physiology::protocolIds();
        choices_.languages = ui::languages(std::filesystem::path(SH_SOURCE_DIR) / "assets");
        frames(3);
        press("tab.laboratory");
        frames(4);
    }

    void show(physiology::LaboratoryRecord record) {
        model.laboratory.running = record.state == physiology::LaboratoryState::running;
        model.laboratory.shown = std::make_shared<const physiology::LaboratoryRecord>(std::move(record));
    }

    ui::Requests frame(const std::vector<ui::InputEvent>& events = {}) {
        return interface.showPanels({screen_.width, screen_.height, 0.016F, events},
                                    {model, choices_, leg_, texts_, color_});
    }

    void frames(int count) {
        for (int i = 0; i < count; ++i)
            frame();
    }

    ui::Requests press(const std::string& mark) {
        const auto* box = interface.marks().find(mark);
        EXPECT_NE(box, nullptr) << mark;
        if (!box) return {};
        frame({ui::PointerMoved{(box->left + box->right) / 2.0F, (box->top + box->bottom) / 2.0F}});
        auto all = frame({ui::ButtonChanged{ui::MouseButton::left, true}});
        for (const auto& events :
             {std::vector<ui::InputEvent>{},
              std::vector<ui::InputEvent>{ui::ButtonChanged{ui::MouseButton::left, false}}})
            for (const auto& request : frame(events))
                all.push_back(request);
        return all;
    }

    template <typename T>
    static const T* find(const ui::Requests& requests) {
        for (const auto& request : requests)
            if (const auto* found = std::get_if<T>(&request)) return found;
        return nullptr;
    }

    const ui::Texts& texts() const { return texts_; }
    ui::Model model;
    ui::Interface interface { 1.0F };

private:
    Screen screen_;
    ui::Choices choices_;
    anatomy::Leg leg_;
    ui::Texts texts_;
    ui::QuantityColor color_ = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
};

class LaboratoryPanel : public testing::TestWithParam<Screen> {};

std::string nameOf(const testing::TestParamInfo<Screen>& info) {
    return info.param.language + std::to_string(info.param.height);
}

TEST_P(LaboratoryPanel, EveryControlStandsInItsColumn) {
    OpenLaboratory laboratory(GetParam());
    const auto layout =
        ui::layoutOf(static_cast<float>(GetParam().width), static_cast<float>(GetParam().height), 17.0F,
                     ui::LayoutKind::laboratory);
    int count = 0;
    for (const auto& [name, box] : laboratory.interface.marks().all()) {
        if (!name.starts_with("lab.")) continue;
        const bool right = name.starts_with("lab.chart") || name == "lab.trace" || name == "lab.verdict" ||
                           name == "lab.advice";
        const auto& column = right ? layout.right : layout.left;
        EXPECT_GE(box.left, column.left) << name;
        EXPECT_LE(box.right, column.right + 0.5F) << name;
        EXPECT_LE(box.bottom, column.bottom) << name;
        EXPECT_GT(box.right - box.left, 20.0F) << name;
        ++count;
    }
    EXPECT_GT(count, 18);
}

TEST_P(LaboratoryPanel, EveryLabelFitsItsButton) {
    OpenLaboratory laboratory(GetParam());
    const auto& text = laboratory.texts();
    const float padding = 2.0F * ImGui::GetStyle().FramePadding.x * 0.4F;
    const auto fits = [&](const std::string& mark, const char* label) {
        const auto* box = laboratory.interface.marks().find(mark);
        ASSERT_NE(box, nullptr) << mark;
        EXPECT_LE(ImGui::CalcTextSize(label).x + padding, box->right - box->left) << mark << ": " << label;
    };
    for (const auto& id : physiology::protocolIds())
        fits("lab.protocol." + id, text("protocol." + id + ".short"));
    fits("lab.pace.0", text("lab.pace.fastest"));
    fits("lab.run", text("lab.again"));
    fits("lab.chart.1", text("chart.calf_volume.short"));
}

TEST_P(LaboratoryPanel, TheNoticeStaysAndTheLegHasRoom) {
    OpenLaboratory laboratory(GetParam());
    EXPECT_NE(laboratory.interface.marks().find("lab.advice"), nullptr);
    const auto layout =
        ui::layoutOf(static_cast<float>(GetParam().width), static_cast<float>(GetParam().height), 17.0F,
                     ui::LayoutKind::laboratory);
    EXPECT_GE(layout.free.right - layout.free.left, 0.27F * static_cast<float>(GetParam().width));
    EXPECT_NEAR(layout.free.left + layout.free.right, static_cast<float>(GetParam().width), 1.0F);
}

INSTANTIATE_TEST_SUITE_P(Screens, LaboratoryPanel, testing::ValuesIn(everyScreen()), nameOf);

TEST(LaboratoryRequests, ProtocolPaceAndChartAreAskedFor) {
    OpenLaboratory laboratory({1280, 720, "en"});
    const auto protocol = laboratory.press("lab.protocol.walk");
    ASSERT_NE(OpenLaboratory::find<ui::ChooseProtocol>(protocol), nullptr);
    EXPECT_EQ(OpenLaboratory::find<ui::ChooseProtocol>(protocol)->id, "walk");
    const auto pace = laboratory.press("lab.pace.5");
    ASSERT_NE(OpenLaboratory::find<ui::ChoosePace>(pace), nullptr);
    EXPECT_DOUBLE_EQ(OpenLaboratory::find<ui::ChoosePace>(pace)->timesRealTime, 5.0);
    const auto chart = laboratory.press("lab.chart.1");
    ASSERT_NE(OpenLaboratory::find<ui::ChooseChart>(chart), nullptr);
    EXPECT_EQ(OpenLaboratory::find<ui::ChooseChart>(chart)->chart, 1);
    EXPECT_NE(OpenLaboratory::find<ui::RunProtocol>(laboratory.press("lab.run")), nullptr);
}

TEST(LaboratoryRequests, WhatRunsCanBeCancelledAndNotSaved) {
    OpenLaboratory laboratory({1280, 720, "en"});
    const auto saved = laboratory.press("lab.save.json");
    ASSERT_NE(OpenLaboratory::find<ui::SaveResult>(saved), nullptr);
    EXPECT_EQ(OpenLaboratory::find<ui::SaveResult>(saved)->format, ui::ResultFormat::json);
    laboratory.show(lab::running());
    laboratory.frames(2);
    EXPECT_EQ(laboratory.interface.marks().find("lab.run"), nullptr);
    EXPECT_NE(OpenLaboratory::find<ui::CancelProtocol>(laboratory.press("lab.cancel")), nullptr);
    EXPECT_EQ(OpenLaboratory::find<ui::SaveResult>(laboratory.press("lab.save.csv")), nullptr);
}

} // namespace
