// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/EffectLegends.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "ui/Scrim.h"

namespace ui {
namespace {

constexpr float kBarWidth = 12.0F, kBarHeight = 0.75F; // em of the small font
constexpr float kNoticeLines = 5.4F;                   // lines that the notices below take
constexpr float kShowLines = 1.4F;
constexpr int kTicks = 5;

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

} // namespace

float drawEffectLegends(const Panel& panel, const Rect& free, const Rect& legend) {
    const float line = panel.fonts.small->FontSize;
    const float right = free.right - line * 1.2F;
    const bool show = panel.model.lesson.show.on; // its notices are below the picture
    float bottom = free.bottom - (show ? kShowLines : kNoticeLines) * line;
    for (const auto& scale : panel.model.scales) {
        const float top = bottom - line * 1.5F - kBarHeight * line;
        if (top - line * 1.3F < legend.bottom) break; // no room in a picture as small as this
        const Scrim ground;
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

} // namespace ui
