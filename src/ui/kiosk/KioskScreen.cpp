// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/KioskScreen.h"

#include <algorithm>
#include <cmath>

#include "ui/kiosk/KioskIcons.h"
#include "ui/kiosk/KioskPen.h"
#include "ui/kiosk/KioskStaff.h"
#include "ui/panels/Legend.h"
#include "ui/panels/Overlays.h"

namespace ui {
namespace {

constexpr float kZoomStep = 0.82F;
constexpr float kRipple = 1.8F;    // s
constexpr double kHighest = 100.0; // mmHg, of the gauge

bool active(const KioskModel& model) {
    return model.state == KioskState::visit || model.state == KioskState::attract ||
           model.state == KioskState::asking;
}

void drawSwitch(const KioskPen& pen, const Rect& card, bool on) {
    const float high = 0.3F * pen.layout.target, wide = 1.75F * high, edge = 0.16F * pen.layout.target;
    const ImVec2 low{card.right - edge - wide, card.top + edge},
        end{card.right - edge, card.top + edge + high};
    const ImVec4& ink = on ? pen.colors.inkOn : pen.colors.edge;
    pen.list.AddRect(low, end, packed(ink), 0.5F * high, 0, pen.colors.stroke);
    const float x = on ? end.x - 0.5F * high : low.x + 0.5F * high;
    pen.list.AddCircleFilled({x, low.y + 0.5F * high}, 0.34F * high, packed(ink), 24);
}

// Picture above or beside the words, by the shape of the card.
void drawChoice(const KioskPen& pen, const KioskTile& tile, const Rect& rect) {
    const auto press = pen.control("kiosk.choice." + tile.id, rect);
    if (press.pressed) pen.ask(KioskChoose{tile.id});
    pen.card(rect, tile.on, press.held);
    drawSwitch(pen, rect, tile.on);
    const ImVec4& ink = tile.on ? pen.colors.inkOn : pen.colors.ink;
    const Rect inner = inset(rect, 0.16F * pen.layout.target);
    const bool wide = widthOf(inner) > 1.6F * heightOf(inner);
    const float radius = wide ? std::min(0.42F * heightOf(inner), 0.16F * widthOf(inner))
                              : std::min(0.25F * heightOf(inner), 0.3F * widthOf(inner));
    const ImVec2 center = wide ? ImVec2{inner.left + 1.25F * radius, 0.5F * (inner.top + inner.bottom)}
                               : ImVec2{0.5F * (inner.left + inner.right), inner.top + 1.15F * radius};
    drawKioskIcon(pen.list, tile.id, tile.on, center, radius, packed(tile.on ? ink : pen.colors.accent));
    Rect words = inner;
    if (wide)
        words.left = center.x + 1.6F * radius;
    else
        words.top = center.y + 1.2F * radius;
    if (wide)
        words.top += 0.3F * pen.layout.target * (heightOf(inner) < 1.6F * pen.layout.target ? 0.6F : 0.0F);
    const std::string key = "kiosk." + tile.id;
    const Fonts& fonts = pen.panel.fonts;
    pen.words(pen.list, words, pen.panel.text(tile.on ? key + ".undo" : key),
              {fonts.title, fonts.strong, fonts.small}, ink, wide ? Anchor::left : Anchor::middle);
}

void drawTiles(const KioskPen& pen) {
    const auto& tiles = pen.model.more ? pen.model.looks : pen.model.choices;
    for (std::size_t i = 0; i < tiles.size() && i < pen.layout.tiles.size(); ++i) {
        const Rect& rect = pen.layout.tiles[i];
        if (!pen.model.more) {
            drawChoice(pen, tiles[i], rect);
            continue;
        }
        const std::string key = "kiosk.look." + tiles[i].id;
        if (pen.button(key, rect, pen.panel.text(key), tiles[i].on)) pen.ask(KioskLook{tiles[i].id});
    }
    const std::string strip = pen.model.more ? "kiosk.back" : "kiosk.more";
    if (pen.button(strip, pen.layout.strip, pen.panel.text(strip), false))
        pen.ask(KioskMore{!pen.model.more});
}

std::string nameOf(const KioskPen& pen, const std::string& language) {
    const auto& known = pen.panel.choices.languages;
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Language& each) { return each.id == language; });
    return found == known.end() ? language : found->name;
}

void drawLanguages(const KioskPen& pen) {
    for (std::size_t i = 0; i < pen.layout.languages.size(); ++i) {
        const std::string& id = pen.model.languages[i];
        const Rect& rect = pen.layout.languages[i];
        const auto press = pen.control("kiosk.language." + id, rect);
        const bool on = id == pen.panel.text.language();
        pen.card(rect, on, press.held);
        // The body's letters are those of all languages' names.
        pen.words(pen.list, inset(rect, 0.1F * pen.layout.target), nameOf(pen, id), {pen.panel.fonts.body},
                  on ? pen.colors.inkOn : pen.colors.ink, Anchor::middle);
        if (press.pressed) pen.ask(KioskLanguage{id});
    }
}

void drawZoom(const KioskPen& pen, const char* mark, const Rect& rect, bool plus) {
    const auto press = pen.control(mark, rect);
    if (press.pressed) pen.ask(KioskZoom{plus ? kZoomStep : 1.0F / kZoomStep});
    pen.card(rect, false, press.held);
    const float x = 0.5F * (rect.left + rect.right), y = 0.5F * (rect.top + rect.bottom);
    const float arm = 0.24F * heightOf(rect), stroke = 0.09F * heightOf(rect);
    const ImU32 ink = packed(pen.colors.ink);
    pen.list.AddLine({x - arm, y}, {x + arm, y}, ink, stroke);
    if (plus) pen.list.AddLine({x, y - arm}, {x, y + arm}, ink, stroke);
}

