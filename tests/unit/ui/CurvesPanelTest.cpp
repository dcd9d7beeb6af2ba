// SPDX-License-Identifier: Apache-2.0
// The linked curves in the window: what a pointer asks of them, on any screen, in every language.
#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "Screens.h"
#include "ui/Interface.h"
#include "ui/Layout.h"
#include "ui/lecture/RecordModel.h"

namespace {

using ui::RecordRequest;

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

class CurvesPanel : public testing::TestWithParam<Screen> {
protected:
    static constexpr std::size_t kCount = 12800;

    CurvesPanel() : times_(kCount), values_(kCount) {
        for (std::size_t i = 0; i < kCount; ++i) {
            times_[i] = 0.016 * static_cast<double>(i);
            values_[i] = 50.0F + 40.0F * std::sin(static_cast<float>(times_[i]));
        }
        model_.view = scene::defaultView();
        auto shown = std::make_shared<physiology::Snapshot>();
        shown->time = times_.back();
        model_.shown = shown;
        model_.pair.names = {"Vena saphena magna leaks", "closed"};
        record_->now = times_.back();
        record_->kept = {0.0, record_->now};
        record_->window = {record_->now - 12.0, record_->now};
        using Kind = ui::RecordCurve::Kind;
        const ui::Samples samples{times_.data(), values_.data(), 0, kCount, kCount};
        for (const Kind kind : {Kind::pressure, Kind::pressure, Kind::flow, Kind::volume, Kind::opening}) {
            ui::RecordCurve curve;
            curve.kind = kind;
            curve.structure = "great_saphenous_vein";
            curve.unit = "mmHg";
            curve.legs = {samples, samples};
            record_->curves.push_back(curve);
        }
        record_->two = true;
        model_.lecture.record = record_;
        for (int i = 0; i < 3; ++i)
            show();
    }

    ui::Requests show(const std::vector<ui::InputEvent>& events = {}, int width = GetParam().width,
                      int height = GetParam().height) {
        return interface_.showPanels({width, height, 0.016F, events},
                                     {model_, choices_, leg_, texts_, color_});
    }

    // The first wish of a kind.
    template <typename Wish>
    static const Wish* find(const ui::Requests& requests) {
        for (const auto& request : requests)
            if (const auto* wish = std::get_if<ui::Apart<RecordRequest>>(&request))
                if (const auto* found = std::get_if<Wish>(&(*wish)->wish)) return found;
        return nullptr;
    }

    ui::PointerMoved placeIn(const std::string& mark, float share) const {
        const auto* box = interface_.marks().find(mark);
        EXPECT_NE(box, nullptr) << mark;
        if (box == nullptr) return {};
        return {box->left + share * (box->right - box->left), 0.5F * (box->top + box->bottom)};
    }

