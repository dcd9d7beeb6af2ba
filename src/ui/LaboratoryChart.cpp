// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryChart.h"

#include <algorithm>
#include <array>

#include "ui/LabelPlacer.h"
#include "ui/LaboratoryResults.h"
#include "ui/LaboratoryWords.h"
#include "ui/TextTemplate.h"

namespace ui {
namespace {

constexpr int kMostTicksY = 6;
constexpr float kCharactersPerTick = 3.7F;
constexpr int kPhaseRows = 2;
const ImVec4 kTraceInk{0.47F, 0.78F, 1.0F, 1.0F};

class ChartPainter {
public:
    ChartPainter(ImDrawList& list, const Texts& text, const Fonts& fonts, const ChartSubject& subject,
                 const Rect& rect)
        : list_(list), text_(text), fonts_(fonts), subject_(subject), run_(*subject.run), rect_(rect),
          bands_(shownBands(subject)), line_(fonts.small->FontSize), stroke_(std::max(1.0F, line_ / 11.0F)),
          area_(areaIn(rect)), dense_(wavesAreDense(area_)), curve_(curve(&run_)),
          placer_({area_.left + 3.0F, area_.top + 2.0F, area_.right - 3.0F, area_.bottom - 2.0F}, curve_) {}

    void draw() {
        title();
        phases();
        bands();
        grid();
        list_.PushClipRect({area_.left, area_.top}, {area_.right, area_.bottom}, true);
        polyline(curve(subject_.before), packed(color::kDim, dense_ ? 0.35F : 0.75F), stroke_ * 0.8F);
        trace();
        list_.PopClipRect();
        marks();
        bandLabels();
        tip();
    }

private:
    PlotArea areaIn(const Rect& rect) const {
        const float above = fonts_.strong->FontSize * 1.25F + line_ * 1.15F * kPhaseRows;
        return {rect.left + line_ * 2.4F,   rect.top + above,    rect.right - line_ * 0.4F,
                rect.bottom - line_ * 2.5F, timeRange(subject_), levelRange(subject_, bands_, kMostTicksY)};
    }

    std::vector<CurvePoint> curve(const physiology::LaboratoryRecord* run) const {
        const auto* trace = run ? run->trace(subject_.chart.chart) : nullptr;
        return trace ? curveOf(*trace, area_) : std::vector<CurvePoint>{};
    }

    static ImVec2 sizeOf(const ImFont* font, const std::string& text) {
        return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str());
    }

    void write(const ImFont* font, ImVec2 at, const ImVec4& ink, const std::string& text) const {
        list_.AddText(font, font->FontSize, at, packed(ink), text.c_str());
    }

    // On a plate, so that it can be read over the trace.
    void plate(ImVec2 corner, const ImVec4& ink, const std::string& text) const {
        const ImVec2 size = sizeOf(fonts_.small, text);
        list_.AddRectFilled({corner.x - 2.0F, corner.y}, {corner.x + size.x + 2.0F, corner.y + size.y},
                            packed(color::kPanel, 0.85F), 3.0F);
        write(fonts_.small, corner, ink, text);
    }

    void title() const {
        const std::string unit = chartUnit(subject_);
        std::string name = text_("chart." + subject_.chart.chart);
        if (!unit.empty()) name.append(", ").append(unit);
        write(fonts_.strong, {rect_.left, rect_.top}, color::kText, name);
        const auto* trace = run_.trace(subject_.chart.chart);
        if (!trace || trace->values.empty() || run_.measurement) return;
        const std::string now = text_.number(valueText(trace->values.back())) + " " + unit;
        write(fonts_.strong, {area_.right - sizeOf(fonts_.strong, now).x, rect_.top}, kTraceInk, now);
    }

