// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/Pair.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/PlotScale.h"
#include "ui/TextTemplate.h"
#include "ui/panels/PictureLabels.h"
#include "ui/panels/PlotsPanel.h"

namespace ui {
namespace {

constexpr float kInset = 0.8F;      // em beside the words
constexpr float kDifference = 4.4F; // em that what differs takes
constexpr float kWidest = 24.0F;    // em that words and numbers stand apart at most

struct Pen {
    ImFont* font;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();

    float widthOf(const std::string& text) const {
        return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str()).x;
    }
    void write(ImVec2 at, const ImVec4& ink, const std::string& text, float wrap = 0.0F) const {
        list.AddText(font, font->FontSize, at, packed(ink), text.c_str(), nullptr, wrap);
    }
    void rightAligned(float right, float y, const ImVec4& ink, const std::string& text) const {
        write({right - widthOf(text), y}, ink, text);
    }
};

// Up or down, beside the number; in no color, since less may be better or worse and gold is blood that runs
// back.
void drawArrow(const Pen& pen, ImVec2 middle, bool up) {
    const float size = 0.34F * pen.font->FontSize, tip = up ? -size : size;
    pen.list.AddTriangleFilled({middle.x, middle.y + tip}, {middle.x - size, middle.y - tip},
                               {middle.x + size, middle.y - tip}, packed(color::kText));
}

void drawDifference(const Pen& pen, const PairFigure& figure, const Rect& row) {
    const std::string text = differenceText(figure);
    pen.rightAligned(row.right, row.top, color::kText, text);
    if (text == "=") return;
    drawArrow(pen,
              {row.right - kDifference * pen.font->FontSize + 0.6F * pen.font->FontSize,
               row.top + 0.55F * pen.font->FontSize},
              figure.values[1] > figure.values[0]);
}

void drawFigures(const Panel& panel, std::size_t leg, const Rect& place) {
    const Pen pen{panel.fonts.small};
    const PairModel& pair = panel.model.pair;
    const float left = place.left + em(kInset);
    const float right = std::min(place.right - em(kInset), left + em(kWidest));
    float y = place.bottom - kPairRow * em(1.0F) * static_cast<float>(pair.figures.size());
    for (const PairFigure& figure : pair.figures) {
        pen.write({left, y}, color::kDim, panel.text(figure.key));
        if (pair.seconds <= 0.0) { // they only begin
            pen.rightAligned(right, y, color::kDim, "\u2013");
            y += em(kPairRow);
            continue;
        }
        const float value = leg == 0 ? right : right - kDifference * pen.font->FontSize;
        pen.rightAligned(value, y, color::kText,
                         panel.text.number(figure.values[leg], figure.decimals) + " " + figure.unit);
        if (leg == 1) drawDifference(pen, figure, {left, y, right, y + em(kPairRow)});
        y += em(kPairRow);
    }
}

void drawName(const Panel& panel, const std::string& name, const Rect& place) {
    const Pen pen{panel.fonts.strong};
    const float width = place.right - place.left - 2.0F * em(kInset);
    pen.write({place.left + em(kInset), place.top + em(0.2F)}, color::kText, name, width);
}

} // namespace

bool figuresGiveWay(const Model& model) {
    return curvesAreLarge(model) && model.panels;
}

std::string differenceText(const PairFigure& figure) {
    const double difference = figure.values[1] - figure.values[0];
    const std::string size = fixedText(std::abs(difference), figure.decimals);
    if (size == fixedText(0.0, figure.decimals)) return "=";
    return (difference > 0.0 ? "+" : "-") + size;
}

void drawPairNames(const Panel& panel, const PairLayout& layout) {
    for (std::size_t leg = 0; leg < layout.panes.size(); ++leg) {
        const Rect& pane = layout.panes[leg];
        const NamedPicture& picture = panel.model.pair.pictures[leg];
        LabelRoom room{
            pane, {pane.right, pane.top, pane.right, pane.top}, pane.bottom, pane.top, pane.bottom};
        drawNames(panel, room, {pane, picture.view, picture.labels, panel.model.labelReach});
    }
}

void drawPair(const Panel& panel, const PairLayout& layout) {
    for (std::size_t leg = 0; leg < 2; ++leg) {
        drawName(panel, panel.model.pair.names[leg], layout.figures[leg]);
        if (!figuresGiveWay(panel.model)) drawFigures(panel, leg, layout.figures[leg]);
    }
    if (figuresGiveWay(panel.model)) return;
    const Pen pen{panel.fonts.small};
    const auto note = filled(panel.text("pair.note"), {{"seconds", fixedText(panel.model.pair.seconds, 0)}});
    pen.write({layout.note.left + em(kInset), layout.note.top}, color::kDim, note,
              layout.note.right - layout.note.left - 2.0F * em(kInset));
}

} // namespace ui
