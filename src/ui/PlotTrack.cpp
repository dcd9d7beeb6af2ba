// SPDX-License-Identifier: Apache-2.0
#include "ui/PlotTrack.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/PlotCurve.h"

namespace ui {
namespace {

constexpr float kTitle = 11.0F;  // em beside a wide track
constexpr float kNumbers = 2.6F; // small lines, of the numbers on the left
constexpr int kMostTicksX = 6;
constexpr float kDash = 5.0F;  // px, and as long a gap
constexpr int kMarkEvery = 48; // px

// Every other stretch of the way to the right.
void drawDashed(ImDrawList& list, const std::vector<ImVec2>& line, ImU32 ink) {
    std::vector<ImVec2> dash;
    const auto stroke = [&] {
        if (dash.size() > 1) list.AddPolyline(dash.data(), static_cast<int>(dash.size()), ink, 0, 1.7F);
        dash.clear();
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        const ImVec2 from = line[i - 1], to = line[i];
        const auto at = [&](float x) {
            const float way = to.x > from.x ? (x - from.x) / (to.x - from.x) : 1.0F;
            return ImVec2{x, from.y + way * (to.y - from.y)};
        };
        for (float x = from.x;;) {
            const float cell = std::floor(x / kDash), edge = (cell + 1.0F) * kDash;
            const float end = std::min(edge, to.x);
            if (std::fmod(cell, 2.0F) == 0.0F) {
                if (dash.empty()) dash.push_back(x == from.x ? from : at(x));
                dash.push_back(end == to.x ? to : at(end));
            }
            if (end >= edge) stroke();
            if (end >= to.x) break;
            x = end;
        }
    }
    stroke();
}

// Discs on the first leg's curve, squares on the second's.
void drawMark(ImDrawList& list, std::size_t leg, const ImVec2& at, ImU32 ink) {
    constexpr float kSize = 3.2F; // px
    if (leg == 0)
        list.AddCircleFilled(at, kSize, ink, 12);
    else
        list.AddRectFilled({at.x - kSize, at.y - kSize}, {at.x + kSize, at.y + kSize}, ink);
}

int mostTicks(float height, float letters) {
    return std::clamp(static_cast<int>(height / (1.3F * letters)), 1, 4);
}

class TrackPainter {
public:
    TrackPainter(const Panel& panel, const TrackSpec& spec, const PlotArea& area)
        : list_(*ImGui::GetWindowDrawList()), text_(panel.text), small_(panel.fonts.small), spec_(spec),
          area_(area) {}

    void grid() const {
        const float high = small_->FontSize;
        const double stepY = tickStep(area_.y, mostTicks(area_.bottom - area_.top, high)),
                     stepX = tickStep(area_.x, kMostTicksX);
        for (const double y : ticks(area_.y, stepY)) {
            const float at = area_.pixelY(y);
            list_.AddLine({area_.left, at}, {area_.right, at}, packed(color::kLine, 0.8F));
            const std::string words = text_.number(tickLabel(y, stepY));
            write({area_.left - widthOf(words) - 5.0F, at - high / 2.0F}, words);
        }
        for (const double x : ticks(area_.x, stepX)) {
            const float at = area_.pixelX(x);
            list_.AddLine({at, area_.top}, {at, area_.bottom}, packed(color::kLine, 0.5F));
            const std::string words = text_.number(tickLabel(x, stepX));
            if (spec_.last && at + widthOf(words) / 2.0F < area_.right - 2.0F * high)
                write({at - widthOf(words) / 2.0F, area_.bottom + 3.0F}, words);
        }
        if (spec_.last) write({area_.right - widthOf("s"), area_.bottom + 3.0F}, "s");
    }

    void curve(std::size_t leg, const std::vector<ImVec2>& line) const {
        const ImU32 ink = packed(leg == 0 ? spec_.ink : color::kText);
        if (leg == 0)
            list_.AddPolyline(line.data(), static_cast<int>(line.size()), ink, 0, 2.0F);
        else
            drawDashed(list_, line, ink);
    }

    // They stay with their samples while the curve moves on.
    void marks(std::size_t leg, const Samples& samples) const {
        const double every = tickStep({0.0, area_.x.span()}, std::max(1, pixels() / kMarkEvery));
        const double shift = leg == 0 ? 0.0 : 0.5 * every;
        for (double n = std::ceil((area_.x.low - shift) / every); n * every + shift < area_.x.high;
             n += 1.0) {
            const double time = n * every + shift;
            if (time < samples.time(0) || time > samples.time(samples.count - 1)) continue;
            if (!isKnown(samples, time)) continue;
            drawMark(list_, leg, {area_.pixelX(time), area_.pixelY(valueAt(samples, time))},
                     packed(leg == 0 ? spec_.ink : color::kText));
        }
    }

    void dot(std::size_t leg, const Samples& samples, double time) const {
        if (time < area_.x.low || time > area_.x.high || !isKnown(samples, time)) return;
        drawMark(list_, leg, {area_.pixelX(time), area_.pixelY(valueAt(samples, time))},
                 packed(leg == 0 ? spec_.ink : color::kText));
    }

private:
    int pixels() const { return static_cast<int>(area_.right - area_.left); }
    float widthOf(const std::string& words) const {
        return small_->CalcTextSizeA(small_->FontSize, 1e6F, 0.0F, words.c_str()).x;
    }
    void write(const ImVec2& at, const std::string& words) const {
        list_.AddText(small_, small_->FontSize, at, packed(color::kDim), words.c_str());
    }

