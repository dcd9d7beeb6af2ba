// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/DayPanel.h"

#include <string>

#include "physiology/slow/DayRun.h"
#include "ui/Widgets.h"
#include "ui/panels/ClotControls.h"
#include "ui/panels/SignControls.h"

namespace ui {
namespace {

using physiology::slow::clockText;
using physiology::slow::DayRecord;

constexpr double kHour = 3600.0;

std::string dayName(const Panel& panel, const std::string& id) {
    return panel.text("day." + id);
}

void drawChoice(const Panel& panel) {
    const DayModel& day = panel.model.day;
    ImGui::SetNextItemWidth(-1.0F);
    const bool open = ImGui::BeginCombo("##day.choice", dayName(panel, day.chosen).c_str());
    panel.marks.markLastItem("day.choice");
    if (!open) return;
    for (const auto& id : panel.choices.days) {
        if (ImGui::Selectable(dayName(panel, id).c_str(), id == day.chosen)) panel.ask(ChooseDay{id});
        panel.marks.markLastItem("day.choice." + id);
    }
    ImGui::EndCombo();
}

void drawProgress(const Panel& panel) {
    const DayModel& day = panel.model.day;
    if (day.running) {
        ImGui::ProgressBar(day.progress, {-1.0F, 0.0F}, panel.text("day.running"));
    } else if (lowButton(panel, "day.live", panel.text("day.live"))) {
        panel.ask(LiveDay{});
    }
    if (!day.complaint.empty()) dimText(panel, day.complaint.c_str());
}

std::string doing(const Panel& panel, const DayRecord& record, double moment) {
    const auto& entries = record.day.entries;
    std::size_t now = 0;
    while (now + 1 < entries.size() && entries[now].to <= moment)
        ++now;
    return clockText(moment) + "  " + panel.text("posture." + entries[now].posture) + ", " +
           panel.text("activity." + entries[now].activity);
}

void drawTimeline(const Panel& panel, const DayRecord& record) {
    const auto& samples = record.samples;
    auto hour = static_cast<float>(panel.model.day.moment / kHour);
    const auto first = static_cast<float>(samples.front().time / kHour);
    const auto last = static_cast<float>(samples.back().time / kHour);
    heading(panel, dayName(panel, record.day.id).c_str());
    ImGui::TextUnformatted(doing(panel, record, panel.model.day.moment).c_str());
    if (slider(panel, {"day.moment", panel.text("day.moment"), first, last, "%.1f h"}, hour))
        panel.ask(ScrubDay{static_cast<double>(hour) * kHour});
    dimText(panel, panel.text("day.note"));
    if (lowButton(panel, "day.forget", panel.text("day.forget"))) panel.ask(ForgetDays{});
}

} // namespace

void drawDayPanel(const Panel& panel) {
    drawSignControls(panel);
    heading(panel, panel.text("day.title"));
    drawChoice(panel);
    drawProgress(panel);
    if (panel.model.day.shown) drawTimeline(panel, *panel.model.day.shown);
    drawClotControls(panel);
}

} // namespace ui
