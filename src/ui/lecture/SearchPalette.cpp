// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/SearchPalette.h"

#include <algorithm>
#include <array>
#include <string>

#include "ui/Input.h"
#include "ui/StructureNames.h"
#include "ui/Widgets.h"
#include "ui/lecture/StructureModel.h"

namespace ui {
namespace {

constexpr float kWideEm = 34.0F, kTop = 5.0F; // em
constexpr std::size_t kMost = 9;              // rows
constexpr std::size_t kMostOthers = 3;        // of them, of bookmarks, of lessons and of scenes

constexpr float kSurely = 1.0F; // fit: each word asked for begins one there

struct Row {
    std::string mark, words, second, kind;
    Request request;
};

Request apart(StructureRequest request) {
    return std::make_shared<const StructureRequest>(std::move(request));
}

// Fits of names that the index does not hold.
template <typename Add>
void findIn(const std::vector<std::string>& names, const std::string& query, const Add& add) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < names.size() && found < kMostOthers; ++i) {
        if (fitOf(query, folded(names[i])) <= 0.0F) continue;
        add(i);
        ++found;
    }
}

// Bookmarks, lessons and scenes.
std::vector<Row> othersFor(const Panel& panel, const StructureModel& structures, const std::string& plain) {
    std::vector<Row> rows;
    findIn(structures.bookmarks, plain, [&](std::size_t i) {
        rows.push_back({"search.bookmark." + std::to_string(i), structures.bookmarks[i], "",
                        panel.text("search.bookmark"), apart({VisitBookmark{i}})});
    });
    std::vector<std::string> titles;
    for (const auto& lesson : panel.model.lesson.all)
        titles.push_back(lesson.title);
    findIn(titles, plain, [&](std::size_t i) {
        const auto& lesson = panel.model.lesson.all[i];
        rows.push_back({"search.lesson." + lesson.id, lesson.title, "", panel.text("search.lesson"),
                        PlayLesson{lesson.id, 0}});
    });
    std::size_t scenes = 0;
    for (const auto& scene : structures.scenes) {
        const bool fits = std::any_of(scene.names.begin(), scene.names.end(),
                                      [&](const auto& name) { return fitOf(plain, name) > 0.0F; });
        if (!fits || ++scenes > kMostOthers) continue;
        rows.push_back({"search.scene." + scene.id, scene.title, "", panel.text("search.scene"),
                        apart({OpenScene{scene.id}})});
    }
    return rows;
}

// Structures first where one's name begins so, or where nothing else surely fits: Enter must not take a
// lecturer's patient away by surprise.
std::vector<Row> rowsFor(const Panel& panel, const StructureModel& structures, const std::string& query) {
    const std::string plain = folded(query);
    const auto others = othersFor(panel, structures, plain);
    if (!structures.index) return others;
    std::vector<Row> rows;
    bool begins = std::none_of(others.begin(), others.end(), [&](const Row& other) {
        return fitOf(plain, folded(other.words)) >= kSurely;
    });
    for (const auto* entry : structures.index->find(query, kMost - others.size())) {
        begins = begins || std::any_of(entry->names.begin(), entry->names.end(),
                                       [&](const auto& name) { return name.starts_with(plain); });
        std::string latin = entry->valve ? "" : latinName(panel.text, panel.leg, entry->id);
        if (latin == entry->shown) latin.clear();
        rows.push_back({"search." + entry->id, entry->shown, std::move(latin),
                        panel.text(std::string("layer.") + scene::nameOf(entry->layer)),
                        apart({GoToStructure{entry->id}})});
    }
    rows.insert(begins ? rows.end() : rows.begin(), others.begin(), others.end());
    return rows;
}

bool drawRow(const Panel& panel, const Row& row, bool marked) {
    ImFont* small = panel.fonts.small;
    const float high = panel.fonts.body->FontSize + (row.second.empty() ? 0.0F : small->FontSize) + em(0.7F);
    if (marked) ImGui::PushStyleColor(ImGuiCol_Button, color::kAccentDeep);
    const bool pressed = ImGui::Button(("##" + row.mark).c_str(), {ImGui::GetContentRegionAvail().x, high});
    if (marked) ImGui::PopStyleColor();
    panel.marks.markLastItem(row.mark);
    const ImVec2 low = ImGui::GetItemRectMin(), end = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float inset = em(0.6F);
    const float wide = small->CalcTextSizeA(small->FontSize, 1e6F, 0.0F, row.kind.c_str()).x;
    list.PushClipRect(low, {end.x - wide - 2.0F * inset, end.y}, true);
    list.AddText({low.x + inset, low.y + em(0.35F)}, packed(color::kText), row.words.c_str());
    list.AddText(small, small->FontSize, {low.x + inset, low.y + em(0.35F) + panel.fonts.body->FontSize},
                 packed(color::kDim), row.second.c_str());
    list.PopClipRect();
    list.AddText(small, small->FontSize, {end.x - inset - wide, 0.5F * (low.y + end.y - small->FontSize)},
                 packed(color::kDim), row.kind.c_str());
    return pressed;
}

bool pressed(Key key) {
    return ImGui::IsKeyPressed(static_cast<int>(key));
}

// The line itself; what is written is the model's.
void drawLine(const Panel& panel, const StructureModel& structures) {
    std::array<char, 96> query{};
    structures.query.copy(query.data(), query.size() - 1);
    ImGui::SetNextItemWidth(-1.0F);
    if (!ImGui::IsAnyItemActive()) ImGui::SetKeyboardFocusHere();
    if (ImGui::InputTextWithHint("##search.query", panel.text("search.hint"), query.data(), query.size()))
        panel.ask(apart({WriteSearch{query.data(), 0}}));
    panel.marks.markLastItem("search.query");
}

void drawPalette(const Panel& panel, const StructureModel& structures) {
    drawLine(panel, structures);
    if (structures.query.empty()) return dimText(panel, panel.text("search.how"));
    const auto rows = rowsFor(panel, structures, structures.query);
    if (rows.empty()) return dimText(panel, panel.text("search.nothing"));
    const int count = static_cast<int>(rows.size());
    const int step = (pressed(Key::down) ? 1 : 0) - (pressed(Key::up) ? 1 : 0);
    const int marked = (std::clamp(structures.marked, 0, count - 1) + step + count) % count;
    if (step != 0) panel.ask(apart({WriteSearch{structures.query, marked}}));
    int chosen = pressed(Key::enter) ? marked : -1;
    for (int i = 0; i < count; ++i)
        if (drawRow(panel, rows[static_cast<std::size_t>(i)], i == marked)) chosen = i;
    if (chosen < 0) return;
    panel.ask(apart({ToggleSearch{}}));
    panel.ask(rows[static_cast<std::size_t>(chosen)].request);
}

} // namespace

void drawSearchPalette(const Panel& panel) {
    const auto& structures = panel.model.lecture.structures;
    if (!structures || !structures->searching) return;
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({room.x / 2.0F, em(kTop)}, ImGuiCond_Always, {0.5F, 0.0F});
    ImGui::SetNextWindowSize({std::min(em(kWideEm), room.x - em(1.0F)), 0.0F});
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ImGui::GetStyleColorVec4(ImGuiCol_PopupBg));
    ImGui::Begin("search", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    ImGui::PopStyleColor();
    drawPalette(panel, *structures);
    ImGui::End();
    if (pressed(Key::escape)) panel.ask(apart({ToggleSearch{}}));
}

} // namespace ui
