// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ValveControls.h"

#include <algorithm>
#include <optional>
#include <string>

#include "ui/StructureNames.h"
#include "ui/Widgets.h"
#include "ui/panels/ConditionControls.h"

namespace ui {
namespace {

using physiology::ValveSetting;
using physiology::ValveState;

// Which group or valve is looked at; ImGui keeps it with the window. What ails it is the patient's.
int* stored(const char* name) {
    return ImGui::GetStateStorage()->GetIntRef(ImGui::GetID(name), 0);
}

ValveSetting leaking(float leak) {
    return {ValveState::leaking, static_cast<double>(leak)};
}

void groupCombo(const Panel& panel, int& chosen) {
    const auto& groups = panel.choices.valveGroups;
    chosen = std::clamp(chosen, 0, static_cast<int>(groups.size()) - 1);
    ImGui::SetNextItemWidth(-1.0F);
    const auto label = [&](int i) {
        return panel.text("valve-group." + groups[static_cast<std::size_t>(i)]);
    };
    if (ImGui::BeginCombo("##valve.group", label(chosen))) {
        for (int i = 0; i < static_cast<int>(groups.size()); ++i)
            if (ImGui::Selectable(label(i), i == chosen)) chosen = i;
        ImGui::EndCombo();
    }
    panel.marks.markLastItem("valve.group");
}

std::string nameOf(const Panel& panel, int valve) {
    return valveName(panel.text, panel.leg, panel.leg.valves[static_cast<std::size_t>(valve)]);
}

void latinTip(const Panel& panel, int valve) {
    const int vessel = panel.leg.valves[static_cast<std::size_t>(valve)].vessel;
    if (vessel < 0 || static_cast<std::size_t>(vessel) >= panel.leg.vessels.size()) return;
    const auto& id = panel.leg.vessels[static_cast<std::size_t>(vessel)].id;
    ImGui::SetTooltip("%s", latinName(panel.text, panel.leg, id).c_str());
}

void valveCombo(const Panel& panel, int& chosen) {
    const auto& valves = panel.leg.valves;
    chosen = std::clamp(chosen, 0, static_cast<int>(valves.size()) - 1);
    ImGui::SetNextItemWidth(-1.0F);
    const bool open = ImGui::BeginCombo("##valve.single", nameOf(panel, chosen).c_str());
    panel.marks.markLastItem("valve.single");
    if (ImGui::IsItemHovered()) latinTip(panel, chosen);
    if (!open) return;
    for (int i = 0; i < static_cast<int>(valves.size()); ++i) {
        if (ImGui::Selectable(nameOf(panel, i).c_str(), i == chosen)) chosen = i;
        if (ImGui::IsItemHovered()) latinTip(panel, i);
    }
    ImGui::EndCombo();
}

bool halfButton(const Panel& panel, const std::string& mark, const char* label) {
    const float width = (ImGui::GetContentRegionMax().x - ImGui::GetStyle().WindowPadding.x -
                         ImGui::GetStyle().ItemSpacing.x) /
                        2.0F;
    const bool pressed = ImGui::Button((std::string(label) + "##" + mark).c_str(), {width, 0.0F});
    panel.marks.markLastItem(mark);
    return pressed;
}

// How much of its opening a valve cannot shut, 0..1, as the patient has it.
double leakOf(const Panel& panel, const std::string& valve) {
    const auto& valves = panel.model.patient.valves;
    const auto found = valves.find(valve);
    if (found == valves.end()) return 0.0;
    return found->second.state == ValveState::leaking     ? found->second.leak
           : found->second.state == ValveState::stuckOpen ? 1.0
                                                          : 0.0;
}

// Of the worst of a group.
double groupLeak(const Panel& panel, const std::string& group) {
    double worst = 0.0;
    for (const auto& valve : panel.leg.valves)
        if (group == "all" || valve.group == group) worst = std::max(worst, leakOf(panel, valve.id));
    return worst;
}

// What is to be done with the chosen valves: a leak, or working again.
std::optional<ValveSetting> leakControls(const Panel& panel, const std::string& mark, double leak) {
    std::optional<ValveSetting> wanted;
    auto shown = static_cast<float>(leak);
    if (slider(panel, {mark + ".leak", panel.text("valve.leak"), 0.0F, 1.0F, "%.2f"}, shown))
        wanted = shown > 0.0F ? leaking(shown) : ValveSetting{};
    if (halfButton(panel, mark + ".fail", panel.text("valve.fail"))) wanted = leaking(1.0F);
    ImGui::SameLine();
    if (halfButton(panel, mark + ".mend", panel.text("valve.mend"))) wanted = ValveSetting{};
    return wanted;
}

void drawGroup(const Panel& panel) {
    if (panel.choices.valveGroups.empty()) return;
    int* chosen = stored("valve.group.value");
    groupCombo(panel, *chosen);
    const std::string& id = panel.choices.valveGroups[static_cast<std::size_t>(*chosen)];
    if (const auto wanted = leakControls(panel, "valve.group", groupLeak(panel, id)))
        panel.command(physiology::SetValveGroup{id, *wanted});
}

void drawSingle(const Panel& panel) {
    if (panel.leg.valves.empty()) return;
    int* chosen = stored("valve.single.value");
    valveCombo(panel, *chosen);
    const std::string& id = panel.leg.valves[static_cast<std::size_t>(*chosen)].id;
    if (const auto wanted = leakControls(panel, "valve.single", leakOf(panel, id)))
        panel.command(physiology::SetValve{id, *wanted});
}

void failingCount(const Panel& panel) {
    const int failing = failingValves(panel.model.patient, panel.model.shown.get(), panel.leg);
    const std::string line = std::to_string(failing) + " / " + std::to_string(panel.leg.valves.size()) + " " +
                             panel.text("valve.failing");
    dimText(panel, line.c_str());
}

} // namespace

int failingValves(const physiology::Patient& patient, const physiology::Snapshot* shown,
                  const anatomy::Leg& leg) {
    int failing = 0;
    for (std::size_t v = 0; v < leg.valves.size(); ++v) {
        const auto set = patient.valves.find(leg.valves[v].id);
        const bool byHand = set != patient.valves.end() && set->second.state != ValveState::working;
        const bool inEffect = shown != nullptr && v < shown->valveLeak.size() && shown->valveLeak[v] > 0.0F;
        failing += byHand || inEffect ? 1 : 0;
    }
    return failing;
}

void drawValveControls(const Panel& panel) {
    drawConditionControls(panel);
    heading(panel, panel.text("valve.groups"));
    drawGroup(panel);
    heading(panel, panel.text("valve.one"));
    drawSingle(panel);
    failingCount(panel);
}

} // namespace ui
