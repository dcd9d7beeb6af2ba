// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PairPanel.h"

#include "ui/Widgets.h"

namespace ui {
namespace {

constexpr float kLowest = 0.35F; // of a button's padding: a dozen stand below each other

void drawGroup(const Panel& panel, const std::string& prefix) {
    const PairModel& pair = panel.model.pair;
    for (const auto& key : panel.choices.pairs) {
        if (!key.starts_with(prefix)) continue;
        const bool chosen = pair.open && pair.chosen == key;
        const ImVec2 padding = ImGui::GetStyle().FramePadding;
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x, padding.y * kLowest});
        if (choiceButton(panel, "pair.open." + key, panel.text(key), chosen, {-1.0F, 0.0F}))
            panel.ask(OpenPair{key});
        ImGui::PopStyleVar();
    }
}

// More than a column holds: one group at a time, the one chosen last.
void drawGroups(const Panel& panel) {
    int* shown = ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("pair.group"), 0);
    const std::vector<Choice> groups{{"treatments", panel.text("pair.treatments")},
                                     {"conditions", panel.text("pair.conditions")}};
    const auto index = static_cast<std::size_t>(*shown);
    if (const auto id = choiceGrid(panel, "pair.group", groups, groups[index].id, 1))
        *shown = *id == "conditions" ? 1 : 0;
    drawGroup(panel, index == 0 ? "comparison." : "condition.");
    heading(panel, panel.text("pair.others"));
    drawGroup(panel, "pair.");
}

void drawWhich(const Panel& panel) {
    heading(panel, panel.text("pair.which"));
    const auto chosen = std::to_string(panel.model.pair.changed);
    const std::vector<Choice> legs{{"0", panel.text("pair.left")}, {"1", panel.text("pair.right")}};
    if (const auto id = choiceGrid(panel, "pair.leg", legs, chosen, 2))
        panel.ask(ChangeLeg{*id == "0" ? std::size_t{0} : std::size_t{1}});
    dimText(panel, panel.text("pair.together"));
    if (lowButton(panel, "pair.close", panel.text("pair.close"))) panel.ask(ClosePair{});
}

} // namespace

void drawPairPanel(const Panel& panel) {
    const ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing.x, spacing.y * 0.35F});
    if (panel.model.pair.open) drawWhich(panel);
    drawGroups(panel);
    ImGui::PopStyleVar();
}

} // namespace ui
