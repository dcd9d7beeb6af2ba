// SPDX-License-Identifier: Apache-2.0
#include "ui/Widgets.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "ui/IconShape.h"
#include "ui/LineBreaks.h"

namespace ui {

namespace {

constexpr float kGridGap = 0.6F; // of the usual one
constexpr float kInset = 0.45F;  // em, of words in a slider

// Less height than a button needs.
void pushPadding(float share) {
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x, padding.y * share});
}

// How far the last item, a slider, is open.
void drawFilling(float share) {
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    const float edge = low.x + share * (high.x - low.x), rounding = ImGui::GetStyle().FrameRounding;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(low, {edge, high.y}, true);
    list.AddRectFilled(low, high, packed(color::kAccentDeep), rounding);
    list.PopClipRect();
    const float mark = std::clamp(edge, low.x + 1.5F, high.x - 1.5F);
    list.AddLine({mark, low.y + 2.0F}, {mark, high.y - 2.0F}, packed(color::kAccent), 3.0F);
}

// Label and value in the last item; smaller where they would touch.
void drawWords(const Panel& panel, const SliderSpec& spec, float value) {
    std::array<char, 48> written{};
    std::snprintf(written.data(), written.size(), spec.format, static_cast<double>(value));
    const std::string styledValue = panel.text.number(written.data());
    const char* shown = styledValue.c_str();
    if (spec.valueAsTip && (ImGui::IsItemHovered() || ImGui::IsItemActive())) ImGui::SetTooltip("%s", shown);
    if (spec.valueAsTip) shown = "";
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    const float inset = em(kInset), room = high.x - low.x - 3.0F * inset;
    const auto width = [](const ImFont* font, const char* text) {
        return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text).x;
    };
    ImFont* font = panel.fonts.body;
    if (width(font, spec.label) + width(font, shown) > room) font = panel.fonts.small;
    const float y = 0.5F * (low.y + high.y - font->FontSize);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddText(font, font->FontSize, {low.x + inset, y}, packed(color::kText), spec.label);
    list.AddText(font, font->FontSize, {high.x - inset - width(font, shown), y}, packed(color::kText), shown);
}

} // namespace

void heading(const Panel& panel, const char* text) {
    ImGui::PushFont(panel.fonts.strong);
    ImGui::TextUnformatted(text);
    ImGui::PopFont();
}

void wrappedText(const std::string& text) {
    ImGui::PushTextWrapPos(0.0F);
    ImGui::TextUnformatted(brokenLines(text, ImGui::GetFont(), ImGui::GetContentRegionAvail().x).c_str());
    ImGui::PopTextWrapPos();
}

void dimText(const Panel& panel, const char* text) {
    ImGui::PushFont(panel.fonts.small);
    ImGui::PushStyleColor(ImGuiCol_Text, color::kDim);
    wrappedText(text);
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
    const float gap = ImGui::GetStyle().ItemSpacing.x * kGridGap;
    const float width = (ImGui::GetContentRegionAvail().x - gap * static_cast<float>(columns - 1)) /
                        static_cast<float>(columns);
    pushPadding(kLowRow);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {gap, gap * kGridGap});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {em(kInset), ImGui::GetStyle().FramePadding.y});
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i % static_cast<std::size_t>(columns) != 0) ImGui::SameLine(0.0F, gap);
        const Choice& choice = choices[i];
        const bool tight = ImGui::CalcTextSize(choice.label.c_str()).x + 2.0F * em(kInset) > width;
        if (tight) ImGui::PushFont(panel.fonts.small);
        if (choiceButton(panel, prefix + "." + choice.id, choice.label.c_str(), choice.id == chosen,
                         {width, 0.0F}))
            pressed = choice.id;
        if (tight) ImGui::PopFont();
    }
    ImGui::PopStyleVar(3);
    return pressed;
}

bool lowButton(const Panel& panel, const std::string& mark, const char* label) {
    pushPadding(kLowRow);
    const bool pressed = ImGui::Button((std::string(label) + "##" + mark).c_str(), {-1.0F, 0.0F});
    ImGui::PopStyleVar();
    panel.marks.markLastItem(mark);
    return pressed;
}

bool drawSwitch(const Panel& panel, const char* key, bool& value) {
    pushPadding(kLowRow);
    const bool changed = ImGui::Checkbox(panel.text(key), &value);
    ImGui::PopStyleVar();
    panel.marks.markLastItem(key);
    return changed;
}

bool switchedHeading(const Panel& panel, const char* title, const char* key, bool& value) {
    bool changed = false;
    ImGui::PushFont(panel.fonts.strong);
    labeled(panel.text(title), [&] {
        ImGui::PopFont();
        changed = drawSwitch(panel, key, value);
    });
    return changed;
}

bool slider(const Panel& panel, const SliderSpec& spec, float& value) {
    pushPadding(kLowRow);
    ImGui::PushStyleColor(ImGuiCol_SliderGrab, {});
    ImGui::PushStyleColor(ImGuiCol_SliderGrabActive, {});
    ImGui::PushStyleVar(ImGuiStyleVar_GrabMinSize, 1.0F); // the pointer's place is the value
    ImGui::SetNextItemWidth(-1.0F);
    const bool changed = ImGui::SliderFloat(("##" + spec.mark).c_str(), &value, spec.low, spec.high, "",
                                            ImGuiSliderFlags_AlwaysClamp);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
    panel.marks.markLastItem(spec.mark);
    drawFilling(std::clamp((value - spec.low) / (spec.high - spec.low), 0.0F, 1.0F));
    drawWords(panel, spec, value);
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
