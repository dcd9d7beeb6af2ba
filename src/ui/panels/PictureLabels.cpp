// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PictureLabels.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "ui/LumenGlyph.h"
#include "ui/Projection.h"
#include "ui/Scrim.h"
#include "ui/SliceColumn.h"
#include "ui/StructureNames.h"

namespace ui {
namespace {

constexpr float kAside = 0.115F;      // of the picture's height, between the outermost points and the names
constexpr float kStub = 0.7F;         // em of level line beside a name
constexpr float kEdge = 1.2F;         // em
constexpr float kLeastWidth = 40.0F;  // em of picture
constexpr float kLeastShow = 16.0F;   // likewise in a show; a name that has no room is left out
constexpr float kBetween = 0.75F;     // of a line, between two names
constexpr float kLumenScale = 620.0F; // em per m: a vein of 5 mm is 3.1 em wide
constexpr float kLumenApart = 0.4F;   // em, between a lumen and its words

struct Name {
    ImVec2 to; // what it points at, px
    std::vector<std::string> lines;
    float width = 0.0F;
    std::optional<LumenState> lumen;
    ImU32 ink = 0;  // of the lumen
    ImVec2 reach{}; // of the lumen, px
};

struct Leader {
    ImVec2 from, to;
};

float turnOf(ImVec2 a, ImVec2 b, ImVec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// Properly: with ends on both sides of each other.
bool cross(const Leader& a, const Leader& b) {
    return turnOf(a.from, a.to, b.from) * turnOf(a.from, a.to, b.to) < 0.0F &&
           turnOf(b.from, b.to, a.from) * turnOf(b.from, b.to, a.to) < 0.0F;
}

class PictureLabels {
public:
    PictureLabels(const Panel& panel, const LabelRoom& room, const LabeledPicture& picture)
        : font_(panel.fonts.small), room_(room) {
        const Rect& whole = picture.place;
        const glm::vec2 corner(whole.left, whole.top);
        const glm::vec2 size = glm::vec2(whole.right, whole.bottom) - corner;
        const float middle = 0.5F * (whole.left + whole.right);
        const Projection project(picture.view, size);
        low_ = whole.right, high_ = whole.left;
        for (const auto& label : picture.labels) {
            const glm::vec2 place = corner + project(label.place);
            if (!(place.x > whole.left && place.x < whole.right && place.y > whole.top &&
                  place.y < whole.bottom))
                continue;
            low_ = std::min(low_, place.x);
            high_ = std::max(high_, place.x);
            names_.push_back(nameOf(panel, label, place));
            sides_.push_back(label.side);
        }
        const float aside = kAside * size.y;
        const glm::vec2 reach = picture.reach * size.y;
        low_ = reach.x > 0.0F ? middle - reach.x : low_ - aside;
        high_ = reach.y > 0.0F ? middle + reach.y : high_ + aside;
    }

    void draw() const {
        std::array<std::vector<SliceName>, 2> columns;
        std::array<float, 2> most{1.0F, 1.0F}; // lines of a name
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const bool left = sides_[i] == PictureLabel::Side::nearer ? names_[i].to.x < 0.5F * (low_ + high_)
                                                                      : sides_[i] == PictureLabel::Side::left;
            if (!hasRoom(names_[i], left)) continue;
            const std::size_t side = left ? 0 : 1;
            columns[side].push_back({i, names_[i].to.y, 1.0F});
            most[side] = std::max(most[side], linesOf(names_[i]));
        }
        for (const bool left : {true, false}) {
            const std::size_t side = left ? 0 : 1;
            const float high = (most[side] + kBetween) * font_->FontSize;
            const float top = (left ? leftTop() : rightTop(columns[1])) + 0.5F * high;
            const float bottom = std::min(room_.notices, left ? room_.notices : room_.effects) - 0.5F * high;
            if (top < bottom)
                for (const SliceName& each : uncrossed(spread(columns[side], top, bottom, high), left))
                    drawName(names_[each.part], each.place, left);
        }
    }

private:
    Name nameOf(const Panel& panel, const PictureLabel& label, glm::vec2 place) const {
        Name name{{place.x, place.y}, {}, 0.0F, label.lumen, 0, {}};
        if (name.lumen) {
            const glm::vec3 ink = panel.color(panel.model.view, name.lumen->value);
            name.ink = ImGui::ColorConvertFloat4ToU32({ink.r, ink.g, ink.b, 1.0F});
            name.reach = reachOf(*name.lumen, em(kLumenScale));
        }
        std::istringstream words(label.words.empty() ? structureName(panel.text, panel.leg, label.id)
                                                     : label.words);
        for (std::string line; std::getline(words, line);) {
            name.width = std::max(name.width, widthOf(line));
            name.lines.push_back(line);
        }
        return name;
    }

    float widthOf(const std::string& text) const {
        return font_->CalcTextSizeA(font_->FontSize, 1e6F, 0.0F, text.c_str()).x;
    }

    float leftTop() const { return room_.captionEnd + em(0.6F); }

    // Names that end before the legend begins may stand beside it.
    float rightTop(const std::vector<SliceName>& column) const {
        float end = 0.0F;
        for (const SliceName& each : column)
            end = std::max(end, inner(false) + em(kStub + kEdge) + names_[each.part].width +
                                    lumenRoom(names_[each.part]));
        return end < room_.legend.left ? room_.free.top + em(0.6F) : room_.legend.bottom + em(0.6F);
    }

    // The end of the column towards what it names.
    float inner(bool left) const {
        return left ? std::max(low_, room_.free.left + em(kEdge))
                    : std::min(high_, room_.free.right - em(kEdge));
    }

    // Lines that cross change places; each time all become shorter together. Bounded, as rounding could undo
    // it.
    std::vector<SliceName> uncrossed(std::vector<SliceName> column, bool left) const {
        const float edge = inner(left);
        for (std::size_t round = 0; round < column.size(); ++round) {
            for (std::size_t i = 0; i < column.size(); ++i)
                for (std::size_t j = i + 1; j < column.size(); ++j) {
                    if (!cross({{edge, column[i].place}, names_[column[i].part].to},
                               {{edge, column[j].place}, names_[column[j].part].to}))
                        continue;
                    std::swap(column[i].place, column[j].place);
                }
        }
        return column;
    }

    static float lumenRoom(const Name& name) {
        return name.lumen ? 2.0F * name.reach.x + em(kLumenApart) : 0.0F;
    }

    // Of words and lumen, in lines.
    float linesOf(const Name& name) const {
        return std::max(static_cast<float>(name.lines.size()), 2.0F * name.reach.y / font_->FontSize);
    }

    bool hasRoom(const Name& name, bool left) const {
        const float need = name.width + em(kEdge + kStub) + lumenRoom(name);
        return left ? inner(left) - need > room_.free.left : inner(left) + need < room_.free.right;
    }

    void drawName(const Name& name, float y, bool left) const {
        const float edge = inner(left);
        const float stub = left ? edge - em(kStub) : edge + em(kStub);
        drawLine({stub, y}, {edge, y}, name.to);
        const Scrim ground;
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        float top = y - 0.5F * font_->FontSize * static_cast<float>(name.lines.size());
        for (const std::string& line : name.lines) {
            const ImVec2 at{left ? stub - em(0.25F) - widthOf(line) : stub + em(0.25F), top};
            list.AddText(font_, font_->FontSize, at,
                         packed(&line == &name.lines.front() ? color::kText : color::kDim), line.c_str());
            top += font_->FontSize;
        }
        if (!name.lumen) return;
        const float outer = em(0.25F + kLumenApart) + name.width + name.reach.x;
        drawLumen(*name.lumen, {left ? stub - outer : stub + outer, y}, em(kLumenScale), name.ink);
    }

    static void drawLine(ImVec2 from, ImVec2 bend, ImVec2 to) {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        const float thin = std::max(1.0F, em(0.07F));
        for (const auto& [ink, width] : {std::pair(IM_COL32(0, 0, 0, 170), 2.6F * thin),
                                         std::pair(IM_COL32(255, 255, 255, 235), thin)}) {
            list.AddLine(from, bend, ink, width);
            list.AddLine(bend, to, ink, width);
            list.AddCircleFilled(to, 1.5F * width, ink);
        }
    }

    ImFont* font_;
    LabelRoom room_;
    float low_ = 0.0F, high_ = 0.0F; // px, inner ends of the columns
    std::vector<Name> names_;
    std::vector<PictureLabel::Side> sides_;
};

} // namespace

bool hasRoomForNames(const Panel& panel, const Rect& free) {
    return free.right - free.left >= em(panel.model.lesson.show.on ? kLeastShow : kLeastWidth);
}

void drawPictureLabels(const Panel& panel, const LabelRoom& room) {
    if (!hasRoomForNames(panel, room.free)) return;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Model& model = panel.model;
    drawNames(panel, room, {{0.0F, 0.0F, size.x, size.y}, model.view, model.labels, model.labelReach});
}

void drawNames(const Panel& panel, const LabelRoom& room, const LabeledPicture& picture) {
    if (!picture.labels.empty() && !picture.view.axial) PictureLabels(panel, room, picture).draw();
}

} // namespace ui
