// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PlotsPanel.h"

#include "ui/PlaybackRules.h"
#include "ui/Plot.h"

namespace ui {
namespace {

using physiology::Trace;

struct Curve {
    const char* id;
    const char* unit;
    float Trace::*value;
    double leastSpan;
    int decimals;
    ImVec4 ink;
};

const Curve kCurves[] = {
    {"plot.foot-pressure", "mmHg", &Trace::footVeinMmHg, 20.0, 0, {0.42F, 0.75F, 0.98F, 1.0F}},
    {"plot.calf-pressure", "mmHg", &Trace::calfPressureMmHg, 20.0, 0, {0.73F, 0.62F, 0.97F, 1.0F}},
    {"plot.calf-volume", "mL", &Trace::calfVolumeMl, 10.0, 1, {0.96F, 0.72F, 0.38F, 1.0F}},
    {"plot.popliteal-flow", "mL/s", &Trace::poplitealFlowMlPerS, 4.0, 1, {0.45F, 0.86F, 0.66F, 1.0F}},
};

std::vector<PlotPoint> pointsOf(const std::vector<Trace>& traces, float Trace::*value) {
    std::vector<PlotPoint> points;
    points.reserve(traces.size());
    for (const Trace& trace : traces)
        points.push_back({trace.time, static_cast<double>(trace.*value)});
    return points;
}

Range newest(const std::vector<Trace>& traces) {
    const double end = traces.empty() ? 0.0 : traces.back().time;
    return {end - kPlotSeconds, end};
}

} // namespace

void drawPlotsPanel(const Panel& panel) {
    const auto& traces = panel.model.traces;
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float gap = ImGui::GetStyle().ItemSpacing.y;
    const float height = room.y / 4.0F - gap;
    const double shownAt = panel.model.shown ? panel.model.shown->time : 0.0;
    for (const Curve& curve : kCurves) {
        const PlotSpec spec{curve.id,        panel.text(curve.id), curve.unit, "s",    newest(traces),
                            curve.leastSpan, curve.decimals,       curve.ink,  shownAt};
        drawPlot(panel, spec, pointsOf(traces, curve.value), {room.x, height});
    }
}

} // namespace ui