    std::vector<double> times_;
    std::vector<float> values_;
    std::shared_ptr<ui::RecordModel> record_ = std::make_shared<ui::RecordModel>();
    anatomy::Leg leg_ = anatomy::loadLeg(kAssets / "anatomy");
    ui::Model model_;
    ui::Choices choices_;
    ui::Texts texts_ = ui::Texts::load(kAssets, GetParam().language);
    ui::QuantityColor color_ = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface_{1.0F};
};

class CurvesFit : public CurvesPanel {};

TEST_P(CurvesPanel, AClickShowsAMomentADragOfTheCursorTooAndADragElsewhereOtherTime) {
    const ui::ButtonChanged down{ui::MouseButton::left, true}, up{ui::MouseButton::left, false};
    show({placeIn("curves.flow", 0.5F)});
    show({down});
    EXPECT_EQ(find<RecordRequest::Show>(show()), nullptr);
    auto requests = show({up});
    const auto* moment = find<RecordRequest::Show>(requests);
    ASSERT_NE(moment, nullptr);
    EXPECT_NEAR(moment->time, record_->now - 6.0, 0.1);

    show({placeIn("curves.flow", 0.3F)});
    show({down});
    requests = show({placeIn("curves.flow", 0.4F)});
    const auto* pan = find<RecordRequest::Pan>(requests);
    ASSERT_NE(pan, nullptr);
    EXPECT_NEAR(pan->by, -1.2, 0.1) << "the curve goes with the pointer";
    EXPECT_EQ(find<RecordRequest::Show>(show({up})), nullptr) << "a drag is no click";

    record_->moment = record_->now - 6.0;
    show({placeIn("curves.flow", 0.5F)});
    show({down});
    requests = show({placeIn("curves.flow", 0.6F)});
    moment = find<RecordRequest::Show>(requests);
    ASSERT_NE(moment, nullptr);
    EXPECT_NEAR(moment->time, record_->now - 4.8, 0.1);
    show({up});
    EXPECT_NE(interface_.marks().find("past.now"), nullptr) << "the picture says so, with the way back";

    show({placeIn("curves.pressure", 0.25F)});
    requests = show({ui::Scrolled{0.0F, 1.0F}});
    const auto* zoom = find<RecordRequest::Zoom>(requests);
    ASSERT_NE(zoom, nullptr);
    EXPECT_NEAR(zoom->around, record_->now - 9.0, 0.1);
    EXPECT_LT(zoom->factor, 1.0);
}

TEST_P(CurvesFit, AllOfThemStandInTheirColumnWithAPlotHighEnoughToRead) {
    const auto column =
        ui::layoutOf(static_cast<float>(GetParam().width), static_cast<float>(GetParam().height),
                     ImGui::GetIO().Fonts->Fonts[0]->FontSize)
            .right;
    for (const char* mark : {"curves.pressure", "curves.flow", "curves.volume", "curves.valve"}) {
        const auto* box = interface_.marks().find(mark);
        ASSERT_NE(box, nullptr) << mark;
        EXPECT_GE(box->bottom - box->top, 70.0F) << mark;
        EXPECT_LE(box->bottom, column.bottom);
        EXPECT_LE(box->right, column.right);
        EXPECT_GE(box->right - box->left, 200.0F);
    }
    const ImFont* small = ImGui::GetIO().Fonts->Fonts[3];
    for (const char* key : {"curves.now", "curves.large"}) {
        const auto* box = interface_.marks().find(key);
        ASSERT_NE(box, nullptr) << key;
        for (const char* words :
             {texts_(key), key == std::string("curves.large") ? texts_("curves.small") : ""})
            EXPECT_LE(small->CalcTextSizeA(small->FontSize, 1e6F, 0.0F, words).x, box->right - box->left)
                << words;
    }
}

TEST_P(CurvesPanel, LargeOnesTakeTheLowerHalfAndLeaveThePictureTheUpper) {
    record_->large = true;
    for (int i = 0; i < 3; ++i)
        show();
    const auto* box = interface_.marks().find("curves.flow");
    ASSERT_NE(box, nullptr);
    EXPECT_GT(box->right - box->left, 240.0F);
    EXPECT_GT(box->bottom - box->top, GetParam().width > 1280 ? 55.0F : 80.0F);
    EXPECT_GT(box->top, 0.45F * static_cast<float>(GetParam().height));
}

TEST_P(CurvesPanel, SurvivesAnyScreenAnyTimeAndAnEmptyRecord) {
    for (const bool large : {false, true})
        for (const auto& [width, height] : {std::pair(1, 1), std::pair(7680, 480), std::pair(640, 400)}) {
            record_->large = large;
            show({}, width, height);
            show({ui::PointerMoved{1.0F, 1.0F}}, width, height);
        }
    for (const double span : {0.2, 205.0}) {
        record_->window = {record_->now - span, record_->now};
        show();
        EXPECT_LT(ImGui::GetDrawData()->TotalVtxCount, 400000);
    }
    for (auto& curve : record_->curves)
        curve.legs = {};
    record_->window = {0.0, 12.0};
    show();
    model_.lecture.record = nullptr;
    show();
}

std::vector<Screen> smallScreens() {
    auto screens = everyScreen();
    std::erase_if(screens, [](const Screen& screen) { return screen.width > 1280; });
    return screens;
}

const auto kNameOf = [](const auto& screen) {
    return screen.param.language + "_" + std::to_string(screen.param.width);
};
INSTANTIATE_TEST_SUITE_P(Screens, CurvesPanel,
                         testing::Values(Screen{1280, 720, "en"}, Screen{1920, 1080, "de"}), kNameOf);
INSTANTIATE_TEST_SUITE_P(Screens, CurvesFit, testing::ValuesIn(smallScreens()), kNameOf);

} // namespace
