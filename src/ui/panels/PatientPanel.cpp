// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PatientPanel.h"

#include "ui/Widgets.h"
#include "ui/panels/BodyControls.h"
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

void drawSpeed(const Panel& panel) {
    auto speed = static_cast<float>(panel.model.patient.speedKmh);
    if (slider(panel, {"patient.speed", panel.text("patient.speed"), 1.0F, 8.0F, "%.1f km/h"}, speed))
        panel.command(physiology::SetSpeed{static_cast<double>(speed)});
}

void drawMotion(const Panel& panel) {
    heading(panel, panel.text("patient.activity"));
    const auto activities = named(panel, "activity", panel.choices.activities);
    if (const auto id = choiceGrid(panel, "activity", activities, panel.model.patient.activity, 2))
        panel.command(physiology::SetActivity{*id});
    if (panel.model.patient.activity == "walk" || panel.model.patient.activity == "run") drawSpeed(panel);
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
    drawBodyControls(panel);
    if (lowButton(panel, "patient.reset", panel.text("patient.reset"))) panel.ask(ResetAll{});
}

} // namespace ui
