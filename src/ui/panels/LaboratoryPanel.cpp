// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/LaboratoryPanel.h"

#include <algorithm>
#include <array>

#include "ui/ItemLines.h"
#include "ui/LaboratoryWords.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

using physiology::LaboratoryRecord;
using physiology::LaboratoryState;

void inkedText(const std::string& words, const ImVec4& ink = color::kText) {
    ImGui::PushStyleColor(ImGuiCol_Text, ink);
    wrappedText(words);
    ImGui::PopStyleColor();
}

void drawProtocols(const Panel& panel) {
    heading(panel, panel.text("lab.protocol"));
    std::vector<Choice> choices;
    for (const auto& id : panel.choices.protocols)
        choices.push_back({id, panel.text("protocol." + id + ".short")});
    const std::string& chosen = panel.model.laboratory.protocol;
    if (const auto id = choiceGrid(panel, "lab.protocol", choices, chosen, 2)) panel.ask(ChooseProtocol{*id});
    dimText(panel, panel.text("protocol." + chosen + ".does"));
}

void drawPatient(const Panel& panel) {
    heading(panel, panel.text("lab.patient"));
    const auto words = patientWords(panel.text, panel.model.patient, panel.model.laboratory.protocol);
    inkedText(itemLines(words, panel.fonts.body, ImGui::GetContentRegionAvail().x));
}

// The heading on the left, room for a row of buttons on the right.
void rowHeading(const Panel& panel, const char* words) {
    constexpr float kShare = 0.42F; // of the width
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x * kShare;
    const float top = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(top + ImGui::GetStyle().FramePadding.y * 0.75F); // as the buttons of a choice
    heading(panel, words);
    ImGui::SameLine();
    ImGui::SetCursorPos({right, top});
}

void drawPace(const Panel& panel) {
    rowHeading(panel, panel.text("lab.pace"));
    const std::vector<Choice> choices{{"1", "× 1"}, {"5", "× 5"}, {"0", panel.text("lab.pace.fastest")}};
    const auto chosen = std::to_string(static_cast<int>(panel.model.laboratory.pace.timesRealTime));
    if (const auto id = choiceGrid(panel, "lab.pace", choices, chosen, 3))
        panel.ask(ChoosePace{static_cast<double>(std::stoi(*id))});
}

bool wideButton(const Panel& panel, const std::string& mark, const char* label, const ImVec4& ink) {
    ImGui::PushStyleColor(ImGuiCol_Button, ink);
    ImGui::PushFont(panel.fonts.strong);
    const bool pressed = ImGui::Button((std::string(label) + "##" + mark).c_str(), {-1.0F, 0.0F});
    ImGui::PopFont();
    ImGui::PopStyleColor();
    panel.marks.markLastItem(mark);
    return pressed;
}

void drawRun(const Panel& panel) {
    const auto& laboratory = panel.model.laboratory;
    if (laboratory.running) {
        if (wideButton(panel, "lab.cancel", panel.text("lab.cancel"), color::kField))
            panel.ask(CancelProtocol{});
        return;
    }
    const bool again = laboratory.shown && laboratory.shown->measurement;
    if (wideButton(panel, "lab.run", panel.text(again ? "lab.again" : "lab.run"), color::kAccentDeep))
        panel.ask(RunProtocol{});
}

std::string phaseText(const Panel& panel, const LaboratoryRecord& record) {
    std::string words = record.phases.empty() ? panel.text("lab.preparing")
                                              : panel.text("lab.phase." + record.phases.back().key);
    if (panel.model.laboratory.pace.held) words += std::string(", ") + panel.text("lab.held");
    return words;
}

std::string stateText(const Panel& panel, const LaboratoryRecord& record) {
    switch (record.state) {
    case LaboratoryState::running:
        return phaseText(panel, record);
    case LaboratoryState::finished:
        return filled(panel.text("lab.finished"), {{"seconds", panel.text.number(valueText(record.time))}});
    case LaboratoryState::cancelled:
        return panel.text("lab.cancelled");
    case LaboratoryState::failed:
        return std::string(panel.text("lab.failed")) + " " + record.message;
    case LaboratoryState::idle:
        break;
    }
    return panel.text("lab.ready");
}

void drawProgress(const Panel& panel) {
    const auto& record = panel.model.laboratory.shown;
    if (!record) return;
    const bool failed = record->state == LaboratoryState::failed;
    const auto fraction = static_cast<float>(record->fraction);
    ImGui::ProgressBar(fraction, {-1.0F, em(0.55F)}, "");
    panel.marks.markLastItem("lab.progress");
    inkedText(stateText(panel, *record), failed ? color::kAlarm : color::kText);
}

void drawSaving(const Panel& panel) {
    const auto& laboratory = panel.model.laboratory;
    rowHeading(panel, panel.text("lab.export"));
    ImGui::BeginDisabled(!laboratory.shown || !laboratory.shown->measurement);
    const std::vector<Choice> choices{{"csv", "CSV"}, {"json", "JSON"}, {"png", "PNG"}};
    if (const auto id = choiceGrid(panel, "lab.save", choices, "", 3))
        panel.ask(SaveResult{*id == "csv"    ? ResultFormat::csv
                             : *id == "json" ? ResultFormat::json
                                             : ResultFormat::png});
    ImGui::EndDisabled();
    dimText(panel, filled(panel.text("lab.export.to"), {{"folder", laboratory.folder}}).c_str());
    if (laboratory.note.empty()) return;
    inkedText(laboratory.note, laboratory.noteIsComplaint ? color::kAlarm : color::kGood);
}

} // namespace

void drawLaboratoryPanel(const Panel& panel) {
    drawProtocols(panel);
    drawPatient(panel);
    drawPace(panel);
    ImGui::Dummy({0.0F, em(0.1F)});
    drawRun(panel);
    drawProgress(panel);
    drawSaving(panel);
}

} // namespace ui
