// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/WindowNames.h"

#include <algorithm>
#include <string>

#include "ui/Projection.h"
#include "ui/Scrim.h"
#include "ui/lecture/Leader.h"
#include "ui/lecture/NamePlacer.h"
#include "ui/lecture/StructureModel.h"

namespace ui {
namespace {

constexpr float kDistance = 1.6F; // em, from what is named to its name
constexpr std::size_t kMost = 24;

int* sideOf(const std::string& id) {
    return ImGui::GetStateStorage()->GetIntRef(ImGui::GetID(("name." + id).c_str()), -1);
}

void drawName(const Panel& panel, const std::string& words, const Rect& box, ImVec2 to) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float y = 0.5F * (box.top + box.bottom);
    drawLeader(box, to, {{{IM_COL32(0, 0, 0, 170), 3.0F, 4.0F}, {IM_COL32(255, 255, 255, 220), 1.0F, 2.0F}}});
    const Scrim ground;
    ImFont* font = panel.fonts.small;
    list.AddText(font, font->FontSize, {box.left + em(0.2F), y - 0.5F * font->FontSize}, packed(color::kText),
                 words.c_str());
}

} // namespace

void drawWindowNames(const Panel& panel, const Rect& room, const std::vector<Rect>& taken) {
    const auto& structures = panel.model.lecture.structures;
    if (!structures || !structures->naming || panel.model.view.axial) return;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Projection project(panel.model.view, {size.x, size.y});
    ImFont* font = panel.fonts.small;
    std::vector<NameWish> wishes;
    for (const PictureLabel& name : structures->names) {
        const glm::vec2 to = project(name.place);
        const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, name.words.c_str()).x;
        wishes.push_back({to.x, to.y, width + em(0.4F), font->FontSize * 1.2F, *sideOf(name.id)});
    }
    const auto placed = placeNames(wishes, room, taken, em(kDistance), kMost);
    for (const PictureLabel& name : structures->names)
        *sideOf(name.id) = -1;
    for (const PlacedName& each : placed) {
        const PictureLabel& name = structures->names[each.wish];
        *sideOf(name.id) = each.side;
        drawName(panel, name.words, each.box, {wishes[each.wish].x, wishes[each.wish].y});
        panel.marks.mark("name." + name.id, {each.box.left, each.box.top, each.box.right, each.box.bottom});
    }
}

} // namespace ui
