// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ConditionControls.h"

#include <algorithm>
#include <cmath>

#include "ui/Widgets.h"

namespace ui {
namespace {

using physiology::ConditionSeverity;
using physiology::SetCondition;

constexpr float kLeastSeverity = 0.05F; // less is removed with its own button

bool suffersFrom(const Panel& panel, const std::string& id) {
    const auto& all = panel.model.patient.conditions;
    return std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
}

void drawSeverity(const Panel& panel, const ConditionSeverity& condition) {
    const std::string mark = "condition." + condition.id;
    auto severity = static_cast<float>(condition.severity);
    if (slider(panel, {mark, panel.text(mark), kLeastSeverity, 1.0F, "%.2f"}, severity))
        panel.command(SetCondition{condition.id, std::round(static_cast<double>(severity) * 100.0) / 100.0});
}

void drawRemoval(const Panel& panel, const ConditionSeverity& condition) {
    const std::string mark = "condition." + condition.id + ".remove";
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x, padding.y * kLowRow});
    const bool pressed = ImGui::Button(("×##" + mark).c_str());
    ImGui::PopStyleVar();
    if (pressed) panel.command(SetCondition{condition.id, 0.0});
    panel.marks.markLastItem(mark);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", panel.text("patient.condition.remove"));
}

void drawOne(const Panel& panel, const ConditionSeverity& condition) {
    if (!ImGui::BeginTable(condition.id.c_str(), 2)) return;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed);
    ImGui::TableNextColumn();
    drawSeverity(panel, condition);
    ImGui::TableNextColumn();
    drawRemoval(panel, condition);
    ImGui::EndTable();
}

void drawAdding(const Panel& panel) {
    ImGui::SetNextItemWidth(-1.0F);
    const bool open = ImGui::BeginCombo("##condition.add", panel.text("patient.condition.add"));
    panel.marks.markLastItem("condition.add");
    if (!open) return;
    for (const auto& id : panel.choices.conditions) {
        if (id == "healthy" || suffersFrom(panel, id)) continue;
        if (ImGui::Selectable(panel.text("condition." + id))) panel.command(SetCondition{id, 1.0});
        panel.marks.markLastItem("condition.add." + id);
    }
    ImGui::EndCombo();
}

} // namespace

void drawConditionControls(const Panel& panel) {
    heading(panel, panel.text("patient.conditions"));
    for (const auto& condition : panel.model.patient.conditions)
        if (condition.id != "healthy") drawOne(panel, condition);
    drawAdding(panel);
}

} // namespace ui
