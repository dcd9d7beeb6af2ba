// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/Caption.h"

#include "ui/QuantityFacts.h"

#include <string>

#include "ui/LineBreaks.h"
#include "ui/Scrim.h"

namespace ui {
namespace {

constexpr float kColumn = 0.27F; // of a wide picture's width
constexpr float kWide = 1.2F;    // width / height
constexpr float kBeside = 6.5F;  // em that a scale takes in a tall picture

float heightOf(ImFont* font, float width, const std::string& text) {
    return text.empty() ? 0.0F : font->CalcTextSizeA(font->FontSize, 1e6F, width, text.c_str()).y;
}

// Returns where the next line begins.
float wrapped(ImFont* font, ImVec2 at, float width, const ImVec4& ink, const std::string& text) {
    if (text.empty()) return at.y;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const std::string lines = brokenLines(text, font, width);
    const char* const begin = lines.c_str();
    list.AddText(font, font->FontSize, {at.x + 1.0F, at.y + 1.0F}, IM_COL32(0, 0, 0, 200), begin, nullptr,
                 width);
    list.AddText(font, font->FontSize, at, packed(ink), begin, nullptr, width);
    return at.y + heightOf(font, width, lines);
}

} // namespace

float drawCaption(const Panel& panel, const Rect& free, const Rect& legend) {
    const float wide = free.right - free.left;
    const float margin = em(1.2F);
    // A scale's notes lie below the words; names begin beside them.
    const bool names = factsOf(panel.model.view.quantity).named && panel.model.view.legend;
    const float beside = names ? free.right - legend.left : em(kBeside);
    const float width =
        wide > kWide * (free.bottom - free.top) ? kColumn * wide - margin : wide - 2.0F * margin - beside;
    const ImVec2 at{free.left + margin, free.top + margin};
    if (panel.model.title.empty()) return free.top;
    const Scrim ground;
    const float below = wrapped(panel.fonts.title, at, width, color::kText, panel.model.title);
    return wrapped(panel.fonts.body, {at.x, below + em(0.5F)}, width, color::kText, panel.model.caption);
}

void drawCaptionAcross(const Panel& panel, const Rect& strip) {
    if (panel.model.title.empty()) return;
    const float margin = em(0.8F);
    const float width = strip.right - strip.left - 2.0F * margin;
    const ImVec2 at{strip.left + margin, strip.top + em(0.5F)};
    const float below = wrapped(panel.fonts.title, at, width, color::kText, panel.model.title);
    wrapped(panel.fonts.body, {at.x, below + em(0.2F)}, width, color::kText, panel.model.caption);
}

} // namespace ui
