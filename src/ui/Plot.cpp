// SPDX-License-Identifier: Apache-2.0
#include "ui/Plot.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kMostTicksX = 5;
constexpr int kMostTicksY = 4;

Range rangeOf(std::vector<PlotPoint> points, const std::vector<PlotPoint>* more) {
    if (more != nullptr) points.insert(points.end(), more->begin(), more->end());
    if (points.empty()) return {0.0, 1.0};
    const auto [low, high] = std::minmax_element(points.begin(), points.end(),
                                                 [](const auto& a, const auto& b) { return a.y < b.y; });
    return {low->y, high->y};
}

// The last point at or before x; the first when there is none.
const PlotPoint& pointAt(const std::vector<PlotPoint>& points, double x) {
    const auto next = std::upper_bound(points.begin(), points.end(), x,
                                       [](double value, const PlotPoint& point) { return value < point.x; });
    return next == points.begin() ? points.front() : *std::prev(next);
}

std::string valueText(const Panel& panel, const PlotSpec& spec, double value) {
    return panel.text.number(value, spec.decimals) + " " + spec.unit;
}

class PlotPainter {
public:
    PlotPainter(const Panel& panel, const PlotSpec& spec, const PlotArea& area)
        : list_(*ImGui::GetWindowDrawList()), text_(panel.text), small_(panel.fonts.small), spec_(spec),
          area_(area) {}

    void grid() const {
        const double stepY = tickStep(area_.y, kMostTicksY);
        for (const double y : ticks(area_.y, stepY))
            horizontal(y, text_.number(tickLabel(y, stepY)));
        const double stepX = tickStep(area_.x, kMostTicksX);
        for (const double x : ticks(area_.x, stepX))
            vertical(x, text_.number(tickLabel(x, stepX)));
        label({area_.right, area_.bottom + 3.0F}, spec_.xUnit, 1.0F);
    }

    void curve(const std::vector<PlotPoint>& points) const {
        std::vector<ImVec2> line;
        for (const auto& point : points)
            if (point.x >= area_.x.low && point.x <= area_.x.high)
                line.push_back({area_.pixelX(point.x), area_.pixelY(point.y)});
        list_.AddPolyline(line.data(), static_cast<int>(line.size()), packed(spec_.ink), 0, 2.0F);
    }

    // Every other stretch of it.
    void dashes(const std::vector<PlotPoint>& points) const {
        constexpr float kDash = 5.0F; // px
        float drawn = 0.0F;
        for (std::size_t i = 1; i < points.size(); ++i) {
            const ImVec2 from{area_.pixelX(points[i - 1].x), area_.pixelY(points[i - 1].y)};
            const ImVec2 to{area_.pixelX(points[i].x), area_.pixelY(points[i].y)};
            const float length = std::hypot(to.x - from.x, to.y - from.y);
            const auto at = [&](float way) {
                const float t = length > 0.0F ? way / length : 0.0F;
                return ImVec2{from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)};
            };
            for (float way = 0.0F; way < length;) {
                const float step = std::min(kDash - std::fmod(drawn, kDash), length - way);
                if (std::fmod(drawn, 2.0F * kDash) < kDash)
                    list_.AddLine(at(way), at(way + step), packed(color::kText, 0.75F), 1.5F);
                way += std::max(step, 0.1F);
                drawn += std::max(step, 0.1F);
            }
        }
    }

    void cursor(double x, const ImVec4& ink) const {
        if (x < area_.x.low || x > area_.x.high) return;
        const float px = area_.pixelX(x);
        list_.AddLine({px, area_.top}, {px, area_.bottom}, packed(ink, 0.7F), 1.0F);
    }

    void dot(const PlotPoint& point) const {
        list_.AddCircleFilled({area_.pixelX(point.x), area_.pixelY(point.y)}, 4.0F, packed(spec_.ink));
    }

private:
    void horizontal(double y, const std::string& text) const {
        const float py = area_.pixelY(y);
        list_.AddLine({area_.left, py}, {area_.right, py}, packed(color::kLine, 0.8F));
        const float height = small_->FontSize;
        const float width = small_->CalcTextSizeA(height, 1e6F, 0.0F, text.c_str()).x;
        list_.AddText(small_, height, {area_.left - width - 5.0F, py - height / 2.0F}, packed(color::kDim),
                      text.c_str());
    }

    void vertical(double x, const std::string& text) const {
        const float px = area_.pixelX(x);
        list_.AddLine({px, area_.top}, {px, area_.bottom}, packed(color::kLine, 0.5F));
        if (px < area_.right - small_->FontSize * 2.2F) label({px, area_.bottom + 3.0F}, text.c_str(), 0.5F);
    }

    void label(ImVec2 at, const char* text, float shift) const {
        const float height = small_->FontSize;
        const float width = small_->CalcTextSizeA(height, 1e6F, 0.0F, text).x;
        list_.AddText(small_, height, {at.x - width * shift, at.y}, packed(color::kDim), text);
    }

    ImDrawList& list_;
    const Texts& text_;
    ImFont* small_;
    const PlotSpec& spec_;
    const PlotArea& area_;
};

void drawTitle(const Panel& panel, const PlotSpec& spec, const std::vector<PlotPoint>& points) {
    ImGui::TextUnformatted(spec.title);
    if (points.empty()) return;
    const std::string value = valueText(panel, spec, pointAt(points, spec.cursorX).y);
    ImGui::PushFont(panel.fonts.strong);
    ImGui::SameLine(ImGui::GetContentRegionMax().x - ImGui::CalcTextSize(value.c_str()).x);
    ImGui::TextColored(spec.ink, "%s", value.c_str());
    ImGui::PopFont();
}

void drawReadout(const Panel& panel, const PlotSpec& spec, const PlotPainter& painter, const PlotArea& area,
                 const std::vector<PlotPoint>& points) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (points.empty() || !ImGui::IsItemHovered() || !area.contains(mouse.x, mouse.y)) return;
    const PlotPoint& point = pointAt(points, area.valueX(mouse.x));
    painter.cursor(point.x, color::kText);
    painter.dot(point);
    ImGui::SetTooltip("%s %s   %s", panel.text.number(point.x, 2).c_str(), spec.xUnit,
                      valueText(panel, spec, point.y).c_str());
}

} // namespace

void drawPlot(const Panel& panel, const PlotSpec& spec, const std::vector<PlotPoint>& points, ImVec2 size) {
    drawTitle(panel, spec, points);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float line = panel.fonts.small->FontSize;
    const float height = std::max(size.y - ImGui::GetTextLineHeightWithSpacing(), line * 4.0F);
    ImGui::InvisibleButton(spec.mark.c_str(), {size.x, height});
    panel.marks.markLastItem(spec.mark);
    const PlotArea area{corner.x + line * 2.6F,
                        corner.y + line * 0.4F,
                        corner.x + size.x,
                        corner.y + height - line * 1.4F,
                        spec.x,
                        niceRange(rangeOf(points, spec.before), spec.leastSpan, kMostTicksY)};
    const PlotPainter painter(panel, spec, area);
    painter.grid();
    ImGui::GetWindowDrawList()->PushClipRect({area.left, area.top}, {area.right, area.bottom}, true);
    if (spec.before != nullptr) painter.dashes(*spec.before);
    painter.curve(points);
    painter.cursor(spec.cursorX, color::kWarm);
    drawReadout(panel, spec, painter, area, points);
    ImGui::GetWindowDrawList()->PopClipRect();
}

} // namespace ui
