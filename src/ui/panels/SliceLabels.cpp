// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/SliceLabels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "core/Units.h"
#include "ui/Projection.h"
#include "ui/SliceColumn.h"
#include "ui/StructureNames.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

using scene::slice::Part;
using scene::slice::SliceMap;
using scene::slice::Tissue;

constexpr float kLegend = 7.5F;            // em that the legend takes at the right
constexpr float kLegendHeight = 17.5F;     // lines that it takes at most from the top
constexpr float kGap = 0.5F, kStub = 0.6F; // em between section and leader line, and along the line
constexpr float kNarrow = 6.0F;            // em
constexpr float kEdge = 0.3F;              // em
constexpr float kNotice = 4.2F;            // em that notices take below
constexpr float kSmallest = 4e-6F;         // m², tissue that gets a name
constexpr float kSmallestVessel = 0.6e-6F; // m²
constexpr float kVesselsMatter = 40.0F;    // times their area
constexpr float kBarMm = 20.0F;

bool isVessel(Tissue tissue) {
    return tissue == Tissue::lumen || tissue == Tissue::artery;
}

bool deservesName(const Part& part) {
    if (part.tissue == Tissue::veinWall || part.tissue == Tissue::compartment) return false;
    return part.area >= (isVessel(part.tissue) ? kSmallestVessel : kSmallest);
}

void text(ImFont* font, ImVec2 at, const ImVec4& ink, const std::string& words) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddText(font, font->FontSize, {at.x + 1.0F, at.y + 1.0F}, IM_COL32(0, 0, 0, 200), words.c_str());
    list.AddText(font, font->FontSize, at, packed(ink), words.c_str());
}

float widthOf(const ImFont* font, const std::string& words) {
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, words.c_str()).x;
}

// In one line, or in two where it is wider than the room; none where it doesn't fit so either.
std::vector<std::string> linesWithin(const ImFont* font, const std::string& words, float room) {
    if (widthOf(font, words) <= room) return {words};
    std::vector<std::string> best;
    float least = room;
    for (auto at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1)) {
        const std::string first = words.substr(0, at), second = words.substr(at + 1);
        const float width = std::max(widthOf(font, first), widthOf(font, second));
        if (width > least) continue;
        least = width;
        best = {first, second};
    }
    return best;
}

void leader(ImVec2 from, ImVec2 bend, ImVec2 to) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float thin = std::max(1.0F, em(0.055F));
    for (const auto& [ink, width] :
         {std::pair(IM_COL32(0, 0, 0, 150), 2.2F * thin), std::pair(IM_COL32(255, 255, 255, 230), thin)}) {
        list.AddLine(from, bend, ink, width);
        list.AddLine(bend, to, ink, width);
        list.AddCircleFilled(to, 1.3F * width, ink);
    }
}

class SliceLabels {
public:
    SliceLabels(const Panel& panel, const Rect& free, const SliceMap& map)
        : panel_(panel), free_(free), map_(map),
          project_(panel.model.view, {ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y}) {
        if (panel.model.view.legend) legendBottom_ = free.top + kLegendHeight * panel.fonts.small->FontSize;
        free_.bottom -= em(kNotice);
        const ImVec2 a = at(map.low), b = at(map.low + map.size());
        left_ = std::min(a.x, b.x);
        right_ = std::max(a.x, b.x);
    }

    void draw() const {
        std::array<std::vector<SliceName>, 2> columns;
        for (std::size_t i = 0; i < map_.parts.size(); ++i) {
            const Part& part = map_.parts[i];
            if (!deservesName(part)) continue;
            const ImVec2 anchor = at(part.anchor);
            const float weight = part.area * (isVessel(part.tissue) ? kVesselsMatter : 1.0F);
            const bool left = anchor.x < 0.5F * (left_ + right_);
            const auto lines = linesOf(part, left, std::max(anchor.y, columnTop(left)));
            if (lines.empty()) continue;
            columns[left ? 0 : 1].push_back({i, anchor.y, weight, static_cast<float>(lines.size())});
        }
        drawColumn(columns[0], true);
        drawColumn(columns[1], false);
        drawHeight();
        drawScale();
        drawDirections();
        drawTip();
    }

private:
    // What the pointer is on, with its Latin term.
    void drawTip() const {
        const ImGuiIO& io = ImGui::GetIO();
        const int label = io.WantCaptureMouse ? 0 : labelAt(io.MousePos);
        if (label == 0) return;
        const std::string& id = map_.parts[static_cast<std::size_t>(label - 1)].id;
        const std::string name = structureName(panel_.text, panel_.leg, id);
        const std::string latin = latinName(panel_.text, panel_.leg, id);
        ImGui::BeginTooltip();
        ImGui::TextUnformatted(name.c_str());
        if (!latin.empty() && latin != name) ImGui::TextColored(color::kDim, "%s", latin.c_str());
        ImGui::EndTooltip();
    }

    // As SliceMap::labels has it, 0 beside the section.
    int labelAt(ImVec2 pixel) const {
        const ImVec2 a = at(map_.low), b = at(map_.low + map_.size());
        const float across = (pixel.x - a.x) / (b.x - a.x), along = (pixel.y - a.y) / (b.y - a.y);
        if (!(across >= 0.0F && across < 1.0F && along >= 0.0F && along < 1.0F)) return 0;
        const int column = static_cast<int>(across * static_cast<float>(map_.columns));
        const int row = static_cast<int>(along * static_cast<float>(map_.rows));
        return map_.labels[static_cast<std::size_t>(row) * static_cast<std::size_t>(map_.columns) +
                           static_cast<std::size_t>(column)];
    }

