// SPDX-License-Identifier: Apache-2.0
#include "physiology/LaboratoryRecorder.h"

#include <algorithm>

#include "physiology/ProtocolRun.h"

namespace physiology {

namespace {

constexpr double kTraceStep = 0.02; // s
constexpr double kRounding = 1e-9;  // s

LaboratoryTrace& traceOf(LaboratoryRecord& record, const std::string& chart, const std::string& unit) {
    const auto found = std::find_if(record.traces.begin(), record.traces.end(),
                                    [&](const LaboratoryTrace& each) { return each.chart == chart; });
    if (found != record.traces.end()) return *found;
    record.traces.push_back({chart, unit, {}, {}});
    return record.traces.back();
}

} // namespace

const LaboratoryTrace* LaboratoryRecord::trace(const std::string& chart) const {
    const auto found =
        std::find_if(traces.begin(), traces.end(), [&](const auto& each) { return each.chart == chart; });
    return found == traces.end() ? nullptr : &*found;
}

void LaboratoryRecorder::see(const ProtocolRun& run) {
    record_.time = run.now();
    if (run.now() < nextSample_ - kRounding) return;
    nextSample_ = run.now() + kTraceStep;
    for (const auto& [name, chart] : run.charts()) {
        if (chart.unit.empty()) continue;
        LaboratoryTrace& trace = traceOf(record_, name, chart.unit);
        trace.times.push_back(run.now());
        trace.values.push_back(chart.series.last());
    }
    keepNotes(run);
}

void LaboratoryRecorder::finished(const ProtocolRun& run) {
    record_.time = run.now();
    keepNotes(run);
}

void LaboratoryRecorder::keepNotes(const ProtocolRun& run) {
    record_.phases = run.phases();
    record_.marks = run.marks();
    record_.baselines = run.baselines();
}

} // namespace physiology
