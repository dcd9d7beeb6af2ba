// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ColumnLabels.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "ui/LegOutline.h"
#include "ui/Projection.h"
#include "ui/Scrim.h"

namespace ui {
namespace {

constexpr float kTitleRoom = 0.17F;             // of the height, that a title takes in a tall picture
constexpr float kCaptionRoom = 0.27F;           // of the width, that it takes in a wide one
constexpr float kWide = 1.2F;                   // width / height, from where it stands beside
constexpr float kAside = 0.9F, kPointer = 1.4F; // em from the column
constexpr float kRim = 0.3F;                    // em around words
constexpr float kTube = 0.3F;                   // em, half the column's width
constexpr int kFarthest = 8;                    // lines up or down from where words belong
constexpr float kLine = 1.15F;

struct Line {
    std::string text;
    ImVec4 ink;
};

std::string withUnit(const Panel& panel, float value) {
    return panel.text.number(static_cast<double>(value), 0) + " mmHg";
}

class ColumnLabels {
public:
    ColumnLabels(const Panel& panel, const Rect& free, std::vector<Rect> taken)
        : panel_(panel), column_(*panel.model.column), free_(free), taken_(std::move(taken)),
          size_(ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y),
          project_(panel.model.view, size_), font_(panel.fonts.small), line_(kLine * font_->FontSize) {
        for (const Rect& box : legOutline(panel.model, panel.leg, size_))
            taken_.push_back(box);
    }

    void draw() {
        const glm::vec2 foot = at(column_.foot.z), top = at(column_.top);
        if (!isInside(foot) && !isInside(top)) return;
        takeTube(foot, top);
        drawLevel();
        if (isInside(foot)) drawHeart(foot, top);
        if (isInside(foot) && !panel_.model.lesson.show.on) drawMeaning(foot);
        drawScale();
    }

private:
    struct Spot {
        Rect box;
        bool right = true; // of the column
    };

    glm::vec2 at(float height) const { return project_({column_.foot.x, column_.foot.y, height}); }
    bool isInside(glm::vec2 place) const {
        return place.x > 0.0F && place.x < size_.x && place.y > 0.0F && place.y < size_.y;
    }
    bool isFree(const Rect& box) const {
        return box.left >= free_.left && box.right <= free_.right && box.top >= free_.top &&
               box.bottom <= free_.bottom &&
               std::none_of(taken_.begin(), taken_.end(),
                            [&](const Rect& other) { return overlap(box, other); });
    }
    // Words never stand on the tube either, which need not be upright in the picture.
    void takeTube(glm::vec2 foot, glm::vec2 top) {
        constexpr int kPieces = 24;
        for (int i = 0; i <= kPieces; ++i) {
            const glm::vec2 place = foot + (top - foot) * (static_cast<float>(i) / kPieces);
            const float high = 0.5F * std::abs(top.y - foot.y) / kPieces + 1.0F;
            taken_.push_back({place.x - em(kTube), place.y - high, place.x + em(kTube), place.y + high});
        }
    }

    float widthOf(const std::vector<Line>& lines) const {
        float width = 0.0F;
        for (const Line& each : lines)
            width = std::max(width, font_->CalcTextSizeA(font_->FontSize, 1e6F, 0.0F, each.text.c_str()).x);
        return width;
    }
    // The nearest free place beside the column, whose middle is at `x` there; `y` is the wished-for top.
    std::optional<Spot> spotFor(const std::vector<Line>& lines, float x, float y, float apart) const {
        const float wide = widthOf(lines), high = line_ * static_cast<float>(lines.size());
        for (int step = 0; step <= 2 * kFarthest; ++step) {
            const float by = line_ * static_cast<float>((step + 1) / 2) * (step % 2 == 1 ? 1.0F : -1.0F);
            for (const bool right : {true, false}) {
                const float left = right ? x + apart : x - apart - wide, rim = em(kRim);
                const Rect box{left, y + by, left + wide, y + by + high};
                if (isFree({box.left - (right ? 0.0F : rim), box.top, box.right + (right ? rim : 0.0F),
                            box.bottom}))
                    return Spot{box, right};
            }
        }
        return std::nullopt;
    }

    void write(const std::vector<Line>& lines, const Spot& spot) {
        const Scrim ground;
        float y = spot.box.top;
        for (const Line& each : lines) {
            const float wide = widthOf({each});
            writeLine(each, {spot.right ? spot.box.left : spot.box.right - wide, y});
            y += line_;
        }
        taken_.push_back(spot.box);
    }
    void writeLine(const Line& line, ImVec2 place) const {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddText(font_, font_->FontSize, {place.x + 1.0F, place.y + 1.0F}, IM_COL32(0, 0, 0, 200),
                     line.text.c_str());
        list.AddText(font_, font_->FontSize, place, packed(line.ink), line.text.c_str());
    }

