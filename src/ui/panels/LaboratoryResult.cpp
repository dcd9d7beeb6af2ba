// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/LaboratoryResult.h"

#include <algorithm>

#include "ui/ItemLines.h"
#include "ui/LaboratoryChart.h"
#include "ui/LaboratoryTable.h"
#include "ui/LaboratoryWords.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

using physiology::LaboratoryRecord;
using physiology::MainChart;

constexpr float kChartShare = 0.47F;  // of the panel's height, at least, beside results
constexpr std::size_t kMostRows = 12; // of results for which the chart gives way

std::size_t chosenChart(const Panel& panel, const std::vector<MainChart>& charts) {
    const auto last = static_cast<int>(charts.size()) - 1;
    return static_cast<std::size_t>(std::clamp(panel.model.laboratory.chart, 0, last));
}

void drawChartChoice(const Panel& panel, const std::vector<MainChart>& charts) {
    if (charts.size() < 2) return;
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < charts.size(); ++i)
        choices.push_back({std::to_string(i), shortChartName(panel.text, charts[i].chart)});
    const auto chosen = std::to_string(chosenChart(panel, charts));
    const auto id = choiceGrid(panel, "lab.chart", choices, chosen, static_cast<int>(charts.size()));
    if (id) panel.ask(ChooseChart{std::stoi(*id)});
}

float adviceHeight(const Panel& panel) {
    return panel.fonts.small->FontSize * 2.8F;
}

// What the verdict and the table need below the chart.
float heightBelow(const Panel& panel, const LaboratoryRecord& record) {
    const auto rows = std::min(record.measurement->results.size(), kMostRows) + 1;
    const float row = tableFont(panel)->FontSize + ImGui::GetStyle().CellPadding.y * 2.0F;
    return static_cast<float>(rows) * row + panel.fonts.strong->FontSize * 5.0F + adviceHeight(panel);
}

float chartHeight(const Panel& panel, const LaboratoryRecord& record, float room) {
    if (!record.measurement) return room - adviceHeight(panel);
    return std::max(ImGui::GetWindowHeight() * kChartShare, room - heightBelow(panel, record));
}

void drawChart(const Panel& panel, const LaboratoryRecord& record, const std::vector<MainChart>& charts) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const ImVec2 size{room.x, chartHeight(panel, record, room.y)};
    ImGui::InvisibleButton("chart", size);
    panel.marks.markLastItem("lab.trace");
    const ChartSubject subject{&record, panel.model.laboratory.before.get(),
                               charts[chosenChart(panel, charts)]};
    drawLaboratoryChart(*ImGui::GetWindowDrawList(), panel.text, panel.fonts, subject,
                        {corner.x, corner.y, corner.x + size.x, corner.y + size.y});
}

void drawVerdict(const Panel& panel, const LaboratoryRecord& record) {
    ImGui::PushFont(panel.fonts.strong);
    wrappedText(overallSentence(panel.text, record));
    ImGui::PopFont();
    panel.marks.markLastItem("lab.verdict");
    const std::string words = patientWords(panel.text, record.patient, record.protocol);
    dimText(panel, itemLines(words, panel.fonts.small, ImGui::GetContentRegionAvail().x).c_str());
}

} // namespace

void drawLaboratoryResult(const Panel& panel) {
    const auto& record = panel.model.laboratory.shown;
    if (!record) return;
    const auto charts = physiology::mainCharts(record->protocol);
    drawChartChoice(panel, charts);
    if (!charts.empty()) drawChart(panel, *record, charts);
    if (record->measurement) drawVerdict(panel, *record);
    ImGui::BeginChild("results", {0.0F, -adviceHeight(panel)});
    drawLaboratoryTable(panel, resultRows(*record));
    ImGui::EndChild();
    dimText(panel, panel.text("lab.advice"));
    panel.marks.markLastItem("lab.advice");
}

} // namespace ui
