// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/KioskStaff.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/TextTemplate.h"

namespace ui {
namespace {

constexpr float kVeil = 0.72F;

std::string secondsIn(const KioskPen& pen, const char* key, double seconds) {
    return filled(pen.panel.text(key), {{"seconds", std::to_string(static_cast<int>(std::ceil(seconds)))}});
}

// A line of the box from above.
Rect row(const Rect& box, float& y, float height, float gap) {
    const Rect out{box.left, y, box.right, y + height};
    y += height + gap;
    return out;
}

void drawRing(const KioskPen& pen, ImVec2 center, float radius) {
    constexpr int kPieces = 64;
    constexpr auto kTurn = 2.0F * std::numbers::pi_v<float>;
    const float stroke = 0.16F * radius;
    pen.list.AddCircle(center, radius, packed(pen.colors.edge, 0.5F), kPieces, stroke);
    const auto share = static_cast<float>(std::clamp(pen.model.share, 0.0, 1.0));
    pen.list.PathArcTo(center, radius, -0.25F * kTurn, (share - 0.25F) * kTurn, kPieces);
    pen.list.PathStroke(packed(pen.colors.accent), 0, stroke);
    const float side = 0.62F * radius;
    pen.words(pen.list, {center.x - side, center.y - side, center.x + side, center.y + side},
              std::to_string(static_cast<int>(std::ceil(pen.model.left))),
              {pen.panel.fonts.headline, pen.panel.fonts.title}, pen.colors.ink, Anchor::middle);
}

} // namespace

void drawQuestion(const KioskPen& pen, const KioskWall& wall) {
    const KioskLayout& layout = pen.layout;
    pen.veil(kVeil);
    const float t = layout.target, gap = layout.gap;
    const float width = std::min(widthOf(layout.whole) - 2.0F * layout.margin, 8.5F * t);
    const Rect box = kioskBox(wall, layout, width, 5.0F * t + 4.0F * gap);
    pen.card(box, false, false);
    const Rect inner = inset(box, gap);
    float y = inner.top;
    const Fonts& fonts = pen.panel.fonts;
    pen.words(pen.list, row(inner, y, 1.0F * t, 0.0F), pen.panel.text("kiosk.still-there"),
              {fonts.headline, fonts.title}, pen.colors.ink, Anchor::middle);
    const Rect ring = row(inner, y, 2.0F * t, 0.0F);
    drawRing(pen, {0.5F * (ring.left + ring.right), 0.5F * (ring.top + ring.bottom)}, 0.85F * t);
    pen.words(pen.list, row(inner, y, 0.8F * t, gap), pen.panel.text("kiosk.then-again"),
              {fonts.body, fonts.small}, pen.colors.ink, Anchor::middle);
    // Any touch answers; the button says so.
    pen.button("kiosk.stay", row(inner, y, 1.2F * t, 0.0F), pen.panel.text("kiosk.stay"), true);
}

void drawPinPad(const KioskPen& pen, const KioskWall& wall) {
    constexpr const char* kKeys[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"};
    pen.veil(kVeil);
    const float t = pen.layout.target, gap = 0.5F * pen.layout.gap;
    const Rect box = kioskBox(wall, pen.layout, 3.0F * 1.3F * t + 4.0F * gap, 6.1F * t + 7.0F * gap);
    pen.card(box, false, false);
    const Rect inner = inset(box, gap);
    float y = inner.top;
    std::string shown(pen.model.digits, '*');
    if (shown.empty()) shown = pen.panel.text("kiosk.pin");
    if (pen.model.wait > 0.0 && pen.model.digits == 0) shown = secondsIn(pen, "kiosk.wrong", pen.model.wait);
    pen.words(pen.list, row(inner, y, 0.9F * t, gap), shown, {pen.panel.fonts.title, pen.panel.fonts.small},
              pen.colors.ink, Anchor::middle);
    const float wide = (widthOf(inner) - 2.0F * gap) / 3.0F;
    for (int i = 0; i < 12; ++i) {
        const std::string key = kKeys[i];
        const float left = inner.left + static_cast<float>(i % 3) * (wide + gap);
        const float top = y + static_cast<float>(i / 3) * (t + gap);
        const std::string label = key == "erase" ? "×" : key == "enter" ? "OK" : key;
        if (!pen.button("kiosk.pin." + key, {left, top, left + wide, top + t}, label, key == "enter"))
            continue;
        if (key == "erase")
            pen.ask(KioskErase{});
        else if (key == "enter")
            pen.ask(KioskEnter{});
        else
            pen.ask(KioskDigit{key.front()});
    }
    y += 4.0F * (t + gap);
    if (pen.button("kiosk.leave", row(inner, y, t, 0.0F), pen.panel.text("kiosk.leave"), false))
        pen.ask(KioskLeave{});
}

void drawServicePage(const KioskPen& pen, const KioskWall& wall) {
    pen.veil(kVeil);
    const float t = pen.layout.target, gap = 0.5F * pen.layout.gap;
    const float line = 1.35F * pen.panel.fonts.body->FontSize;
    const float width = std::min(widthOf(pen.layout.whole) - 2.0F * pen.layout.margin, 11.0F * t);
    const auto lines = static_cast<float>(pen.model.vitals.size() + 1);
    const Rect box = kioskBox(wall, pen.layout, width, lines * line + 1.2F * t + 5.0F * gap);
    pen.card(box, false, false);
    const Rect inner = inset(box, 1.5F * gap);
    float y = inner.top;
    const Fonts& fonts = pen.panel.fonts;
    pen.words(pen.list, row(inner, y, line, gap), pen.panel.text("kiosk.service"), {fonts.strong},
              pen.colors.accent, Anchor::left);
    for (const auto& [key, value] : pen.model.vitals) {
        const Rect place = row(inner, y, line, 0.0F);
        const float middle = place.left + 0.55F * widthOf(place);
        pen.words(pen.list, {place.left, place.top, middle, place.bottom}, pen.panel.text(key),
                  {fonts.body, fonts.small}, pen.colors.ink, Anchor::left);
        pen.words(pen.list, {middle, place.top, place.right, place.bottom}, value, {fonts.body, fonts.small},
                  pen.colors.ink, Anchor::left);
    }
    y += gap;
    const float wide = (widthOf(inner) - 4.0F * gap) / 3.0F;
    const auto third = [&](int i) {
        const float left = inner.left + static_cast<float>(i) * (wide + 2.0F * gap);
        return Rect{left, y, left + wide, y + 1.2F * t};
    };
    if (pen.button("kiosk.leave", third(0), pen.panel.text("kiosk.leave"), true)) pen.ask(KioskLeave{});
    if (pen.button("kiosk.restart", third(1), pen.panel.text("kiosk.restart"), false))
        pen.ask(KioskRestart{});
    if (pen.button("kiosk.close", third(2), pen.panel.text("kiosk.close"), false)) pen.ask(KioskClose{});
}

} // namespace ui
