// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/StrideInset.h"

#include <algorithm>
#include <string>

#include "ui/GaitStrip.h"
#include "ui/PlotScale.h"
#include "ui/Projection.h"
#include "ui/Scrim.h"

namespace ui {
namespace {

constexpr float kWidth = 0.26F, kHeight = 0.24F; // of the picture's
constexpr float kLeastHeight = 8.0F;             // em; a lower one could not be read
constexpr float kWide = 1.2F;                    // width / height, from where there is room beside the leg
constexpr ImU32 kInk = IM_COL32(107, 191, 250, 255);

void words(ImFont* font, ImVec2 at, const ImVec4& ink, const std::string& text) {
    ImGui::GetBackgroundDrawList()->AddText(font, font->FontSize, at, packed(ink), text.c_str());
}

float widthOf(ImFont* font, const std::string& text) {
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str()).x;
}

// Dots, the later the larger, so that the way is seen.
void drawTrail(const Projection& project, const StrideView::Trail& trail) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float count = static_cast<float>(trail.size());
    const float apart = em(0.55F);
    ImVec2 last{-1e6F, -1e6F};
    for (std::size_t i = 0; i < trail.size(); ++i) {
        const glm::vec2 at = project(trail[i]);
        const float x = at.x - last.x, y = at.y - last.y;
        if (x * x + y * y < apart * apart) continue;
        last = {at.x, at.y};
        const float late = static_cast<float>(i) / count;
        const float radius = em(0.07F + 0.10F * late);
        const int alpha = static_cast<int>(70.0F + 150.0F * late);
        list.AddCircleFilled(last, 1.6F * radius, IM_COL32(0, 0, 0, alpha / 2));
        list.AddCircleFilled(last, radius, IM_COL32(255, 236, 196, alpha));
    }
}

struct Chart {
    const Panel& panel;
    ImDrawList& list;
    ImFont* font;
    PlotArea area;

    void grid() const {
        for (const double y : ticks(area.y, tickStep(area.y, 4))) {
            const float at = area.pixelY(y);
            const std::string text = fixedText(y, 0);
            list.AddLine({area.left, at}, {area.right, at}, packed(color::kLine), 1.0F);
            words(font, {area.left - widthOf(font, text) - em(0.3F), at - 0.5F * font->FontSize}, color::kDim,
                  text);
        }
        for (const double x : ticks(area.x, tickStep(area.x, 4))) {
            const std::string text = fixedText(x, 0) + " s";
            words(font, {area.pixelX(x) - 0.5F * widthOf(font, text), area.bottom + em(0.15F)}, color::kDim,
                  text);
        }
    }

    // A broken line where the pressure was before the first step.
    void standing(float pressure) const {
        const float y = area.pixelY(static_cast<double>(pressure));
        for (float x = area.left; x < area.right; x += em(0.8F))
            list.AddLine({x, y}, {std::min(x + em(0.45F), area.right), y}, packed(color::kWarm), 1.5F);
        words(font, {area.right - widthOf(font, panel.text("stride.standing")), y - 1.15F * font->FontSize},
              color::kWarm, panel.text("stride.standing"));
    }

    void curve(const std::vector<physiology::Trace>& traces) const {
        std::vector<ImVec2> line;
        for (const auto& trace : traces)
            line.push_back({area.pixelX(trace.time - traces.front().time),
                            area.pixelY(static_cast<double>(trace.footVeinMmHg))});
        list.AddPolyline(line.data(), static_cast<int>(line.size()), kInk, 0, std::max(1.5F, em(0.12F)));
        list.AddCircleFilled(line.back(), em(0.3F), kInk);
        const std::string now = fixedText(static_cast<double>(traces.back().footVeinMmHg), 0) + " mmHg";
        const float left = std::min(line.back().x + em(0.4F), area.right) - widthOf(font, now) - em(0.8F);
        words(font, {left, line.back().y - 1.4F * font->FontSize}, color::kText, now);
    }
};

PlotArea areaOf(const LabelRoom& room, const std::vector<physiology::Trace>& traces) {
    const float wide = room.free.right - room.free.left, high = room.free.bottom - room.free.top;
    const float right = room.free.right - em(1.2F);
    PlotArea area{right - kWidth * wide + em(2.0F), 0.0F, right, room.effects - em(3.2F), {}, {}};
    area.top = area.bottom - kHeight * high + em(5.0F);
    float highest = 0.0F;
    for (const auto& trace : traces)
        highest = std::max(highest, trace.footVeinMmHg);
    area.x = {0.0, std::max(1.0, traces.back().time - traces.front().time)};
    area.y = niceRange({0.0, static_cast<double>(highest)}, 20.0, 4);
    return area;
}

} // namespace

void drawStride(const Panel& panel, const LabelRoom& room) {
    const StrideView& stride = panel.model.stride;
    if (stride.empty() || !panel.model.shown) return;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Projection project(panel.model.view, {size.x, size.y});
    for (const auto& trail : stride.trails)
        drawTrail(project, trail);
    const float wide = room.free.right - room.free.left, high = room.free.bottom - room.free.top;
    const Chart chart{panel, *ImGui::GetBackgroundDrawList(), panel.fonts.small, areaOf(room, stride.traces)};
    const float top = chart.area.top - em(1.5F);
    if (wide < kWide * high || chart.area.bottom - chart.area.top < 0.5F * em(kLeastHeight) ||
        top < room.legend.bottom + em(0.5F))
        return;
    const Scrim ground;
    words(chart.font, {chart.area.left - em(2.0F), top}, color::kText, panel.text("stride.title"));
    chart.grid();
    chart.standing(stride.traces.front().footVeinMmHg);
    chart.curve(stride.traces);
    const float strip = chart.area.bottom + em(1.9F);
    drawGaitPhases(panel, chart.list, {{chart.area.left, strip}, {chart.area.right, strip + em(1.3F)}},
                   static_cast<float>(panel.model.shown->gaitPhase));
}

} // namespace ui
