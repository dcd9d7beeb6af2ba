// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PatientPanel.h"

#include <cmath>

#include "ui/Widgets.h"
#include "ui/panels/StockingControls.h"

namespace ui {
namespace {

std::vector<Choice> named(const Panel& panel, const std::string& prefix,
                          const std::vector<std::string>& ids) {
    std::vector<Choice> choices;
    for (const auto& id : ids)
        choices.push_back({id, panel.text(prefix + "." + id)});
    return choices;
}

void drawMotion(const Panel& panel) {
    heading(panel, panel.text("patient.activity"));
    const auto activities = named(panel, "activity", panel.choices.activities);
    if (const auto id = choiceGrid(panel, "activity", activities, panel.model.patient.activity, 2))
        panel.command(physiology::SetActivity{*id});
}

void drawSpeed(const Panel& panel) {
    auto speed = static_cast<float>(panel.model.patient.speedKmh);
    if (slider(panel, {"patient.speed", panel.text("patient.speed"), 1.0F, 8.0F, "%.1f km/h"}, speed))
        panel.command(physiology::SetSpeed{static_cast<double>(speed)});
}

void drawHeight(const Panel& panel) {
    auto height = static_cast<float>(panel.model.patient.height);
    if (!slider(panel, {"patient.height", panel.text("patient.height"), 1.5F, 2.0F, "%.2f m"}, height))
        return;
    physiology::Patient changed = panel.model.patient;
    changed.height = std::round(static_cast<double>(height) * 100.0) / 100.0; // whole centimeters
    panel.command(physiology::SetPatient{changed});
}

void drawBody(const Panel& panel) {
    const auto& activity = panel.model.patient.activity;
    if (activity == "walk" || activity == "run")
        sideBySide(
            "body", [&] { drawSpeed(panel); }, [&] { drawHeight(panel); });
    else
        drawHeight(panel);
}

void drawPosture(const Panel& panel) {
    heading(panel, panel.text("patient.posture"));
    const auto postures = named(panel, "posture", panel.choices.postures);
    if (const auto id = choiceGrid(panel, "posture", postures, panel.model.patient.posture, 2))
        panel.command(physiology::SetPosture{*id});
}

} // namespace

void drawPatientPanel(const Panel& panel) {
    drawMotion(panel);
    drawPosture(panel);
    drawStockingControls(panel);
    drawBody(panel);
    if (ImGui::Button(panel.text("patient.reset"), {-1.0F, 0.0F})) panel.ask(ResetAll{});
    panel.marks.markLastItem("patient.reset");
}

} // namespace ui
