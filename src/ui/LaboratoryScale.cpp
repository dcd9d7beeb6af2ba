// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryScale.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "physiology/Series.h"
#include "ui/LaboratoryResults.h"

namespace ui {
namespace {

using physiology::BandOrigin;
using physiology::LaboratoryRecord;
using physiology::LaboratoryTrace;
using physiology::PublishedBand;

std::optional<Range> levelOf(const LaboratoryRecord& run, const std::string& chart, const PublishedBand& band,
                             BandOrigin origin) {
    if (origin == BandOrigin::zero) return Range{band.low, band.high};
    const auto baseline = run.baselines.find(chart);
    if (baseline == run.baselines.end()) return std::nullopt;
    const double base = baseline->second;
    if (origin == BandOrigin::aboveBaseline) return Range{base + band.low, base + band.high};
    return Range{base - band.high, base - band.low};
}

void include(std::optional<Range>& range, double value) {
    if (!range) range = Range{value, value};
    range->low = std::min(range->low, value);
    range->high = std::max(range->high, value);
}

void include(std::optional<Range>& range, const LaboratoryRecord* run, const std::string& chart) {
    const LaboratoryTrace* trace = run ? run->trace(chart) : nullptr;
    if (!trace) return;
    for (const double value : trace->values)
        include(range, value);
}

// Some life before the phase, to see what it starts from.
double focusOf(const LaboratoryRecord& run, const std::string& phase) {
    constexpr double kLead = 3.0; // s
    const auto found = std::find_if(run.phases.begin(), run.phases.end(),
                                    [&](const auto& each) { return each.key == phase; });
    return found == run.phases.end() ? 0.0 : std::max(0.0, found->start - kLead);
}

// Waiting that was not watched is not shown.
double beginOf(const ChartSubject& subject) {
    constexpr double kLate = 5.0; // s
    const LaboratoryTrace* trace = subject.run->trace(subject.chart.chart);
    if (!trace || trace->times.empty() || trace->times.front() < kLate) return 0.0;
    return std::floor(trace->times.front());
}

// The points of one pixel column.
struct Column {
    CurvePoint lowest, highest;
    bool lowestFirst = true;
    void add(const CurvePoint& point) {
        if (point.y > lowest.y) { // y grows downwards
            lowest = point;
            lowestFirst = false;
        }
        if (point.y < highest.y) {
            highest = point;
            lowestFirst = true;
        }
    }
    void append(std::vector<CurvePoint>& curve) const {
        curve.push_back(lowestFirst ? lowest : highest);
        if (lowest.y != highest.y) curve.push_back(lowestFirst ? highest : lowest);
    }
};

} // namespace

std::vector<ShownBand> shownBands(const ChartSubject& subject) {
    std::vector<ShownBand> shown;
    const LaboratoryRecord& run = *subject.run;
    for (const auto& [key, origin] : subject.chart.bands) {
        const bool own = run.published.contains(key);
        const auto& bands = own ? run.published : run.healthy;
        const auto band = bands.find(key);
        if (band == bands.end()) continue;
        if (const auto level = levelOf(run, subject.chart.chart, band->second, origin))
            shown.push_back({key, *level, band->second, !own});
    }
    return shown;
}

Range timeRange(const ChartSubject& subject) {
    const LaboratoryRecord& run = *subject.run;
    const bool ended = run.state != physiology::LaboratoryState::running && run.time > 0.0;
    double end = ended ? run.time : std::max(run.expected, run.time);
    if (subject.before) end = std::max(end, subject.before->time);
    const double begin = std::max(focusOf(run, subject.chart.focus), beginOf(subject));
    return {begin, std::max(end, begin + 1.0)};
}

Range levelRange(const ChartSubject& subject, const std::vector<ShownBand>& bands, int mostTicks) {
    std::optional<Range> range;
    include(range, subject.run, subject.chart.chart);
    include(range, subject.before, subject.chart.chart);
    for (const auto& band : bands) {
        include(range, band.level.low);
        include(range, band.level.high);
    }
    const double leastSpan = chartUnit(subject) == "mL/s" ? 2.0 : 10.0; // a calm trace stays calm
    if (!range) return {0.0, leastSpan};
    const std::string unit = chartUnit(subject);
    if (unit == "mmHg" || unit == "mL/s") include(range, 0.0); // as such charts are read
    return niceRange(*range, leastSpan, mostTicks);
}

std::string chartUnit(const ChartSubject& subject) {
    const auto* trace = subject.run->trace(subject.chart.chart);
    if (trace) return trace->unit == "mm2" ? "mm²" : trace->unit;
    return subject.chart.bands.empty() ? "" : unitOfResult(subject.chart.bands.front().key);
}

std::vector<CurvePoint> curveOf(const LaboratoryTrace& trace, const PlotArea& area) {
    std::vector<CurvePoint> curve;
    std::optional<Column> column;
    float place = 0.0F;
    for (std::size_t i = 0; i < trace.times.size(); ++i) {
        const CurvePoint point{area.pixelX(trace.times[i]), area.pixelY(trace.values[i])};
        if (column && std::floor(point.x) == place) {
            column->add(point);
            continue;
        }
        if (column) column->append(curve);
        column = Column{point, point};
        place = std::floor(point.x);
    }
    if (column) column->append(curve);
    return curve;
}

bool wavesAreDense(const PlotArea& area) {
    constexpr double kLeastPixels = 3.0; // for a wave of a second
    return static_cast<double>(area.right - area.left) / area.x.span() < kLeastPixels;
}

LaboratoryTrace movingMean(const LaboratoryTrace& trace) {
    physiology::Series series;
    for (std::size_t i = 0; i < trace.times.size(); ++i)
        series.add(trace.times[i], trace.values[i]);
    return {trace.chart, trace.unit, trace.times, series.smoothed(kMeanWindow).values()};
}

bool marksTime(const physiology::ChartMark& mark) {
    return unitOfResult(mark.key) == "s";
}

double markedValue(const LaboratoryRecord& run, const physiology::ChartMark& mark) {
    if (run.measurement) {
        const auto result = run.measurement->results.find(mark.key);
        if (result != run.measurement->results.end() && result->second) return *result->second;
    }
    if (marksTime(mark)) return mark.to - mark.from;
    const auto baseline = run.baselines.find(mark.chart);
    return baseline == run.baselines.end() ? mark.value : std::abs(mark.value - baseline->second);
}

} // namespace ui
