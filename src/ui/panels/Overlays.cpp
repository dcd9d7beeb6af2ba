// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/Overlays.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "ui/Inks.h"
#include "ui/ItemLines.h"
#include "ui/LaboratoryWords.h"
#include "ui/LineBreaks.h"
#include "ui/Projection.h"
#include "ui/Scrim.h"
#include "ui/Widgets.h"
#include "ui/lecture/RecordModel.h"
#include "ui/panels/Legend.h"

namespace ui {
namespace {

constexpr const char* kKeys[] = {"space",    "step",    "curves", "orbit",   "pan",      "zoom",   "views",
                                 "reset",    "peel",    "lens",   "cut",     "states",   "plane",  "slice",
                                 "undo",     "panels",  "focus",  "speed",   "language", "search", "along",
                                 "bookmark", "lessons", "page",   "wording", "leave",    "notes",  "quiz",
                                 "keep",     "help",    "quit"};

void centeredLine(ImFont* font, const Rect& free, float y, const ImVec4& ink, const std::string& text) {
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str());
    const ImVec2 at{(free.left + free.right - size.x) / 2.0F, y};
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddText(font, font->FontSize, {at.x + 1.0F, at.y + 1.0F}, IM_COL32(0, 0, 0, 200), text.c_str());
    list.AddText(font, font->FontSize, at, packed(ink), text.c_str());
}

std::vector<std::string> linesOf(const ImFont* font, const Rect& free, const char* text) {
    return wrappedLines(text, font, free.right - free.left);
}

void drawKey(const Panel& panel, const char* key) {
    ImGui::TableNextColumn();
    ImGui::TextColored(color::kAccent, "%s", panel.text(std::string("key.") + key));
    ImGui::TableNextColumn();
    wrappedText(panel.text(std::string("key.") + key + ".does"));
}

// In as many columns of keys as there is room for, read downwards.
void drawKeyTable(const Panel& panel, std::size_t across) {
    if (!ImGui::BeginTable("keys", static_cast<int>(2 * across))) return;
    for (std::size_t i = 0; i < across; ++i) {
        ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1.0F);
        ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 2.0F);
    }
    const std::size_t rows = (std::size(kKeys) + across - 1) / across;
    for (std::size_t row = 0; row < rows; ++row) {
        ImGui::TableNextRow();
        for (std::size_t i = row; i < std::size(kKeys); i += rows)
            drawKey(panel, kKeys[i]);
    }
    ImGui::EndTable();
}

// The clean cut through the thigh; above it veins are lines.
bool seesAboveCut(const Model& model, const ImVec2& size) {
    constexpr float kCut = 0.56F; // m above the sole
    constexpr float kNear = 0.1F; // m of picture: the cut is behind what fills it
    const auto& camera = model.view.camera;
    if (!model.shown) return true;
    if (2.0F * std::tan(0.5F * camera.fieldOfView) * camera.distance < kNear) return false;
    const glm::dvec3 top = model.shown->pose.moved(anatomy::Body::thigh, {0.0, 0.0, double{kCut}});
    const glm::vec2 place = Projection(model.view, {size.x, size.y})(glm::vec3(top));
    return place.x > 0.0F && place.x < size.x && place.y > 0.0F && place.y < size.y;
}

} // namespace

std::vector<std::string> schematicNotes(const Panel& panel, const ImVec2& size) {
    const Model& model = panel.model;
    if (model.view.axial) return {panel.text("notice.slice")};
    std::vector<std::string> notes;
    const auto say = [&](bool shown, const std::string& key) {
        if (shown) notes.emplace_back(panel.text(key));
    };
    const float veins = std::max(model.view.opacityOf(scene::Layer::deepVein),
                                 model.view.opacityOf(scene::Layer::superficialVein));
    say(veins > 0.0F && seesAboveCut(model, size), "notice.above");
    say(model.particleVolume > 0.0 && showsCells(model.view, size.y), "notice.cells");
    const auto vision = model.profile.colorVision;
    say(model.backward,
        vision == core::ColorVision::all ? "notice.backward" : "notice.backward." + core::nameOf(vision));
    return notes;
}

void drawNotice(const Panel& panel, const Rect& free) {
    ImFont* font = panel.fonts.small;
    const float line = font->FontSize * 1.25F;
    const auto advice = linesOf(font, free, panel.text("notice.advice"));
    std::string words;
    for (const auto& note : schematicNotes(panel, ImGui::GetIO().DisplaySize))
        words += (words.empty() ? "" : " ") + note;
    const auto schematic = linesOf(font, free, words.c_str());
    float y = free.bottom - line * (0.1F + static_cast<float>(advice.size() + schematic.size()));
    const Scrim ground;
    for (const auto& each : schematic)
        centeredLine(font, free, std::exchange(y, y + line), color::kDim, each);
    for (const auto& each : advice)
        centeredLine(font, free, std::exchange(y, y + line), color::kText, each);
}

float drawWho(const Panel& panel, const Rect& beside) {
    const auto& record = panel.model.lecture.record;
    const bool past = record && record->moment && panel.model.shown;
    const auto& patient = past ? panel.model.shown->patient : panel.model.patient;
    const std::string words = patientWords(panel.text, patient, "");
    if (words == patientWords(panel.text, physiology::Patient{}, "")) return beside.top;
    std::istringstream lines(itemLines(words, panel.fonts.small, beside.right - beside.left));
    float y = beside.top + em(0.4F);
    const Scrim ground;
    for (std::string each; std::getline(lines, each);)
        centeredLine(panel.fonts.small, beside, std::exchange(y, y + em(1.1F)), color::kText, each);
    return y;
}

void drawHelp(const Panel& panel) {
    constexpr float kWide = 68.0F, kNarrow = 38.0F, kRim = 1.0F; // em
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const float width = std::min(room.x - em(2.0F * kRim), em(kWide));
    ImGui::SetNextWindowPos({room.x / 2.0F, room.y / 2.0F}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({width, 0.0F}, {width, room.y - em(2.0F * kRim)});
    ImGui::SetNextWindowSize({width, 0.0F});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ImGui::GetStyleColorVec4(ImGuiCol_PopupBg));
    ImGui::Begin("help window", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    ImGui::PushFont(panel.fonts.title);
    ImGui::TextUnformatted(panel.text("help.title"));
    ImGui::PopFont();
    const char* close = panel.text("help.close");
    const float button = ImGui::CalcTextSize(close).x + em(1.6F);
    ImGui::SameLine(ImGui::GetContentRegionMax().x - button);
    if (ImGui::Button(close, {button, 0.0F})) panel.ask(ToggleHelp{});
    panel.marks.markLastItem("help.close");
    drawKeyTable(panel, width > em(1.5F * kNarrow) ? 2 : 1);
    ImGui::Separator();
    for (const char* key : {"help.computed", "help.exaggerated", "notice.advice"})
        wrappedText(panel.text(key));
    ImGui::End();
}

void drawComplaint(const Panel& panel, const Rect& free) {
    if (panel.model.complaint.empty()) return;
    float y = free.top + em(2.8F);
    for (const auto& each : linesOf(panel.fonts.body, free, panel.model.complaint.c_str()))
        centeredLine(panel.fonts.body, free, std::exchange(y, y + em(1.3F)), color::kComplaint, each);
}

} // namespace ui
