// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/LanguageMenu.h"

#include <algorithm>
#include <string>

#include "ui/IconShape.h"
#include "ui/Input.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

constexpr float kGlobe = 0.42F;    // em, its radius
constexpr float kBeside = 1.35F;   // em that the globe takes
constexpr float kRowHeight = 2.6F; // em: 44 px at scale 1, for a finger
constexpr const char* kPopup = "languages";

bool pressed(Key key) {
    return !ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(static_cast<int>(key));
}

int shownLanguage(const Panel& panel) {
    const auto& all = panel.choices.languages;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Language& each) { return each.id == panel.text.language(); });
    return found == all.end() ? 0 : static_cast<int>(found - all.begin());
}

float widestName(const Panel& panel) {
    float width = 0.0F;
    for (const Language& language : panel.choices.languages)
        width = std::max(width, ImGui::CalcTextSize(language.name.c_str()).x);
    return width;
}

// Moved by the arrow keys, round and round.
void moveMark(int& marked, int count) {
    if (pressed(Key::down)) marked = (marked + 1) % count;
    if (pressed(Key::up)) marked = (marked + count - 1) % count;
}

void take(const Panel& panel, const Language& language) {
    panel.ask(ShowLanguage{language.id});
    ImGui::CloseCurrentPopup();
}

void drawRow(const Panel& panel, int index, int& marked) {
    const Language& language = panel.choices.languages[static_cast<std::size_t>(index)];
    const bool chosen = language.id == panel.text.language();
    if (choiceButton(panel, "language." + language.id, language.name.c_str(), chosen,
                     {widthOfLanguageMenu(panel), em(kRowHeight)}))
        take(panel, language);
    if (ImGui::IsItemHovered() &&
        (ImGui::GetIO().MouseDelta.x != 0.0F || ImGui::GetIO().MouseDelta.y != 0.0F))
        marked = index;
    if (index == marked)
        ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                            packed(color::kText), ImGui::GetStyle().FrameRounding, 0, 2.0F);
}

void drawRows(const Panel& panel) {
    const int count = static_cast<int>(panel.choices.languages.size());
    const bool opens = ImGui::IsWindowAppearing();
    int& marked = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("marked"), 0);
    marked = opens ? shownLanguage(panel) : std::min(marked, count - 1);
    if (!opens) moveMark(marked, count);
    for (int index = 0; index < count; ++index)
        drawRow(panel, index, marked);
    if (pressed(Key::enter)) take(panel, panel.choices.languages[static_cast<std::size_t>(marked)]);
    if (pressed(Key::escape) || (pressed(Key::language) && !opens)) ImGui::CloseCurrentPopup();
}

bool drawButton(const Panel& panel, ImVec2 size) {
    const auto& name = panel.choices.languages[static_cast<std::size_t>(shownLanguage(panel))].name;
    const bool clicked = ImGui::Button("##language", size);
    panel.marks.markLastItem("language");
    const ImVec2 low = ImGui::GetItemRectMin();
    const float middle = low.y + 0.5F * size.y, left = low.x + ImGui::GetStyle().FramePadding.x;
    drawIcon(Icon::globe, {left + em(kGlobe), middle}, em(kGlobe));
    ImGui::GetWindowDrawList()->AddText({left + em(kBeside), middle - 0.5F * ImGui::GetFontSize()},
                                        packed(color::kText), name.c_str());
    return clicked;
}

} // namespace

float widthOfLanguageMenu(const Panel& panel) {
    return widestName(panel) + em(kBeside) + 2.0F * ImGui::GetStyle().FramePadding.x;
}

void drawLanguageMenu(const Panel& panel) {
    if (panel.choices.languages.empty()) return;
    const bool open = ImGui::IsPopupOpen(kPopup);
    const bool clicked = drawButton(panel, {widthOfLanguageMenu(panel), ImGui::GetFrameHeight() * 1.15F});
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    const float inset = ImGui::GetStyle().ItemSpacing.y;
    if (!open && (clicked || pressed(Key::language))) ImGui::OpenPopup(kPopup);
    ImGui::SetNextWindowPos({low.x - inset, high.y + 2.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {inset, inset});
    if (ImGui::BeginPopup(kPopup, ImGuiWindowFlags_NoMove)) {
        drawRows(panel);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

} // namespace ui
