// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/Overlays.h"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "ui/ItemLines.h"
#include "ui/LaboratoryWords.h"
#include "ui/Scrim.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

constexpr float kLegendWidth = 7.5F; // em that the legend takes at the right
constexpr const char* kKeys[] = {"space", "step", "orbit",  "pan",   "zoom",   "views",
                                 "reset", "peel", "lens",   "cut",   "states", "plane",
                                 "slice", "undo", "panels", "speed", "help",   "quit"};

void centeredLine(ImFont* font, const Rect& free, float y, const ImVec4& ink, const std::string& text) {
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str());
    const ImVec2 at{(free.left + free.right - size.x) / 2.0F, y};
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddText(font, font->FontSize, {at.x + 1.0F, at.y + 1.0F}, IM_COL32(0, 0, 0, 200), text.c_str());
    list.AddText(font, font->FontSize, at, packed(ink), text.c_str());
}

// The text in lines that fit between the panels.
std::vector<std::string> linesOf(const ImFont* font, const Rect& free, const char* text) {
    std::vector<std::string> lines;
    const char* const end = text + std::char_traits<char>::length(text);
    while (text < end) {
        const char* stop = font->CalcWordWrapPositionA(1.0F, text, end, free.right - free.left);
        if (stop == text) ++stop;
        lines.emplace_back(text, stop);
        for (text = stop; text < end && *text == ' ';)
            ++text;
    }
    return lines;
}

void drawKeyTable(const Panel& panel) {
    if (!ImGui::BeginTable("keys", 2, ImGuiTableFlags_SizingFixedFit)) return;
    for (const char* key : kKeys) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::TextColored(color::kAccent, "%s", panel.text(std::string("key.") + key));
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(panel.text(std::string("key.") + key + ".does"));
    }
    ImGui::EndTable();
}

} // namespace

void drawNotice(const Panel& panel, const Rect& free) {
    ImFont* font = panel.fonts.small;
    const float line = font->FontSize * 1.25F;
    const auto advice = linesOf(font, free, panel.text("notice.advice"));
    const auto schematic =
        linesOf(font, free, panel.text(panel.model.view.axial ? "notice.slice" : "notice.schematic"));
    float y = free.bottom - line * (0.1F + static_cast<float>(advice.size() + schematic.size()));
    const Scrim ground;
    for (const auto& each : schematic)
        centeredLine(font, free, std::exchange(y, y + line), color::kDim, each);
    for (const auto& each : advice)
        centeredLine(font, free, std::exchange(y, y + line), color::kText, each);
}

void drawWho(const Panel& panel, const Rect& free) {
    const std::string words = patientWords(panel.text, panel.model.patient, "");
    if (words == patientWords(panel.text, physiology::Patient{}, "")) return;
    Rect beside = free;
    beside.left += em(kLegendWidth);
    beside.right -= em(kLegendWidth);
    const float width = beside.right - beside.left;
    std::istringstream lines(itemLines(words, panel.fonts.small, width));
    float y = free.top + em(0.4F);
    for (std::string each; std::getline(lines, each);)
        centeredLine(panel.fonts.small, beside, std::exchange(y, y + em(1.1F)), color::kText, each);
}

void drawHelp(const Panel& panel) {
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({room.x / 2.0F, room.y / 2.0F}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({em(38.0F), 0.0F});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ImGui::GetStyleColorVec4(ImGuiCol_PopupBg));
    ImGui::Begin("help window", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    ImGui::PushFont(panel.fonts.title);
    ImGui::TextUnformatted(panel.text("help.title"));
    ImGui::PopFont();
    drawKeyTable(panel);
    ImGui::Separator();
    for (const char* key : {"help.computed", "help.exaggerated", "notice.advice"}) {
        ImGui::PushTextWrapPos(0.0F);
        ImGui::TextUnformatted(panel.text(key));
        ImGui::PopTextWrapPos();
    }
    if (ImGui::Button(panel.text("help.close"), {-1.0F, 0.0F})) panel.ask(ToggleHelp{});
    panel.marks.markLastItem("help.close");
    ImGui::End();
}

void drawComplaint(const Panel& panel, const Rect& free) {
    if (panel.model.complaint.empty()) return;
    float y = free.top + em(2.8F);
    for (const auto& each : linesOf(panel.fonts.body, free, panel.model.complaint.c_str()))
        centeredLine(panel.fonts.body, free, std::exchange(y, y + em(1.3F)), color::kAlarm, each);
}

} // namespace ui
