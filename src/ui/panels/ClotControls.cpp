// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ClotControls.h"

#include <algorithm>
#include <string>

#include "core/Units.h"
#include "ui/JourneyWords.h"
#include "ui/PlotScale.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

constexpr float kBreaths = 8.0F; // s that a shown flow is a running mean of

// ImGui keeps a running mean with the window.
double calmed(const char* key, double value) {
    float* mean = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID(key), static_cast<float>(value));
    *mean += std::min(ImGui::GetIO().DeltaTime / kBreaths, 1.0F) * (static_cast<float>(value) - *mean);
    return static_cast<double>(*mean);
}

void drawFlows(const Panel& panel, const physiology::Snapshot& snapshot) {
    const auto flows = clotFlows(panel.leg, snapshot, snapshot.clots.front().vessel);
    dimText(panel, filled(panel.text("clot.flows"),
                          {{"own", panel.text.number(calmed("clot.own", core::toMl(flows.own)), 2)},
                           {"others", panel.text.number(calmed("clot.others", core::toMl(flows.others)), 2)}})
                       .c_str());
    panel.marks.markLastItem("clot.told.flows");
}

// Grown here, or chosen as a condition.
bool hasClot(const physiology::Patient& patient) {
    return std::any_of(patient.conditions.begin(), patient.conditions.end(),
                       [](const auto& condition) { return condition.id.ends_with("-dvt"); });
}

void drawUrgent(const Panel& panel) {
    ImGui::PushStyleColor(ImGuiCol_Text, color::kAlarm);
    ImGui::PushFont(panel.fonts.small);
    ImGui::PushTextWrapPos(0.0F);
    ImGui::TextUnformatted(panel.text("sign.clot-redness.text"));
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ImGui::PopStyleColor();
    panel.marks.markLastItem("clot.told.urgent");
}

void walk(const Panel& panel) {
    panel.command(physiology::SetPosture{"standing"});
    panel.command(physiology::SetActivity{"walk"});
}

void drawGrown(const Panel& panel, const physiology::Snapshot& shown) {
    sideBySide(
        "clot",
        [&] {
            if (lowButton(panel, "clot.walk", panel.text("clot.walk"))) walk(panel);
        },
        [&] {
            if (lowButton(panel, "clot.break", panel.text("clot.break")))
                panel.command(physiology::BreakClot{});
        });
    dimText(panel, clotState(panel, shown).c_str());
    panel.marks.markLastItem("clot.told.state");
    if (!shown.clots.empty()) drawFlows(panel, shown);
    if (!shown.emboli.empty()) dimText(panel, journeyState(panel, shown.emboli.back()).c_str());
}

} // namespace

void drawClotControls(const Panel& panel) {
    heading(panel, panel.text("clot.title"));
    const auto* shown = panel.model.shown.get();
    if (shown == nullptr) return;
    const bool grown = !shown->clots.empty() || !shown->emboli.empty();
    if (grown)
        drawGrown(panel, *shown);
    else if (lowButton(panel, "clot.grow", panel.text("clot.grow")))
        panel.command(physiology::GrowClot{});
    if (grown || hasClot(shown->patient)) drawUrgent(panel);
}

} // namespace ui
