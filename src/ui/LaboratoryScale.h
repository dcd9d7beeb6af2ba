// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "physiology/LaboratoryRecord.h"
#include "physiology/ProtocolCharts.h"
#include "ui/PlotScale.h"

// What a laboratory chart shows and over which ranges, without any drawing.
namespace ui {

// What one chart is drawn from.
struct ChartSubject {
    const physiology::LaboratoryRecord* run = nullptr;    // never null when drawn
    const physiology::LaboratoryRecord* before = nullptr; // an earlier run to compare with, or null
    physiology::MainChart chart;
};

struct ShownBand {
    std::string key;
    Range level; // on the chart
    physiology::PublishedBand published;
    bool healthyOnly = false; // published for healthy legs, and this one is not
};

// The published bands that can be placed on the chart now: those above or below a baseline only once it is
// known.
std::vector<ShownBand> shownBands(const ChartSubject& subject);

Range timeRange(const ChartSubject& subject); // s: the run, or what the chart focuses on once it is there
Range levelRange(const ChartSubject& subject, const std::vector<ShownBand>& bands, int mostTicks);

std::string chartUnit(const ChartSubject& subject); // of the trace, or of its bands while there is none

// A trace thinned to a lowest and a highest point per pixel column, in the order in which they came, so that
// no peak is lost.
struct CurvePoint {
    float x = 0.0F, y = 0.0F;
};
std::vector<CurvePoint> curveOf(const physiology::LaboratoryTrace& trace, const PlotArea& area);

// Whether the area is too narrow to tell one step or rise from the next; then the mean over some of them says
// more than the waves.
inline constexpr double kMeanWindow = 2.0; // s
bool wavesAreDense(const PlotArea& area);
physiology::LaboratoryTrace movingMean(const physiology::LaboratoryTrace& trace);

// The value that a mark stands for: a time, a height above or below the baseline, or a level.
double markedValue(const physiology::LaboratoryRecord& run, const physiology::ChartMark& mark);
bool marksTime(const physiology::ChartMark& mark); // a span of time at a level

} // namespace ui