    // No name is written over the section.
    std::vector<std::string> linesOf(const Part& part, bool left, float place) const {
        const float edges = em(kGap + kStub);
        const float room = left ? left_ - free_.left - em(kEdge) - edges : rightEnd(place) - right_ - edges;
        return linesWithin(panel_.fonts.small, structureName(panel_.text, panel_.leg, part.id), room);
    }

    void drawColumn(const std::vector<SliceName>& names, bool left) const {
        const float top = columnTop(left);
        const float bottom = free_.bottom - em(left ? 2.6F : 4.6F); // above the scale and the directions
        for (const SliceName& name : spread(names, top, bottom, 1.18F * lineHeight()))
            drawName(name, left);
    }

    void drawName(const SliceName& name, bool left) const {
        ImFont* font = panel_.fonts.small;
        const Part& part = map_.parts[name.part];
        const auto lines = linesOf(part, left, name.place);
        float width = 0.0F;
        for (const auto& line : lines)
            width = std::max(width, widthOf(font, line));
        if (lines.empty()) return;
        const float gap = em(kGap), stub = em(kStub);
        const float x = left ? left_ - gap - stub - width : right_ + gap + stub;
        const float inner = left ? x + width + em(0.2F) : x - em(0.2F);
        leader({inner, name.place}, {inner + (left ? stub : -stub), name.place}, at(part.anchor));
        float y = name.place - 0.5F * lineHeight() * static_cast<float>(lines.size());
        for (const auto& line : lines) {
            text(font, {left ? x + width - widthOf(font, line) : x, y}, color::kText, line);
            y += lineHeight();
        }
    }

    float lineHeight() const { return panel_.fonts.small->FontSize; }

    // Under the legend where no name fits beside it.
    float columnTop(bool left) const {
        const float top = free_.top + em(2.6F);
        const bool narrow = !left && rightEnd(top) - right_ < em(kNarrow);
        return narrow ? std::max(top, legendBottom_ + 2.0F * lineHeight()) : top;
    }

    // Beside the legend there is less room.
    float rightEnd(float place) const {
        const bool beside = place - lineHeight() < legendBottom_;
        return free_.right - em(beside ? kLegend : kEdge);
    }

    void drawHeight() const {
        const auto mm = std::lround(core::toMm(static_cast<double>(map_.height)));
        text(panel_.fonts.body, {free_.left + em(0.6F), free_.top + em(0.5F)}, color::kText,
             std::to_string(mm) + " " + panel_.text("slice.height"));
    }

    void drawScale() const {
        const auto metres = static_cast<float>(core::fromMm(static_cast<double>(kBarMm)));
        const ImVec2 a = at({0.0F, 0.0F}), b = at({metres, 0.0F});
        const float length = std::abs(b.x - a.x), y = free_.bottom - em(0.2F), x = free_.left + em(0.8F);
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        const ImU32 ink = packed(color::kText);
        list.AddRectFilled({x, y - em(0.16F)}, {x + length, y}, ink);
        text(panel_.fonts.small, {x, y - em(1.25F)}, color::kText, "20 mm");
    }

    // A small cross with a word at each end.
    void drawDirections() const {
        ImFont* font = panel_.fonts.small;
        const bool mirrored = panel_.model.view.mirrored;
        const std::string outer = panel_.text("slice.lateral"), inner = panel_.text("slice.medial");
        const std::string& west = mirrored ? inner : outer;
        const std::string& east = mirrored ? outer : inner;
        const std::string north = panel_.text("slice.anterior"), south = panel_.text("slice.posterior");
        const float arm = em(0.7F), size = font->FontSize;
        const ImVec2 center{free_.right - em(1.2F) - arm - widthOf(font, east), free_.bottom - arm - size};
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddLine({center.x - arm, center.y}, {center.x + arm, center.y}, packed(color::kText));
        list.AddLine({center.x, center.y - arm}, {center.x, center.y + arm}, packed(color::kText));
        const float middle = center.y - 0.5F * size, space = em(0.25F);
        text(font, {center.x - arm - space - widthOf(font, west), middle}, color::kText, west);
        text(font, {center.x + arm + space, middle}, color::kText, east);
        text(font, {center.x - 0.5F * widthOf(font, north), center.y - arm - size}, color::kText, north);
        text(font, {center.x - 0.5F * widthOf(font, south), center.y + arm}, color::kText, south);
    }

    const Panel& panel_;
    Rect free_;
    const SliceMap& map_;
    ImVec2 at(const glm::vec2& place) const {
        const glm::vec2 pixel = project_(map_.axes * glm::vec3(place, map_.height));
        return {pixel.x, pixel.y};
    }

    Projection project_;
    float left_ = 0.0F, right_ = 0.0F; // px, of the section
    float legendBottom_ = -1e6F;       // px
};

} // namespace

void drawSliceLabels(const Panel& panel, const Rect& free) {
    if (panel.model.slice && !panel.model.slice->labels.empty())
        SliceLabels(panel, free, *panel.model.slice).draw();
}

} // namespace ui
