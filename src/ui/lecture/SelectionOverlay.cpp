// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/SelectionOverlay.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include <glm/geometric.hpp>

#include "ui/Projection.h"
#include "ui/lecture/Leader.h"
#include "ui/lecture/NamePlacer.h"
#include "ui/lecture/StructureModel.h"

namespace ui {
namespace {

const ImVec4 kMark{0.77F, 1.0F, 0.36F, 1.0F}; // like nothing in a leg, and not the gold of backward blood
constexpr float kLine = 2.0F, kCasing = 5.0F; // px on a 17 px font
constexpr float kAround = 2.6F;               // px that the outline keeps from a vein
constexpr float kLeastRing = 7.0F;            // px, of a valve
constexpr float kShortest = 3.0F;             // px between two beads
constexpr float kUsual = 17.0F;               // px of the font
constexpr std::size_t kAnchors = 24;
constexpr float kDistance = 2.2F; // em from the structure to its name

struct Stroke {
    ImU32 ink;
    float width;
};

std::array<Stroke, 2> strokes() {
    const float scale = std::max(1.0F, em(1.0F) / kUsual);
    return {{{IM_COL32(0, 0, 0, 190), kCasing * scale}, {packed(kMark), kLine * scale}}};
}

ImVec2 pixel(glm::vec2 place) {
    return {place.x, place.y};
}

struct Bead {
    glm::vec2 at;
    float radius; // px
};

std::vector<Bead> beadsOf(const SelectionMark& mark, const scene::ViewSpec& view, const Projection& project,
                          float rows) {
    std::vector<Bead> beads;
    const glm::vec3 eye = view.camera.eye() * glm::vec3(view.mirrored ? -1.0F : 1.0F, 1.0F, 1.0F);
    const float high = 2.0F * std::tan(0.5F * view.camera.fieldOfView);
    for (const auto& each : mark.cord) {
        const glm::vec2 at = project(each.place);
        const float far = std::max(glm::distance(eye, each.place), 1e-3F);
        if (!beads.empty() && glm::distance(beads.back().at, at) < kShortest) continue;
        beads.push_back({at, each.radius * rows / (high * far) + kAround});
    }
    return beads;
}

// Along both sides of a vein and round its ends.
std::vector<ImVec2> hullOf(const std::vector<Bead>& beads) {
    std::vector<ImVec2> line;
    const auto go = [&](std::size_t i, float side) {
        const glm::vec2 before = beads[i > 0 ? i - 1 : i].at,
                        after = beads[std::min(i + 1, beads.size() - 1)].at;
        const glm::vec2 along = glm::normalize(after - before);
        line.push_back(pixel(beads[i].at + side * beads[i].radius * glm::vec2(-along.y, along.x)));
    };
    for (std::size_t i = 0; i < beads.size(); ++i)
        go(i, 1.0F);
    for (std::size_t i = beads.size(); i-- > 0;)
        go(i, -1.0F);
    return line;
}

void drawOutline(const SelectionMark& mark, const std::vector<Bead>& beads, const Projection& project) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const auto hull = beads.size() > 1 ? hullOf(beads) : std::vector<ImVec2>{};
    for (const auto& [ink, width] : strokes()) {
        if (!hull.empty())
            list.AddPolyline(hull.data(), static_cast<int>(hull.size()), ink, ImDrawFlags_Closed, width);
        else if (!beads.empty())
            list.AddCircle(pixel(beads.front().at), std::max(kLeastRing, beads.front().radius), ink, 0,
                           width);
        for (const auto& [from, to] : mark.rim)
            list.AddLine(pixel(project(from)), pixel(project(to)), ink, width);
    }
}

// Where a line to its name may begin, those near the middle of the room first.
std::vector<glm::vec2> anchorsOf(const SelectionMark& mark, const std::vector<Bead>& beads,
                                 const Projection& project, const Rect& room) {
    std::vector<glm::vec2> anchors;
    for (const Bead& bead : beads)
        anchors.push_back(bead.at);
    const std::size_t step = std::max<std::size_t>(1, mark.rim.size() / kAnchors);
    for (std::size_t i = 0; i < mark.rim.size(); i += step)
        anchors.push_back(project(mark.rim[i][0]));
    const glm::vec2 middle{0.5F * (room.left + room.right), 0.5F * (room.top + room.bottom)};
    std::erase_if(anchors, [&](glm::vec2 at) {
        return at.x < room.left || at.x > room.right || at.y < room.top || at.y > room.bottom;
    });
    std::sort(anchors.begin(), anchors.end(),
              [&](glm::vec2 a, glm::vec2 b) { return glm::distance(a, middle) < glm::distance(b, middle); });
    return anchors;
}

void drawTag(const Panel& panel, const std::string& words, const Rect& box, glm::vec2 to) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float y = 0.5F * (box.top + box.bottom), round = em(0.3F);
    const auto [casing, line] = strokes();
    drawLeader(
        box, pixel(to),
        {{{casing.ink, casing.width, 1.2F * casing.width}, {line.ink, line.width, 1.2F * line.width}}});
    list.AddRectFilled({box.left, box.top}, {box.right, box.bottom}, packed(color::kPanel), round);
    list.AddRect({box.left, box.top}, {box.right, box.bottom}, packed(kMark), round, 0, line.width);
    ImFont* font = panel.fonts.body;
    list.AddText(font, font->FontSize, {box.left + em(0.5F), y - 0.5F * font->FontSize}, packed(color::kText),
                 words.c_str());
}

} // namespace

Rect drawSelection(const Panel& panel, const Rect& room, const std::vector<Rect>& taken) {
    const auto& structures = panel.model.lecture.structures;
    const auto* mark = structures ? structures->mark.get() : nullptr;
    if (!mark || panel.model.view.axial || mark->id != panel.model.view.selected) return {};
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Projection project(panel.model.view, {size.x, size.y});
    const auto beads = beadsOf(*mark, panel.model.view, project, size.y);
    drawOutline(*mark, beads, project);
    const ImFont* font = panel.fonts.body;
    const float wide = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, mark->words.c_str()).x + em(1.0F);
    int* side = ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("selection.side"), -1);
    for (const glm::vec2 at : anchorsOf(*mark, beads, project, room)) {
        const NameWish wish{at.x, at.y, wide, 1.6F * font->FontSize, *side};
        const auto placed = placeNames({wish}, room, taken, em(kDistance), 1);
        if (placed.empty()) continue;
        *side = placed.front().side;
        const Rect& box = placed.front().box;
        drawTag(panel, mark->words, box, at);
        panel.marks.mark("selection.name", {box.left, box.top, box.right, box.bottom});
        return box;
    }
    return {};
}

} // namespace ui
