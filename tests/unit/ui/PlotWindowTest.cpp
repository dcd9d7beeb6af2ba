// SPDX-License-Identifier: Apache-2.0
// Which time linked curves show, and what of many samples is drawn.
#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include <gtest/gtest.h>

#include "ui/PlotCurve.h"
#include "ui/PlotWindow.h"

namespace {

using ui::PlotWindow;
using ui::Range;
using ui::Samples;

const Range kRecord{100.0, 300.0};

TEST(PlotWindow, FollowsTheNewest) {
    const Range shown = ui::shownRange({}, kRecord);
    EXPECT_DOUBLE_EQ(shown.high, 300.0);
    EXPECT_DOUBLE_EQ(shown.span(), 12.0);
    const Range early = ui::shownRange({}, {0.0, 3.0});
    EXPECT_DOUBLE_EQ(early.low, 0.0) << "nothing before the beginning is shown";
    EXPECT_DOUBLE_EQ(early.span(), 12.0);
}

TEST(PlotWindow, ZoomKeepsWhatIsUnderThePointer) {
    const PlotWindow window{20.0, 250.0};
    for (const double factor : {0.5, 0.8, 1.25, 3.0}) {
        const Range before = ui::shownRange(window, kRecord);
        const Range after = ui::shownRange(ui::zoomed(window, kRecord, 235.0, factor), kRecord);
        EXPECT_NEAR(after.span(), before.span() * factor, 1e-9);
        EXPECT_NEAR((235.0 - after.low) / after.span(), (235.0 - before.low) / before.span(), 1e-9);
    }
}

TEST(PlotWindow, NeverLeavesTheRecord) {
    PlotWindow window;
    for (int i = 0; i < 40; ++i)
        window = ui::zoomed(window, kRecord, 290.0, 1.5);
    EXPECT_NEAR(ui::shownRange(window, kRecord).low, 100.0, 1e-9);
    EXPECT_NEAR(ui::shownRange(window, kRecord).high, 300.0, 1e-9);
    for (int i = 0; i < 60; ++i)
        window = ui::zoomed(window, kRecord, 200.0, 0.5);
    EXPECT_GT(ui::shownRange(window, kRecord).span(), 0.1);
    window = ui::panned({20.0, 250.0}, kRecord, -1000.0);
    EXPECT_DOUBLE_EQ(ui::shownRange(window, kRecord).low, 100.0);
    window = ui::panned(window, kRecord, 1000.0);
    EXPECT_FALSE(window.end) << "at the newest it follows again";
}

TEST(PlotWindow, MovesNoFartherThanAMomentNeeds) {
    const PlotWindow window{20.0, 250.0};
    EXPECT_EQ(ui::revealing(window, kRecord, 240.0), window);
    EXPECT_DOUBLE_EQ(ui::shownRange(ui::revealing(window, kRecord, 220.0), kRecord).low, 220.0);
    EXPECT_DOUBLE_EQ(ui::shownRange(ui::revealing(window, kRecord, 260.0), kRecord).high, 260.0);
}

// A ring that has gone round: the oldest stands in its middle.
struct Ring {
    std::vector<double> times;
    std::vector<float> values;
    Samples samples() const {
        return {times.data(), values.data(), times.size() / 2, times.size(), times.size()};
    }
};

Ring ringOf(std::size_t count, const std::function<float(std::size_t)>& value) {
    Ring ring{std::vector<double>(count), std::vector<float>(count)};
    const Samples samples = ring.samples();
    for (std::size_t i = 0; i < count; ++i) {
        ring.times[samples.slot(i)] = 0.016 * static_cast<double>(i);
        ring.values[samples.slot(i)] = value(i);
    }
    return ring;
}

TEST(PlotCurve, ManySamplesBecomeFewPointsAndNoPeakIsLost) {
    constexpr std::size_t kPeak = 7777, kDip = 3333;
    const Ring ring = ringOf(12800, [](std::size_t i) {
        return i == kPeak ? 99.0F : i == kDip ? -50.0F : std::sin(0.05F * static_cast<float>(i));
    });
    std::vector<ui::PlotPoint> points;
    ui::thinned(ring.samples(), {0.0, 205.0}, 250, points);
    EXPECT_LE(points.size(), 4U * 251U);
    EXPECT_GE(points.size(), 250U);
    for (std::size_t i = 1; i < points.size(); ++i)
        EXPECT_GT(points[i].x, points[i - 1].x) << "time never goes back";
    EXPECT_DOUBLE_EQ(ui::heightOf(points).low, -50.0);
    EXPECT_DOUBLE_EQ(ui::heightOf(points).high, 99.0);
    const auto peak =
        std::find_if(points.begin(), points.end(), [](const auto& each) { return each.y > 98.0; });
    EXPECT_DOUBLE_EQ(peak->x, 0.016 * double{kPeak}) << "where it was";
}

TEST(PlotCurve, FewSamplesAreDrawnAsTheyAreAndReachTheEdges) {
    const Ring ring = ringOf(1000, [](std::size_t i) { return static_cast<float>(i); });
    std::vector<ui::PlotPoint> points{{1.0, 2.0}};
    ui::thinned(ring.samples(), {4.0, 4.5}, 250, points);
    EXPECT_EQ(points.size(), 34U);
    EXPECT_LE(points.front().x, 4.0);
    EXPECT_GE(points.back().x, 4.5);
    for (const auto& point : points)
        EXPECT_NEAR(point.y, point.x / 0.016, 1e-6);
    ui::thinned(Samples{}, {4.0, 4.5}, 250, points);
    EXPECT_TRUE(points.empty());
}

TEST(PlotCurve, NothingIsDrawnWhereNothingWasTaken) {
    const std::vector<ui::PlotPoint> points{{0.0, 1.0}, {2.6, 1.0}, {2.7, 1.0}, {2.8, 1.0}, {9.0, 1.0}};
    const auto parts = ui::unbroken(points, 0.5);
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_EQ(parts[0].size(), 1U);
    EXPECT_EQ(parts[1].size(), 3U);
    EXPECT_DOUBLE_EQ(parts[1].front().x, 2.6);
    EXPECT_DOUBLE_EQ(parts[2].front().x, 9.0);
    EXPECT_TRUE(ui::unbroken({}, 0.5).empty());
}

// While the window was being resized nothing was taken for five seconds.
TEST(PlotCurve, WhatWasShadedEndsWhereNothingWasTaken) {
    std::vector<double> times;
    std::vector<float> values;
    for (double t = 0.0; t < 12.0; t += 0.1)
        if (t < 3.0 || t > 8.0) {
            times.push_back(t);
            values.push_back(t < 1.95 || t > 10.05 ? 0.0F : 1.0F);
        }
    const Samples samples{times.data(), values.data(), 0, times.size(), times.size()};
    const auto spells = ui::spellsAbove(samples, 0.15, {0.0, 12.0});
    ASSERT_EQ(spells.size(), 2U);
    EXPECT_NEAR(spells[0].low, 2.0, 0.11);
    EXPECT_NEAR(spells[0].high, 2.95, 0.11);
    EXPECT_NEAR(spells[1].low, 8.05, 0.11);
    EXPECT_NEAR(spells[1].high, 10.1, 0.11);
    EXPECT_NEAR(ui::spellsAbove(samples, 0.15, {9.0, 9.5}).at(0).high, 9.5, 0.11);
    EXPECT_TRUE(ui::spellsAbove(samples, 0.15, {4.0, 7.0}).empty());
    EXPECT_TRUE(ui::spellsAbove(Samples{}, 0.15, {0.0, 12.0}).empty());
    for (const double known : {0.0, 2.5, 8.5, 11.5})
        EXPECT_TRUE(ui::isKnown(samples, known)) << known;
    for (const double unknown : {3.5, 5.0, 7.5, 14.0})
        EXPECT_FALSE(ui::isKnown(samples, unknown)) << unknown;
    EXPECT_FALSE(ui::isKnown(Samples{}, 1.0));
}

TEST(PlotCurve, TellsWhatWasAtATime) {
    const Ring ring = ringOf(100, [](std::size_t i) { return static_cast<float>(i); });
    EXPECT_DOUBLE_EQ(ui::valueAt(ring.samples(), -1.0), 0.0);
    EXPECT_DOUBLE_EQ(ui::valueAt(ring.samples(), 0.016 * 40.0), 40.0);
    EXPECT_DOUBLE_EQ(ui::valueAt(ring.samples(), 0.016 * 40.5), 40.0);
    EXPECT_DOUBLE_EQ(ui::valueAt(ring.samples(), 99.0), 99.0);
}

} // namespace