    // Names in the first row in which there is room after the one before.
    void phases() const {
        std::array<float, kPhaseRows> used{};
        const float top = area_.top - line_ * 1.15F * kPhaseRows;
        for (std::size_t i = 0; i < run_.phases.size(); ++i) {
            const auto& phase = run_.phases[i];
            if (i + 1 < run_.phases.size() && run_.phases[i + 1].start <= area_.x.low) continue;
            const float x = std::max(area_.left, area_.pixelX(phase.start));
            list_.AddLine({x, top}, {x, area_.bottom}, packed(color::kDim, 0.35F), stroke_ * 0.7F);
            const std::string name = text_("lab.phase." + phase.key);
            const float width = sizeOf(fonts_.small, name).x;
            const auto row = std::find_if(used.begin(), used.end(), [&](float end) { return end <= x; });
            if (row == used.end() || x + width > rect_.right + line_) continue;
            *row = x + width + line_ * 0.8F;
            const auto place = static_cast<float>(row - used.begin());
            write(fonts_.small, {x + 4.0F, top + place * line_ * 1.15F}, color::kDim, name);
        }
    }

    void bands() const {
        for (const auto& band : bands_) {
            const ImVec2 low{area_.left, area_.pixelY(band.level.high)};
            const ImVec2 high{area_.right, area_.pixelY(band.level.low)};
            if (!band.healthyOnly) list_.AddRectFilled(low, high, packed(color::kGood, 0.17F));
            for (const float y : {low.y, high.y})
                dashes(y, packed(color::kGood, 0.6F));
        }
    }

    void dashes(float y, ImU32 ink) const {
        const float dash = line_ * 0.5F;
        for (float x = area_.left; x < area_.right; x += dash * 2.0F)
            list_.AddLine({x, y}, {std::min(x + dash, area_.right), y}, ink, stroke_ * 0.8F);
    }

    void bandLabels() {
        for (const auto& band : bands_) {
            const std::string label = filled(text_(band.healthyOnly ? "lab.healthy" : "lab.published"),
                                             {{"range", text_.number(rangeText(band.published))}});
            const ImVec2 size = sizeOf(fonts_.small, label);
            const float top = area_.pixelY(band.level.high) + 2.0F;
            const float bottom = area_.pixelY(band.level.low) - size.y - 2.0F;
            const float right = area_.right - size.x - 6.0F, left = area_.left + 6.0F;
            const float middle = (left + right) / 2.0F;
            plate(placer_.place({{right, bottom},
                                 {right, top},
                                 {left, bottom},
                                 {left, top},
                                 {middle, bottom},
                                 {middle, top}},
                                size),
                  color::kGood, label);
        }
    }

    void grid() const {
        const double stepY = tickStep(area_.y, kMostTicksY);
        for (const double y : ticks(area_.y, stepY)) {
            const float py = area_.pixelY(y);
            list_.AddLine({area_.left, py}, {area_.right, py}, packed(color::kLine, 0.8F));
            const std::string label = text_.number(tickLabel(y, stepY));
            const ImVec2 size = sizeOf(fonts_.small, label);
            write(fonts_.small, {area_.left - size.x - line_ * 0.35F, py - size.y / 2.0F}, color::kText,
                  label);
        }
        list_.AddLine({area_.left, area_.bottom}, {area_.right, area_.bottom}, packed(color::kDim), stroke_);
        list_.AddLine({area_.left, area_.top}, {area_.left, area_.bottom}, packed(color::kDim), stroke_);
        timeAxis();
    }

    void timeAxis() const {
        const int most =
            std::max(2, static_cast<int>((area_.right - area_.left) / (line_ * kCharactersPerTick)));
        const double step = tickStep(area_.x, most);
        for (const double x : ticks(area_.x, step)) {
            const float px = area_.pixelX(x);
            list_.AddLine({px, area_.bottom}, {px, area_.bottom + line_ * 0.3F}, packed(color::kDim),
                          stroke_);
            const std::string label = text_.number(tickLabel(x, step));
            const float width = sizeOf(fonts_.small, label).x;
            const float left = std::min(px - width / 2.0F, area_.right - width);
            write(fonts_.small, {left, area_.bottom + line_ * 0.35F}, color::kText, label);
        }
        const std::string name = text_("lab.time");
        write(fonts_.small, {area_.right - sizeOf(fonts_.small, name).x, area_.bottom + line_ * 1.4F},
              color::kDim, name);
        write(fonts_.small, {area_.left, area_.bottom + line_ * 1.4F}, color::kDim, note());
    }