// The pressure in the foot now, on a bar, with a mark where it is while standing.
void drawGauge(const KioskPen& pen, const Rect& box) {
    const auto& fonts = pen.panel.fonts;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float split = box.top + 0.62F * heightOf(box);
    const std::string value = pen.panel.text.number(std::round(pen.model.footMmHg), 0) + " mmHg";
    const float wide = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6F, 0.0F, value.c_str()).x;
    pen.words(list, {box.left, box.top, box.right - wide - em(0.6F), split}, pen.panel.text("kiosk.foot"),
              {fonts.body, fonts.small}, pen.colors.ink, Anchor::left);
    list.AddText(fonts.strong, fonts.strong->FontSize,
                 {box.right - wide, 0.5F * (box.top + split - fonts.strong->FontSize)},
                 packed(pen.colors.accent), value.c_str());
    const auto x = [&](double mmHg) {
        return box.left + widthOf(box) * static_cast<float>(std::clamp(mmHg / kHighest, 0.0, 1.0));
    };
    const float round = 0.5F * (box.bottom - split);
    list.AddRectFilled({box.left, split}, {box.right, box.bottom}, packed(color::kField), round);
    const float end = std::max(x(pen.model.footMmHg), box.left + 2.0F * round);
    list.AddRectFilled({box.left, split}, {end, box.bottom}, packed(pen.colors.accent), round);
    if (pen.model.standingMmHg <= 0.0) return;
    const float mark = x(pen.model.standingMmHg);
    list.AddLine({mark, split - 3.0F}, {mark, box.bottom + 3.0F}, packed(pen.colors.ink), pen.colors.stroke);
}

// What just happened, in one sentence.
void drawTold(const KioskPen& pen) {
    Rect box = pen.layout.told;
    const Fonts& fonts = pen.panel.fonts;
    const std::string key = pen.model.told.empty() ? "kiosk.welcome" : pen.model.told;
    pen.plate(box);
    const Rect gauge{box.left, box.bottom - em(2.1F), box.right, box.bottom};
    box.bottom = gauge.top - em(0.5F);
    pen.words(*ImGui::GetBackgroundDrawList(), box, pen.panel.text(key),
              {fonts.title, fonts.strong, fonts.body, fonts.small}, pen.colors.ink, Anchor::left);
    if (pen.model.footMmHg > 0.0) drawGauge(pen, gauge);
}

void drawInvitation(const KioskPen& pen) {
    const Rect& box = pen.layout.told;
    const Fonts& fonts = pen.panel.fonts;
    pen.plate(box);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float split = box.top + 0.52F * heightOf(box);
    pen.words(list, {box.left, box.top, box.right, split}, pen.panel.text("kiosk.invite"),
              {fonts.headline, fonts.title}, pen.colors.accent, Anchor::left);
    pen.words(list, {box.left, split, box.right, box.bottom}, pen.panel.text(pen.model.told),
              {fonts.title, fonts.strong, fonts.small}, pen.colors.ink, Anchor::left);
    const Rect& stage = pen.layout.stage;
    const ImVec2 center{0.5F * (stage.left + stage.right), stage.top + 0.72F * heightOf(stage)};
    const double way = pen.model.reducedMotion ? 0.35 : std::fmod(pen.model.seconds / double{kRipple}, 1.0);
    drawRipple(list, center, 0.7F * pen.layout.target, static_cast<float>(way), pen.colors.accent);
}

void drawPicture(const KioskPen& pen) {
    if (pen.panel.model.view.legend) {
        const Rect taken = drawLegend(pen.panel, pen.layout.legend);
        pen.panel.marks.mark("legend", {taken.left, taken.top, taken.right, taken.bottom});
    }
    drawNotice(pen.panel, pen.layout.notice);
    if (pen.model.state == KioskState::attract)
        drawInvitation(pen);
    else
        drawTold(pen);
}

void drawControls(const KioskPen& pen) {
    drawTiles(pen);
    drawLanguages(pen);
    drawZoom(pen, "kiosk.nearer", pen.layout.nearer, true);
    drawZoom(pen, "kiosk.farther", pen.layout.farther, false);
}

// Between two scenes the leg is dark, the words and controls are not.
void drawVeil(float veil) {
    if (veil <= 0.0F) return;
    ImGui::GetBackgroundDrawList()->AddRectFilled({0.0F, 0.0F}, ImGui::GetIO().DisplaySize,
                                                  packed({0.012F, 0.02F, 0.03F, std::min(veil, 1.0F)}));
}

} // namespace

KioskRequests drawKiosk(const Panel& panel, const KioskModel& model) {
    constexpr ImGuiWindowFlags kPlain = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                        ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const KioskWall wall = kioskWall(model, room.x, room.y);
    const KioskLayout layout = kioskLayout(model, room.x, room.y);
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(room);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0F, 0.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::Begin("kiosk", nullptr, kPlain);
    ImGui::PopStyleVar(2);
    KioskRequests requests;
    const KioskPen pen{panel,   model, layout, kioskColors(model.highContrast), *ImGui::GetWindowDrawList(),
                       requests};
    if (model.state != KioskState::dark) {
        drawVeil(model.veil);
        drawPicture(pen);
        if (active(model)) drawControls(pen);
    }
    if (model.state == KioskState::asking) drawQuestion(pen, wall);
    if (model.state == KioskState::pin) drawPinPad(pen, wall);
    if (model.state == KioskState::service) drawServicePage(pen, wall);
    pen.ring();
    const bool staff = model.state == KioskState::pin || model.state == KioskState::service;
    if (!staff) pen.veil(1.0F - model.brightness);
    ImGui::End();
    return requests;
}

} // namespace ui
