// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/YearsPanel.h"

#include <algorithm>
#include <array>

#include "physiology/slow/Years.h"
#include "ui/Plot.h"
#include "ui/PlotScale.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

using physiology::slow::YearState;
using States = std::vector<YearState>;

struct YearCurve {
    const char* key;
    const char* unit;
    double (*value)(const YearState& state);
    double leastSpan;
    ImVec4 ink;
};

const std::array<YearCurve, 4>& curves() {
    constexpr double kPercent = 100.0;
    static const std::array<YearCurve, 4> all{
        {{"years.curve.pressure", "mmHg", [](const YearState& s) { return s.walkingMmHg; }, 40.0,
          color::kWarm},
         {"years.curve.reflux", "%", [](const YearState& s) { return kPercent * s.reflux; }, 100.0,
          color::kAccent},
         {"years.curve.wall", "%", [](const YearState& s) { return kPercent * s.wall; }, 100.0,
          color::kAccent},
         {"years.curve.skin", "%", [](const YearState& s) { return kPercent * s.skin; }, 100.0,
          color::kAlarm}}};
    return all;
}

void drawSlider(const Panel& panel, const States& states) {
    const YearsModel& years = panel.model.years;
    auto year = static_cast<float>(years.year);
    const auto last = static_cast<float>(states.back().year);
    if (slider(panel, {"years.year", panel.text("years.year"), 0.0F, last, "%.0f"}, year))
        panel.ask(ShowYear{static_cast<double>(year)});
    const auto now = std::find_if(states.begin(), states.end(),
                                  [&](const YearState& s) { return s.year >= years.year - 1e-6; });
    const int ceap = (now == states.end() ? states.back() : *now).ceap;
    ImGui::TextUnformatted(panel.text(std::string("ceap.").append(std::to_string(ceap))));
    panel.marks.markLastItem("years.class");
    if (lowButton(panel, "years.forget", panel.text("years.forget"))) panel.ask(ForgetYears{});
}

void drawCurves(const Panel& panel, const States& states) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float gap = ImGui::GetStyle().ItemSpacing.y;
    const auto count = static_cast<float>(curves().size());
    for (const auto& curve : curves()) {
        std::vector<PlotPoint> points;
        for (const auto& state : states)
            points.push_back({state.year, curve.value(state)});
        const PlotSpec spec{.mark = curve.key,
                            .title = panel.text(curve.key),
                            .unit = curve.unit,
                            .xUnit = panel.text("years.unit"),
                            .x = {0.0, states.back().year},
                            .leastSpan = curve.leastSpan,
                            .decimals = 0,
                            .ink = curve.ink,
                            .cursorX = panel.model.years.year};
        drawPlot(panel, spec, points, {room.x, room.y / count - gap});
    }
}

void drawYears(const Panel& panel) {
    const YearsModel& years = panel.model.years;
    heading(panel, panel.text("years.title"));
    dimText(panel, panel.text("years.note"));
    if (years.running)
        dimText(panel, panel.text("years.running"));
    else if (!years.states && lowButton(panel, "years.live", panel.text("years.live")))
        panel.ask(LiveYears{});
    if (!years.complaint.empty()) dimText(panel, years.complaint.c_str());
    if (!years.states || years.states->empty()) return;
    drawSlider(panel, *years.states);
    drawCurves(panel, *years.states);
}

} // namespace

void drawYearsPanel(const Panel& panel) {
    const ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing.x, spacing.y * 0.35F});
    drawYears(panel);
    ImGui::PopStyleVar();
}

} // namespace ui
