// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/KioskPen.h"

#include <algorithm>
#include <cfloat>
#include <sstream>

#include "ui/LineBreaks.h"
#include "ui/Scrim.h"

namespace ui {
namespace {

constexpr float kRound = 0.16F;   // of a target
constexpr float kPlate = 0.92F;   // of a card's opacity
constexpr float kSmallest = 0.8F; // of the last font

struct Setting {
    ImFont* font = nullptr;
    float size = 0.0F;
    std::string text; // with line breaks
    ImVec2 room;
};

float widestWord(const Setting& setting) {
    float width = 0.0F;
    std::istringstream words(setting.text);
    for (std::string word; words >> word;)
        width = std::max(width, setting.font->CalcTextSizeA(setting.size, FLT_MAX, 0.0F, word.c_str()).x);
    return width;
}

Setting settingOf(ImFont* font, float size, const std::string& text, float width) {
    // Line breaks are counted in the font's own size.
    Setting out{font, size, brokenLines(text, font, width * font->FontSize / size), {}};
    out.room = font->CalcTextSizeA(size, FLT_MAX, width, out.text.c_str());
    return out;
}

bool fits(const Setting& setting, const Rect& box) {
    return setting.room.y <= heightOf(box) + 0.5F && widestWord(setting) <= widthOf(box) + 0.5F;
}

Setting fitted(const Rect& box, const std::string& text, std::initializer_list<ImFont*> fonts) {
    Setting out;
    for (ImFont* font : fonts) {
        out = settingOf(font, font->FontSize, text, widthOf(box));
        if (fits(out, box)) return out;
    }
    const float whole = out.size;
    for (float share = 0.95F; share >= kSmallest && !fits(out, box); share -= 0.05F)
        out = settingOf(out.font, whole * share, text, widthOf(box));
    return out;
}

// Every line by itself, so that each stands in the middle.
void drawLines(ImDrawList& into, const Setting& setting, const Rect& box, float top, ImU32 ink,
               Anchor anchor) {
    const char* at = setting.text.c_str();
    const char* const end = at + setting.text.size();
    const float scale = setting.size / setting.font->FontSize;
    for (float y = top; at < end; y += setting.size) {
        const char* const newline = std::find(at, end, '\n');
        const char* stop = setting.font->CalcWordWrapPositionA(scale, at, newline, widthOf(box));
        if (stop == at && stop < newline) ++stop;
        const float width = setting.font->CalcTextSizeA(setting.size, FLT_MAX, 0.0F, at, stop).x;
        const float left = anchor == Anchor::left ? box.left : 0.5F * (box.left + box.right - width);
        into.AddText(setting.font, setting.size, {left, y}, ink, at, stop);
        at = stop;
        while (at < end && (*at == ' ' || at == newline))
            ++at;
    }
}

} // namespace

KioskColors kioskColors(bool highContrast) {
    if (highContrast)
        return {{0, 0, 0, 1},          {1, 1, 1, 1}, {0.46F, 0.46F, 0.46F, 1},
                {1, 1, 1, 1},          {1, 1, 1, 1}, {1, 1, 1, 1},
                {0, 0, 0, 1},          {1, 1, 1, 1}, {1.0F, 0.9F, 0.2F, 1},
                {1.0F, 0.9F, 0.2F, 1}, {0, 0, 0, 1}, 3.0F};
    return {{0.075F, 0.104F, 0.137F, 0.93F}, {0.055F, 0.310F, 0.365F, 0.96F},
            {0.10F, 0.42F, 0.48F, 1.0F},     {0.420F, 0.500F, 0.580F, 1.0F},
            {0.392F, 0.847F, 0.898F, 1.0F},  color::kText,
            {1.0F, 1.0F, 1.0F, 1.0F},        color::kDim,
            {0.392F, 0.847F, 0.898F, 1.0F},  {1.0F, 1.0F, 1.0F, 1.0F},
            {0.0F, 0.0F, 0.0F, 1.0F},        2.0F};
}

KioskPen::Press KioskPen::control(const std::string& mark, const Rect& rect) const {
    ImGui::SetCursorScreenPos({rect.left, rect.top});
    const bool pressed = ImGui::InvisibleButton(mark.c_str(), {widthOf(rect), heightOf(rect)});
    panel.marks.mark(mark, {rect.left, rect.top, rect.right, rect.bottom});
    return {pressed || (model.pressed && mark == model.focus),
            ImGui::IsItemActive() && ImGui::IsItemHovered()};
}

void KioskPen::card(const Rect& rect, bool on, bool held) const {
    const float round = kRound * layout.target;
    const ImVec2 low{rect.left, rect.top}, high{rect.right, rect.bottom};
    list.AddRectFilled(low, high, packed(held ? colors.cardHeld : on ? colors.cardOn : colors.card), round);
    list.AddRect(low, high, packed(on ? colors.edgeOn : colors.edge), round, 0,
                 on ? 1.5F * colors.stroke : colors.stroke);
}

void KioskPen::plate(const Rect& rect) const {
    const float by = 0.18F * layout.target;
    const Rect wide = inset(rect, -by);
    ImVec4 ground = colors.card;
    ground.w = std::max(kScrim, ground.w * kPlate);
    ImGui::GetBackgroundDrawList()->AddRectFilled({wide.left, wide.top}, {wide.right, wide.bottom},
                                                  packed(ground), kRound * layout.target);
}

float KioskPen::words(ImDrawList& into, const Rect& box, const std::string& text,
                      std::initializer_list<ImFont*> fonts, const ImVec4& ink, Anchor anchor) const {
    if (text.empty()) return 0.0F;
    const Setting setting = fitted(box, text, fonts);
    if (!fits(setting, box)) panel.marks.mark(kClipped + text, {box.left, box.top, box.right, box.bottom});
    const float top = 0.5F * (box.top + box.bottom - setting.room.y);
    drawLines(into, setting, box, top, packed(ink), anchor);
    return setting.room.y;
}

bool KioskPen::button(const std::string& mark, const Rect& rect, const std::string& text, bool on) const {
    const Press press = control(mark, rect);
    card(rect, on, press.held);
    words(list, inset(rect, 0.14F * layout.target), text, {panel.fonts.strong, panel.fonts.small},
          on ? colors.inkOn : colors.ink, Anchor::middle);
    return press.pressed;
}

// Light around dark, so that it is seen on any ground.
void KioskPen::ring() const {
    const auto* box = model.focus.empty() ? nullptr : panel.marks.find(model.focus);
    if (box == nullptr) return;
    const float wide = std::max(3.0F, 0.055F * layout.target), round = kRound * layout.target;
    const auto draw = [&](float by, const ImVec4& ink) {
        list.AddRect({box->left - by, box->top - by}, {box->right + by, box->bottom + by}, packed(ink),
                     round + by, 0, wide);
    };
    draw(0.5F * wide, colors.ringDark);
    draw(1.5F * wide, colors.ring);
}

void KioskPen::veil(float darkness) const {
    if (darkness <= 0.0F) return;
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    list.AddRectFilled({0.0F, 0.0F}, room, packed({0.0F, 0.0F, 0.0F, std::min(darkness, 1.0F)}));
}

} // namespace ui
