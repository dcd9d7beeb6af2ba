// SPDX-License-Identifier: Apache-2.0
#include "ui/Widgets.h"

#include <algorithm>
#include <cstdio>

#include "ui/IconShape.h"

namespace ui {

namespace {

// Less height than a button needs.
void pushPadding(float share) {
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x, padding.y * share});
}

} // namespace

void heading(const Panel& panel, const char* text) {
    ImGui::PushFont(panel.fonts.strong);
    ImGui::TextUnformatted(text);
    ImGui::PopFont();
}

void dimText(const Panel& panel, const char* text) {
    ImGui::PushFont(panel.fonts.small);
    ImGui::PushStyleColor(ImGuiCol_Text, color::kDim);
    ImGui::PushTextWrapPos(0.0F);
    ImGui::TextUnformatted(text);
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

bool choiceButton(const Panel& panel, const std::string& mark, const char* label, bool chosen, ImVec2 size) {
    if (chosen) {
        ImGui::PushStyleColor(ImGuiCol_Button, color::kAccentDeep);
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, color::kAccentDeep);
    }
    const bool pressed = ImGui::Button((std::string(label) + "##" + mark).c_str(), size);
    panel.marks.markLastItem(mark);
    if (!chosen) return pressed;
    ImGui::PopStyleColor(2);
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    ImGui::GetWindowDrawList()->AddRect(low, high, packed(color::kAccent), ImGui::GetStyle().FrameRounding, 0,
                                        1.5F);
    return pressed;
}

std::optional<std::string> choiceGrid(const Panel& panel, const std::string& prefix,
                                      const std::vector<Choice>& choices, const std::string& chosen,
                                      int columns) {
    std::optional<std::string> pressed;
    const float gap = ImGui::GetStyle().ItemSpacing.x * 0.7F;
    const float width = (ImGui::GetContentRegionAvail().x - gap * static_cast<float>(columns - 1)) /
                        static_cast<float>(columns);
    pushPadding(0.75F);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i % static_cast<std::size_t>(columns) != 0) ImGui::SameLine(0.0F, gap);
        const Choice& choice = choices[i];
        if (choiceButton(panel, prefix + "." + choice.id, choice.label.c_str(), choice.id == chosen,
                         {width, 0.0F}))
            pressed = choice.id;
    }
    ImGui::PopStyleVar();
    return pressed;
}

bool slider(const Panel& panel, const SliderSpec& spec, float& value) {
    char shown[48];
    std::snprintf(shown, sizeof shown, spec.format, static_cast<double>(value));
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
    ImGui::TextUnformatted(spec.label);
    ImGui::SameLine();
    ImGui::SetCursorPosX(right - ImGui::CalcTextSize(shown).x);
    ImGui::TextColored(color::kDim, "%s", shown);
    ImGui::SetNextItemWidth(-1.0F);
    pushPadding(0.5F);
    const bool changed = ImGui::SliderFloat(("##" + spec.mark).c_str(), &value, spec.low, spec.high, "",
                                            ImGuiSliderFlags_AlwaysClamp);
    ImGui::PopStyleVar();
    panel.marks.markLastItem(spec.mark);
    return changed;
}

bool iconButton(const Panel& panel, const std::string& mark, Icon icon, const char* tip) {
    const float side = ImGui::GetFrameHeight() * 1.15F;
    const bool pressed = ImGui::Button(("##" + mark).c_str(), {side, side});
    panel.marks.markLastItem(mark);
    const ImVec2 low = ImGui::GetItemRectMin();
    drawIcon(icon, {low.x + side / 2.0F, low.y + side / 2.0F}, side * 0.26F);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", tip);
    return pressed;
}

} // namespace ui
