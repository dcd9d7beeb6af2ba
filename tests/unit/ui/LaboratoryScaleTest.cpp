// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryScale.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "LaboratoryTesting.h"
#include "ui/LabelPlacer.h"

namespace {

using physiology::BandOrigin;
using ui::ChartSubject;

const physiology::MainChart kTiptoes{"avp", "dorsal_foot", {{"standing_mmhg"}, {"ambulatory_mmhg"}}};

TEST(LaboratoryScale, BandsLieWhereTheyArePublished) {
    const auto record = lab::finished();
    const auto bands = ui::shownBands({&record, nullptr, kTiptoes});
    ASSERT_EQ(bands.size(), 2U);
    EXPECT_DOUBLE_EQ(bands[1].level.low, 12.0);
    EXPECT_DOUBLE_EQ(bands[1].level.high, 32.0);
    EXPECT_FALSE(bands[1].healthyOnly);
}

TEST(LaboratoryScale, VolumesAreCountedFromTheirBaseline) {
    auto record = lab::finished();
    record.published = {{"vv_ml", {80.0, 170.0, "T15"}}};
    const physiology::MainChart above{"apg", "dorsal_foot", {{"vv_ml", BandOrigin::aboveBaseline}}};
    const physiology::MainChart below{"apg", "dorsal_foot", {{"vv_ml", BandOrigin::belowBaseline}}};
    EXPECT_TRUE(ui::shownBands({&record, nullptr, above}).empty()) << "the baseline is not known yet";
    record.baselines["dorsal_foot"] = 200.0;
    EXPECT_DOUBLE_EQ(ui::shownBands({&record, nullptr, above})[0].level.high, 370.0);
    EXPECT_DOUBLE_EQ(ui::shownBands({&record, nullptr, below})[0].level.low, 30.0);
}

TEST(LaboratoryScale, ADiseasedLegShowsTheHealthyRangeAsSuch) {
    auto record = lab::finished();
    record.published.clear();
    const auto bands = ui::shownBands({&record, nullptr, kTiptoes});
    ASSERT_EQ(bands.size(), 2U);
    EXPECT_TRUE(bands[0].healthyOnly);
}

TEST(LaboratoryScale, TheAxesHoldEverythingThatIsDrawn) {
    const auto record = lab::finished();
    auto before = lab::finished();
    before.traces = {lab::tiptoeTrace(-7.0)};
    before.time = 95.0;
    const ChartSubject subject{&record, &before, kTiptoes};
    const auto levels = ui::levelRange(subject, ui::shownBands(subject), 6);
    EXPECT_LE(levels.low, -7.0);
    EXPECT_GE(levels.high, 100.0);
    EXPECT_DOUBLE_EQ(ui::timeRange(subject).high, 95.0);
    const auto going = lab::running();
    EXPECT_DOUBLE_EQ(ui::timeRange({&going, nullptr, kTiptoes}).high, 110.0) << "as long as it will take";
}

TEST(LaboratoryScale, AChartLooksAtWhatItIsAbout) {
    auto record = lab::finished();
    auto chart = kTiptoes;
    chart.focus = "tiptoes";
    EXPECT_DOUBLE_EQ(ui::timeRange({&record, nullptr, chart}).low, 37.0);
    record.phases.resize(1);
    EXPECT_DOUBLE_EQ(ui::timeRange({&record, nullptr, chart}).low, 0.0) << "not reached yet";
}

TEST(LaboratoryScale, ThinningLosesNoPeak) {
    physiology::LaboratoryTrace trace{"x", "mmHg", {}, {}};
    for (int i = 0; i < 20000; ++i) {
        trace.times.push_back(0.02 * i);
        trace.values.push_back(i == 7777 ? 99.0 : i == 7778 ? 1.0 : 50.0);
    }
    const ui::PlotArea area{0.0F, 0.0F, 300.0F, 100.0F, {0.0, 400.0}, {0.0, 100.0}};
    const auto curve = ui::curveOf(trace, area);
    EXPECT_LE(curve.size(), 602U);
    const auto [high, low] =
        std::minmax_element(curve.begin(), curve.end(), [](auto& a, auto& b) { return a.y < b.y; });
    EXPECT_FLOAT_EQ(high->y, 1.0F);
    EXPECT_FLOAT_EQ(low->y, 99.0F);
    EXPECT_LT(high->x, low->x) << "in the order in which they came";
    EXPECT_TRUE(std::is_sorted(curve.begin(), curve.end(), [](auto& a, auto& b) { return a.x < b.x; }));
}

TEST(LaboratoryScale, MarksStandForTimesLevelsAndHeights) {
    auto record = lab::running();
    EXPECT_DOUBLE_EQ(ui::markedValue(record, {"refill_90_s", "dorsal_foot", 50.0, 72.5, 83.5}), 22.5);
    EXPECT_DOUBLE_EQ(ui::markedValue(record, record.marks[1]), 25.0);
    record.baselines["dorsal_foot"] = 10.0;
    EXPECT_DOUBLE_EQ(ui::markedValue(record, {"vv_ml", "dorsal_foot", 0.0, 1.0, 25.0}), 15.0);
}

TEST(LabelPlacer, PutsNoLabelOnAnother) {
    const std::vector<ui::CurvePoint> noCurve;
    ui::LabelPlacer placer({0.0F, 0.0F, 200.0F, 100.0F}, noCurve);
    const ImVec2 size{60.0F, 15.0F};
    const auto first = placer.place({{10.0F, 10.0F}}, size);
    const auto second = placer.place({{12.0F, 12.0F}, {12.0F, 40.0F}}, size);
    EXPECT_FLOAT_EQ(first.y, 10.0F);
    EXPECT_FLOAT_EQ(second.y, 40.0F);
    const auto third = placer.place({{500.0F, 500.0F}}, size);
    EXPECT_FLOAT_EQ(third.x, 140.0F) << "inside the chart";
    EXPECT_FLOAT_EQ(third.y, 85.0F);
}

} // namespace
