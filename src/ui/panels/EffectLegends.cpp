// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/EffectLegends.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "ui/Scrim.h"

namespace ui {
namespace {

constexpr float kBarWidth = 12.0F, kBarHeight = 0.75F; // em of the small font
constexpr float kNoticeLines = 5.4F;                   // lines that the notices below take
constexpr float kShowLines = 1.4F;
constexpr int kTicks = 5;
constexpr float kLegendRoom = 9.0F; // em, that the legend of the veins takes at the right
constexpr float kTitleRoom = 0.17F; // of the height, that a title takes in a tall picture
constexpr float kWide = 1.2F;       // width / height, from where it stands beside

void shadowed(const Panel& panel, ImVec2 at, const ImVec4& ink, const std::string& text) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    ImFont* font = panel.fonts.small;
    list.AddText(font, font->FontSize, {at.x + 1.0F, at.y + 1.0F}, IM_COL32(0, 0, 0, 200), text.c_str());
    list.AddText(font, font->FontSize, at, packed(ink), text.c_str());
}

float widthOf(const Panel& panel, const std::string& text) {
    ImFont* font = panel.fonts.small;
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str()).x;
}

void rightAligned(const Panel& panel, float right, float y, const ImVec4& ink, const std::string& text) {
    shadowed(panel, {right - widthOf(panel, text), y}, ink, text);
}

ImU32 packedColor(const glm::vec3& color) {
    return ImGui::ColorConvertFloat4ToU32({color.r, color.g, color.b, 1.0F});
}

void drawBar(const EffectScale& scale, const Rect& bar) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const auto steps = scale.colors.size() - 1;
    const float step = (bar.right - bar.left) / static_cast<float>(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        const float left = bar.left + step * static_cast<float>(i);
        const ImU32 from = packedColor(scale.colors[i]), to = packedColor(scale.colors[i + 1]);
        list.AddRectFilledMultiColor({left, bar.top}, {left + step, bar.bottom}, from, to, to, from);
    }
    list.AddRect({bar.left, bar.top}, {bar.right, bar.bottom}, packed(color::kLine));
}

void drawTicks(const Panel& panel, const EffectScale& scale, const Rect& bar) {
    for (int i = 0; i < kTicks; ++i) {
        const float share = static_cast<float>(i) / (kTicks - 1);
        const std::string text =
            std::to_string(static_cast<int>(scale.low + share * (scale.high - scale.low) + 0.5F));
        const float x = bar.left + share * (bar.right - bar.left);
        ImGui::GetBackgroundDrawList()->AddLine({x, bar.bottom}, {x, bar.bottom + 3.0F},
                                                packed(color::kText));
        shadowed(panel, {x - 0.5F * widthOf(panel, text), bar.bottom + 4.0F}, color::kText, text);
    }
}

struct Place {
    float x = 0.0F, y = 0.0F;
    bool inside = false;
};

Place placeOf(const Panel& panel, const glm::vec3& world) {
    const auto& view = panel.model.view;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    glm::mat4 turn = view.camera.view();
    if (view.mirrored)
        for (int column = 0; column < 4; ++column)
            turn[column][0] = -turn[column][0];
    const glm::vec4 clip = view.camera.projection(size.x / size.y) * turn * glm::vec4(world, 1.0F);
    if (clip.w <= 0.0F) return {};
    const Place place{(0.5F + 0.5F * clip.x / clip.w) * size.x, (0.5F + 0.5F * clip.y / clip.w) * size.y,
                      true};
    return {place.x, place.y, place.x > 0.0F && place.x < size.x && place.y > 0.0F && place.y < size.y};
}

std::string withUnit(float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.0f mmHg", static_cast<double>(value));
    return text;
}

// Numbers beside the column where no words are.
void drawColumnScale(const Panel& panel, const scene::PressureColumn& column, const Rect& words,
                     const Rect& legend) {
    constexpr float kStep = 10.0F; // mmHg; the bands on the column
    const float half = 0.5F * panel.fonts.small->FontSize;
    const float full = (column.top - column.foot.z) * column.pressurePerMeter;
    for (float pressure = kStep; pressure < full; pressure += kStep) {
        const glm::vec3 at(column.foot.x, column.foot.y, column.foot.z + pressure / column.pressurePerMeter);
        const Place place = placeOf(panel, at);
        if (!place.inside || (place.y + half > words.top && place.y - half < words.bottom)) continue;
        const std::string text = withUnit(pressure);
        const float left = place.x + em(0.9F);
        if (legend.top < place.y + half && place.y - half < legend.bottom &&
            left + widthOf(panel, text) > legend.left)
            continue;
        shadowed(panel, {left, place.y - half}, color::kDim, text);
    }
}

// On the other side of the column where the legend of the veins would be written over.
bool standsUnderLegend(const Panel& panel, float x, float widest, const Rect& free) {
    return panel.model.view.legend && x + em(1.4F) + widest > free.right - em(kLegendRoom);
}