    // The pressure in the vein now, in words or, where these have no place, as a number.
    void drawLevel() {
        const glm::vec2 level = at(std::min(column_.level, column_.top));
        if (!isInside(level) || level.y < free_.top) return;
        const Line words{panel_.text("column.now"), color::kText};
        const Line value{withUnit(panel_, column_.pressure), color::kText};
        for (const auto& lines : {std::vector{words, value}, std::vector{value}}) {
            const float y = level.y - 0.5F * line_ * static_cast<float>(lines.size());
            const auto spot = spotFor(lines, level.x, y, em(kPointer));
            if (!spot) continue;
            write(lines, *spot);
            return drawPointer(level, spot->right ? 1.0F : -1.0F);
        }
    }
    static void drawPointer(glm::vec2 level, float side) {
        ImGui::GetBackgroundDrawList()->AddTriangleFilled(
            {level.x + side * em(0.35F), level.y}, {level.x + side * em(1.1F), level.y - em(0.4F)},
            {level.x + side * em(1.1F), level.y + em(0.4F)}, packed(color::kAccent));
    }

    // Where the heart is; an arrow where the column leaves the picture.
    void drawHeart(glm::vec2 foot, glm::vec2 top) {
        const bool inside = isInside(top) && top.y >= free_.top;
        const float share = inside || foot.y == top.y ? 0.0F : (edge() - top.y) / (foot.y - top.y);
        const float x = top.x + share * (foot.x - top.x), y = inside ? top.y : edge();
        if (!inside) drawArrow(x, y);
        const Line heart{std::string(panel_.text("column.heart")) + " " +
                             panel_.text.number(static_cast<double>(column_.top), 2) + " m",
                         color::kWarm};
        std::vector<Line> lines{heart};
        if (!panel_.model.lesson.show.on) { // large letters in a short picture: more would cover the leg
            if (!inside) lines.push_back({panel_.text("column.above"), color::kWarm});
            const float still = (column_.top - column_.foot.z) * column_.pressurePerMeter;
            lines.push_back(
                {std::string(panel_.text("column.still")) + " " + withUnit(panel_, still), color::kDim});
        }
        for (; !lines.empty(); lines.pop_back())
            if (const auto spot = spotFor(lines, x, y, em(kAside))) return write(lines, *spot);
    }
    // Below the title of a tall picture.
    float edge() const {
        const float high = free_.bottom - free_.top;
        const bool beside = free_.right - free_.left > kWide * high;
        return free_.top + (panel_.model.title.empty() || beside ? em(0.5F) : kTitleRoom * high);
    }
    static void drawArrow(float x, float y) {
        const float half = em(0.45F);
        ImGui::GetBackgroundDrawList()->AddTriangleFilled({x, y}, {x - half, y + 1.6F * half},
                                                          {x + half, y + 1.6F * half}, packed(color::kWarm));
    }

    // Its scale counts upwards, where the pressure in its blood falls.
    void drawMeaning(glm::vec2 foot) {
        const std::vector<Line> words{{panel_.text("column.lifts"), color::kDim}};
        if (const auto spot = spotFor(words, foot.x, foot.y - line_, em(kAside))) write(words, *spot);
    }

    void drawScale() const {
        constexpr float kStep = 10.0F; // mmHg; the bands on the column
        const float full = (column_.top - column_.foot.z) * column_.pressurePerMeter;
        for (float pressure = kStep; pressure < full; pressure += kStep) {
            const glm::vec2 place = at(column_.foot.z + pressure / column_.pressurePerMeter);
            const Line line{withUnit(panel_, pressure), color::kDim};
            const float left = place.x + em(kAside), top = place.y - 0.5F * font_->FontSize;
            if (isInside(place) && isFree({left, top, left + widthOf({line}), top + font_->FontSize}))
                writeLine(line, {left, top});
        }
    }

    const Panel& panel_;
    const scene::PressureColumn& column_;
    Rect free_;
    std::vector<Rect> taken_;
    glm::vec2 size_;
    Projection project_;
    ImFont* font_;
    float line_;
};

} // namespace

void drawColumnLabels(const Panel& panel, const Rect& free, std::vector<Rect> taken) {
    if (!panel.model.column || panel.model.view.axial) return;
    if (panel.model.column->top <= panel.model.column->foot.z) return;
    const float wide = free.right - free.left, high = free.bottom - free.top;
    if (!panel.model.title.empty() && wide > kWide * high)
        taken.push_back({free.left, free.top, free.left + kCaptionRoom * wide, free.bottom});
    ColumnLabels(panel, free, std::move(taken)).draw();
}

} // namespace ui
