// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/DayRun.h"
#include "ui/Plot.h"
#include "ui/Widgets.h"
#include "ui/panels/DayPanel.h"

namespace ui {
namespace {

using physiology::slow::DayRecord;
using physiology::slow::DaySample;

constexpr double kHour = 3600.0, kMinute = 60.0; // s

// One curve of the day: which number, and how it is written.
struct DayCurve {
    const char* key;
    const char* unit;
    double DaySample::*value;
    double perUnit;
    double leastSpan;
    ImVec4 ink;
};

const std::array<DayCurve, 5>& curves() {
    static const std::array<DayCurve, 5> all{
        {{"day.curve.ankle", "mL", &DaySample::ankleMl, 1.0, 10.0, color::kAccent},
         {"day.curve.leg", "mL", &DaySample::lowerLegMl, 1.0, 50.0, color::kAccent},
         {"day.curve.pressure", "mmHg", &DaySample::ankleMmHg, 1.0, 40.0, color::kWarm},
         {"day.curve.oldest", "min", &DaySample::oldestBlood, kMinute, 10.0, color::kWarm},
         {"day.curve.litres", "L", &DaySample::litres, 1.0, 10.0, color::kAccent}}};
    return all;
}

std::vector<PlotPoint> pointsOf(const DayRecord* record, const DayCurve& curve) {
    std::vector<PlotPoint> points;
    if (record != nullptr)
        for (const auto& sample : record->samples)
            points.push_back({sample.time / kHour, sample.*curve.value / curve.perUnit});
    return points;
}

Range hoursOf(const DayModel& day) {
    Range hours{day.shown->samples.front().time / kHour, day.shown->samples.back().time / kHour};
    if (!day.before) return hours;
    return {std::min(hours.low, day.before->samples.front().time / kHour),
            std::max(hours.high, day.before->samples.back().time / kHour)};
}

void drawLegend(const Panel& panel) {
    const DayModel& day = panel.model.day;
    const std::string now = panel.text("day." + day.shown->day.id);
    dimText(panel, (std::string(panel.text("day.solid")) + " " + now).c_str());
    if (!day.before) return;
    const std::string before = panel.text("day." + day.before->day.id);
    dimText(panel, (std::string(panel.text("day.dashed")) + " " + before).c_str());
}

} // namespace

bool drawDayCurves(const Panel& panel) {
    const DayModel& day = panel.model.day;
    if (!day.shown) return false;
    heading(panel, panel.text("day.curves"));
    drawLegend(panel);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float gap = ImGui::GetStyle().ItemSpacing.y;
    const auto count = static_cast<float>(curves().size());
    for (const auto& curve : curves()) {
        const auto before = pointsOf(day.before.get(), curve);
        const PlotSpec spec{.mark = curve.key,
                            .title = panel.text(curve.key),
                            .unit = curve.unit,
                            .xUnit = "h",
                            .x = hoursOf(day),
                            .leastSpan = curve.leastSpan,
                            .decimals = 0,
                            .ink = curve.ink,
                            .cursorX = day.moment / kHour,
                            .before = &before};
        drawPlot(panel, spec, pointsOf(day.shown.get(), curve), {room.x, room.y / count - gap});
    }
    return true;
}

} // namespace ui
