// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ValveControls.h"

#include <algorithm>
#include <string>

#include "ui/Widgets.h"

namespace ui {
namespace {

using physiology::ValveSetting;
using physiology::ValveState;

// What is chosen before a button applies it; ImGui keeps it with the window.
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

// "popliteal vein, valve 2" for popliteal_vein_valve_2.
std::string valveName(const Panel& panel, const anatomy::Valve& valve) {
    const auto number = valve.id.rfind('_');
    if (valve.vessel < 0 || static_cast<std::size_t>(valve.vessel) >= panel.leg.vessels.size())
        return valve.id;
    return panel.leg.vessels[static_cast<std::size_t>(valve.vessel)].name + ", " +
           panel.text("valve.number") + " " + valve.id.substr(number + 1);
}

void valveCombo(const Panel& panel, int& chosen) {
    const auto& valves = panel.leg.valves;
    chosen = std::clamp(chosen, 0, static_cast<int>(valves.size()) - 1);
    ImGui::SetNextItemWidth(-1.0F);
    if (ImGui::BeginCombo("##valve.single",
                          valveName(panel, valves[static_cast<std::size_t>(chosen)]).c_str())) {
        for (int i = 0; i < static_cast<int>(valves.size()); ++i)
            if (ImGui::Selectable(valveName(panel, valves[static_cast<std::size_t>(i)]).c_str(), i == chosen))
                chosen = i;
        ImGui::EndCombo();
    }
    panel.marks.markLastItem("valve.single");
}

bool halfButton(const Panel& panel, const std::string& mark, const char* label) {
    const float width = (ImGui::GetContentRegionMax().x - ImGui::GetStyle().WindowPadding.x -
                         ImGui::GetStyle().ItemSpacing.x) /
                        2.0F;
    const bool pressed = ImGui::Button((std::string(label) + "##" + mark).c_str(), {width, 0.0F});
    panel.marks.markLastItem(mark);
    return pressed;
}

void groupButtons(const Panel& panel, int group, float leak) {
    if (panel.choices.valveGroups.empty()) return;
    const std::string& id = panel.choices.valveGroups[static_cast<std::size_t>(group)];
    if (halfButton(panel, "valve.group.fail", panel.text("valve.fail")))
        panel.command(physiology::SetValveGroup{id, leaking(leak)});
    ImGui::SameLine();
    if (halfButton(panel, "valve.group.mend", panel.text("valve.mend")))
        panel.command(physiology::SetValveGroup{id, {}});
}

void singleButtons(const Panel& panel, int valve, float leak) {
    if (panel.leg.valves.empty()) return;
    const std::string& id = panel.leg.valves[static_cast<std::size_t>(valve)].id;
    if (halfButton(panel, "valve.single.fail", panel.text("valve.fail")))
        panel.command(physiology::SetValve{id, leaking(leak)});
    ImGui::SameLine();
    if (halfButton(panel, "valve.single.mend", panel.text("valve.mend")))
        panel.command(physiology::SetValve{id, {}});
}

void failingCount(const Panel& panel) {
    const auto failing =
        std::count_if(panel.model.patient.valves.begin(), panel.model.patient.valves.end(),
                      [](const auto& each) { return each.second.state != ValveState::working; });
    const std::string line = std::to_string(failing) + " / " + std::to_string(panel.leg.valves.size()) + " " +
                             panel.text("valve.failing");
    dimText(panel, line.c_str());
}

} // namespace

void drawValveControls(const Panel& panel) {
    heading(panel, panel.text("valve.severity"));
    float* leak = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("valve.leak.value"), 1.0F);
    slider(panel, {"valve.leak", panel.text("valve.leak"), 0.0F, 1.0F, "%.2f"}, *leak);
    heading(panel, panel.text("valve.groups"));
    int* group = stored("valve.group.value");
    groupCombo(panel, *group);
    groupButtons(panel, *group, *leak);
    heading(panel, panel.text("valve.one"));
    int* valve = stored("valve.single.value");
    valveCombo(panel, *valve);
    singleButtons(panel, *valve, *leak);
    failingCount(panel);
}

} // namespace ui