    std::string note() const {
        std::string words = subject_.before ? text_("lab.previous") : "";
        if (!dense_) return words;
        return words.append(words.empty() ? "" : "; ").append(text_("lab.mean"));
    }

    void polyline(const std::vector<CurvePoint>& points, ImU32 ink, float width) const {
        for (std::size_t i = 1; i < points.size(); ++i)
            list_.AddLine({points[i - 1].x, points[i - 1].y}, {points[i].x, points[i].y}, ink, width);
    }

    void trace() const {
        const auto* measured = run_.trace(subject_.chart.chart);
        if (!measured || !dense_) return polyline(curve_, packed(kTraceInk), stroke_ * 1.5F);
        polyline(curve_, packed(kTraceInk, 0.35F), stroke_);
        polyline(curveOf(movingMean(*measured), area_), packed(kTraceInk), stroke_ * 1.8F);
    }

    void marks() {
        for (const auto& mark : run_.marks)
            if (mark.chart == subject_.chart.chart) drawMark(mark);
    }

    void drawMark(const physiology::ChartMark& mark) {
        const float y = area_.pixelY(mark.value);
        float from = area_.pixelX(mark.from), to = area_.pixelX(mark.to);
        const ImU32 ink = packed(color::kWarm);
        if (marksTime(mark))
            for (const float x : {from, to})
                list_.AddLine({x, y - line_ * 0.4F}, {x, y + line_ * 0.4F}, ink, stroke_ * 1.2F);
        else
            widen(from, to);
        list_.AddLine({from, y}, {to, y}, ink, stroke_ * (marksTime(mark) ? 1.2F : 2.2F));
        label(mark, from, to, y);
    }

    void widen(float& from, float& to) const {
        const float lacking = line_ * 1.2F - (to - from);
        if (lacking <= 0.0F) return;
        from -= lacking / 2.0F;
        to += lacking / 2.0F;
    }

    void label(const physiology::ChartMark& mark, float from, float to, float y) {
        const std::string key = "mark." + mark.key;
        const std::string name = text_.has(key) ? text_(key) : resultName(text_, mark.key);
        const std::string label = name + " " + text_.number(valueText(mark.key, markedValue(run_, mark)));
        const ImVec2 size = sizeOf(fonts_.small, label);
        const float gap = line_ * 0.3F, middle = (from + to - size.x) / 2.0F;
        const float above = y - size.y - gap, below = y + gap;
        plate(placer_.place({{middle, above},
                             {middle, below},
                             {to + gap, y - size.y / 2.0F},
                             {from - size.x - gap, y - size.y / 2.0F},
                             {middle, above - size.y},
                             {middle, below + size.y}},
                            size),
              color::kWarm, label);
    }

    // Where the pen is while it writes.
    void tip() const {
        if (run_.state != physiology::LaboratoryState::running || curve_.empty()) return;
        list_.AddCircleFilled({curve_.back().x, curve_.back().y}, stroke_ * 3.0F, packed(kTraceInk));
    }

    ImDrawList& list_;
    const Texts& text_;
    const Fonts& fonts_;
    const ChartSubject& subject_;
    const physiology::LaboratoryRecord& run_;
    Rect rect_;
    std::vector<ShownBand> bands_;
    float line_, stroke_; // px
    PlotArea area_;
    bool dense_;
    std::vector<CurvePoint> curve_;
    LabelPlacer placer_;
};

} // namespace

void drawLaboratoryChart(ImDrawList& list, const Texts& text, const Fonts& fonts, const ChartSubject& subject,
                         const Rect& rect) {
    ChartPainter(list, text, fonts, subject, rect).draw();
}

} // namespace ui