// Where words left of the column end: where it stands under the legend, beside that.
float endBeside(float column, float apart, const Rect& legend) {
    return legend.right > legend.left ? std::min(column - apart, legend.left - em(0.8F)) : column - apart;
}

// Where the column leaves the picture, at its upper edge. Returns the lines that it took; top is bottom:
// none.
Rect drawHeart(const Panel& panel, const scene::PressureColumn& column, const Rect& free,
               const Rect& legend) {
    const Place top = placeOf(panel, {column.foot.x, column.foot.y, column.top});
    const Place foot = placeOf(panel, column.foot);
    if (!foot.inside) return {};
    const float line = panel.fonts.small->FontSize * 1.15F;
    const float x = top.inside ? top.x : foot.x;
    const bool beside = free.right - free.left > kWide * (free.bottom - free.top); // of the title
    const float height = free.bottom - free.top;
    const float edge = free.top + (panel.model.title.empty() || beside ? em(0.5F) : kTitleRoom * height);
    float y = top.inside ? top.y : edge;
    const Rect start{x, y, x, y};
    std::optional<Scrim> ground(std::in_place);
    const float widest = std::max(widthOf(panel, panel.text("column.above")),
                                  widthOf(panel, std::string(panel.text("column.still")) + " 100 mmHg"));
    const bool under = standsUnderLegend(panel, x, widest, free);
    const auto write = [&](const ImVec4& ink, const std::string& text) {
        shadowed(panel, {under ? endBeside(x, em(0.9F), legend) - widthOf(panel, text) : x + em(0.9F), y},
                 ink, text);
        y += line;
    };
    write(color::kWarm, std::string(panel.text("column.heart")) + " " +
                            panel.text.number(static_cast<double>(column.top), 2) + " m");
    if (!panel.model.lesson.show.on) { // large letters in a short picture: more would cover the leg
        if (!top.inside) write(color::kWarm, panel.text("column.above"));
        write(color::kDim, std::string(panel.text("column.still")) + " " +
                               withUnit((column.top - column.foot.z) * column.pressurePerMeter));
    }
    ground.reset();
    const float size = em(0.45F);
    if (!top.inside)
        ImGui::GetBackgroundDrawList()->AddTriangleFilled(
            {x, edge}, {x - size, edge + 1.6F * size}, {x + size, edge + 1.6F * size}, packed(color::kWarm));
    return {start.left, start.top, start.right, y};
}

} // namespace

float drawEffectLegends(const Panel& panel, const Rect& free) {
    const float line = panel.fonts.small->FontSize;
    const float right = free.right - line * 1.2F;
    const bool show = panel.model.lesson.show.on; // its notices are below the picture
    float bottom = free.bottom - (show ? kShowLines : kNoticeLines) * line;
    for (const auto& scale : panel.model.scales) {
        const Scrim ground;
        const float top = bottom - line * 1.5F - kBarHeight * line;
        rightAligned(panel, right, bottom, color::kDim, panel.text(scale.key + ".note"));
        const Rect bar{right - kBarWidth * line, top, right, top + kBarHeight * line};
        drawBar(scale, bar);
        drawTicks(panel, scale, bar);
        rightAligned(panel, right, top - line * 1.3F, color::kText,
                     std::string(panel.text(scale.key)).append(", ").append(scale.unit));
        bottom = top - line * 3.2F;
    }
    return bottom;
}

void drawColumnLabels(const Panel& panel, const Rect& free, const Rect& legend) {
    if (!panel.model.column || panel.model.view.axial) return;
    const auto& column = *panel.model.column;
    if (column.top <= column.foot.z) return;
    const Rect heart = drawHeart(panel, column, free, legend);
    drawColumnScale(panel, column, heart, legend);
    const Place level = placeOf(panel, {column.foot.x, column.foot.y, std::min(column.level, column.top)});
    if (!level.inside) return;
    const float lines = 2.0F * panel.fonts.small->FontSize;
    float y = level.y - 0.5F * lines;
    if (y < heart.bottom && y + lines > heart.top) // beside each other, the nearer way
        y = level.y < 0.5F * (heart.top + heart.bottom) ? heart.top - lines - em(0.8F)
                                                        : heart.bottom + em(0.8F);
    std::optional<Scrim> ground(std::in_place);
    const std::string words = panel.text("column.now"), value = withUnit(column.pressure);
    const bool under = standsUnderLegend(panel, level.x, widthOf(panel, words), free);
    const float side = under ? -1.0F : 1.0F;
    const auto write = [&](float top, const std::string& text) {
        const float left =
            under ? endBeside(level.x, em(1.4F), legend) - widthOf(panel, text) : level.x + em(1.4F);
        shadowed(panel, {left, top}, color::kText, text);
    };
    write(y, words);
    write(y + panel.fonts.small->FontSize, value);
    ground.reset();
    ImGui::GetBackgroundDrawList()->AddTriangleFilled(
        {level.x + side * em(0.35F), level.y}, {level.x + side * em(1.1F), level.y - em(0.4F)},
        {level.x + side * em(1.1F), level.y + em(0.4F)}, packed(color::kAccent));
}

} // namespace ui