    ImDrawList& list_;
    const Texts& text_;
    ImFont* small_;
    const TrackSpec& spec_;
    const PlotArea& area_;
};

std::string valueWords(const Panel& panel, const RecordCurve& curve, std::size_t leg, double time) {
    if (!isKnown(curve.legs[leg], time)) return "-";
    return panel.text.number(valueAt(curve.legs[leg], time), curve.decimals);
}

float textWidth(const ImFont* font, const std::string& words) {
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, words.c_str()).x;
}

// What the curves say at the shown moment, or under the pointer: "31 | 84 mmHg", ending at `right`. Returns
// where it begins.
float drawValues(const Panel& panel, const TrackSpec& spec, float right, float y) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = panel.fonts.strong;
    const double time = spec.pointed.value_or(spec.shownAt);
    const auto write = [&](const std::string& words, const ImVec4& ink) {
        right -= textWidth(font, words);
        list.AddText(font, font->FontSize, {right, y}, packed(ink), words.c_str());
    };
    write(std::string(" ") + spec.curve.unit, spec.ink);
    if (spec.curve.legs[1].count > 0) {
        write(valueWords(panel, spec.curve, 1, time), color::kText);
        write(" | ", color::kDim);
    }
    if (spec.curve.legs[0].count > 0) write(valueWords(panel, spec.curve, 0, time), spec.ink);
    return right;
}

void drawTitle(const Panel& panel, const TrackSpec& spec, const Rect& place, const Rect& plot) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImFont* font = panel.fonts.body;
    if (spec.wide) {
        const float width = plot.left - kNumbers * panel.fonts.small->FontSize - place.left;
        drawValues(panel, spec, place.left + width, plot.bottom - font->FontSize * 1.1F);
        list.PushClipRect({place.left, place.top}, {place.left + width, place.bottom}, true);
        list.AddText(panel.fonts.small, panel.fonts.small->FontSize, {place.left, plot.top},
                     packed(color::kText), spec.title.c_str(), nullptr, width);
        list.PopClipRect();
        return;
    }
    const float end = drawValues(panel, spec, place.right, place.top);
    const bool tight = textWidth(font, spec.title) > end - place.left - 4.0F;
    const ImFont* fits = tight ? panel.fonts.small : font;
    list.PushClipRect({place.left, place.top}, {end - 4.0F, plot.top}, true);
    list.AddText(fits, fits->FontSize, {place.left, place.top + (font->FontSize - fits->FontSize)},
                 packed(color::kText), spec.title.c_str());
    list.PopClipRect();
}

using Line = std::vector<PlotPoint>;

// Of both legs, grown to round numbers.
Range axisOf(const TrackSpec& spec, const std::array<Line, 2>& lines) {
    constexpr int kFinest = 4; // ticks of a high one
    if (spec.curve.kind == RecordCurve::Kind::opening) return {0.0, 100.0};
    Range range = heightOf(lines[0]);
    if (!lines[1].empty()) {
        const Range other = heightOf(lines[1]);
        range = {std::min(range.low, other.low), std::max(range.high, other.high)};
    }
    return niceRange(range, spec.curve.leastSpan, kFinest);
}

std::vector<ImVec2> pixelsOf(std::span<const PlotPoint> line, const PlotArea& area) {
    std::vector<ImVec2> pixels;
    pixels.reserve(line.size());
    for (const PlotPoint& point : line)
        pixels.push_back({area.pixelX(point.x), area.pixelY(point.y)});
    return pixels;
}

} // namespace

Rect trackPlot(const Panel& panel, const Rect& place, bool wide, bool last) {
    const float small = panel.fonts.small->FontSize;
    const float title = wide ? 0.0F : panel.fonts.body->FontSize;
    return {place.left + kNumbers * small + (wide ? em(kTitle) : 0.0F), place.top + title + 0.5F * small,
            place.right, place.bottom - 0.3F * small - (last ? kTimeAxis * small : 0.0F)};
}

void drawTrack(const Panel& panel, const TrackSpec& spec, const Rect& place) {
    const Rect plot = trackPlot(panel, place, spec.wide, spec.last);
    drawTitle(panel, spec, place, plot);
    if (plot.bottom - plot.top < 4.0F || plot.right - plot.left < 4.0F) return;
    std::array<Line, 2> lines;
    for (std::size_t leg = 0; leg < 2; ++leg)
        thinned(spec.curve.legs[leg], spec.time, static_cast<int>(plot.right - plot.left), lines[leg]);
    const PlotArea area{plot.left, plot.top, plot.right, plot.bottom, spec.time, axisOf(spec, lines)};
    const TrackPainter painter(panel, spec, area);
    painter.grid();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({plot.left, plot.top - 3.0F}, {plot.right, plot.bottom + 3.0F}, true);
    const bool two = spec.curve.legs[1].count > 0;
    for (std::size_t leg = 0; leg < (two ? 2U : 1U); ++leg) {
        const Samples& samples = spec.curve.legs[leg];
        if (samples.count == 0) continue;
        for (const auto& part :
             unbroken(lines[leg], kSampleGap + spec.time.span() / (plot.right - plot.left)))
            painter.curve(leg, pixelsOf(part, area));
        if (two) painter.marks(leg, samples);
        painter.dot(leg, samples, spec.pointed.value_or(spec.shownAt));
    }
    list.PopClipRect();
}

void drawTrackKey(const Panel& panel, std::size_t leg, ImVec2 low, float width, const ImVec4& ink) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = low.y + panel.fonts.small->FontSize / 2.0F;
    std::vector<ImVec2> line;
    for (float x = low.x; x <= low.x + width; x += 1.0F)
        line.push_back({x, y});
    if (leg == 0)
        list.AddLine({low.x, y}, {low.x + width, y}, packed(ink), 2.0F);
    else
        drawDashed(list, line, packed(ink));
    drawMark(list, leg, {low.x + width / 2.0F, y}, packed(ink));
}

} // namespace ui
