// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/Legend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <utility>

#include "ui/Inks.h"
#include "ui/LumenGlyph.h"
#include "ui/PlotScale.h"
#include "ui/QuantityFacts.h"
#include "ui/Scrim.h"
#include "ui/TextTemplate.h"
#include "ui/panels/PictureLabels.h"

namespace ui {
namespace {

constexpr int kSteps = 64; // colors along the bar
constexpr int kMostTicks = 5;

ImU32 colorAt(const Panel& panel, float value) {
    const glm::vec3 color = panel.color(panel.model.view, value);
    return ImGui::ColorConvertFloat4ToU32({color.r, color.g, color.b, 1.0F});
}

void shadowed(ImDrawList& list, ImFont* font, ImVec2 at, const char* text) {
    list.AddText(font, font->FontSize, {at.x + 1.0F, at.y + 1.0F}, IM_COL32(0, 0, 0, 200), text);
    list.AddText(font, font->FontSize, at, packed(color::kText), text);
}

void drawBar(const Panel& panel, const PlotArea& bar) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float step = (bar.bottom - bar.top) / kSteps;
    for (int i = 0; i < kSteps; ++i) {
        const float top = bar.top + step * static_cast<float>(i);
        const double value = bar.y.high - bar.y.span() * (i + 0.5) / kSteps;
        list.AddRectFilled({bar.left, top}, {bar.right, top + step + 0.5F},
                           colorAt(panel, static_cast<float>(value)));
    }
    list.AddRect({bar.left, bar.top}, {bar.right, bar.bottom}, packed(color::kLine));
}

int mostTicks(float height, float line) {
    return std::clamp(static_cast<int>(height / (1.3F * line)), 2, kMostTicks);
}

void drawTicks(const Panel& panel, const PlotArea& bar) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    ImFont* font = panel.fonts.small;
    const double step = tickStep(bar.y, mostTicks(bar.bottom - bar.top, font->FontSize));
    for (const double value : ticks(bar.y, step)) {
        const float y = bar.pixelY(value);
        const std::string text = panel.text.number(tickLabel(value, step));
        const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str()).x;
        list.AddLine({bar.left - 5.0F, y}, {bar.left, y}, packed(color::kText));
        shadowed(list, font, {bar.left - 8.0F - width, y - font->FontSize / 2.0F}, text.c_str());
    }
}

// Returns where the text begins.
float rightAligned(const Panel& panel, float right, float y, const std::string& text) {
    ImFont* font = panel.fonts.small;
    const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str()).x;
    shadowed(*ImGui::GetBackgroundDrawList(), font, {right - width, y}, text.c_str());
    return right - width;
}

// One chevron across the bar, dark over light so that it shows on every color; up or down.
void drawChevron(const PlotArea& bar, float y, float rise) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float middle = (bar.left + bar.right) / 2.0F;
    const float inset = (bar.right - bar.left) * 0.22F;
    const ImVec2 tip{middle, y - rise};
    for (const auto& [thickness, ink] :
         {std::pair{3.5F, IM_COL32(0, 0, 0, 190)}, std::pair{1.5F, IM_COL32(255, 255, 255, 230)}}) {
        list.AddLine({bar.left + inset, y}, tip, ink, thickness);
        list.AddLine({bar.right - inset, y}, tip, ink, thickness);
    }
}

// The two arms of a signed quantity by what they mean, not by their colors alone.
void drawDirections(const Panel& panel, const PlotArea& bar) {
    if (bar.y.low >= 0.0 || bar.y.high <= 0.0) return;
    const float rise = (bar.right - bar.left) * 0.3F;
    for (int i = 1; i <= 3; ++i) {
        const double share = i / 4.0;
        drawChevron(bar, bar.pixelY(bar.y.high * share) + rise / 2.0F, rise);
        drawChevron(bar, bar.pixelY(bar.y.low * share) - rise / 2.0F, -rise);
    }
    const float line = panel.fonts.small->FontSize;
    rightAligned(panel, bar.left - line * 2.6F, bar.pixelY(bar.y.high / 2.0) - line / 2.0F,
                 panel.text("legend.forward"));
    rightAligned(panel, bar.left - line * 2.6F, bar.pixelY(bar.y.low / 2.0) - line / 2.0F,
                 panel.text("legend.backward"));
}

// In a unit that needs no exponent.
std::string volumeText(double volume) {
    const double microliters = volume * 1e9;
    const bool small = microliters < 0.95;
    const double value = small ? microliters * 1e3 : microliters;
    char text[32];
    std::snprintf(text, sizeof text, "%.*f %s", value < 9.5 ? 1 : 0, value, small ? "nL" : "\xC2\xB5L");
    return text;
}

// Both systems of veins are seen, from so far that their edges tell them apart.
bool showsSystems(const scene::ViewSpec& view) {
    if (view.quantity == scene::Quantity::system) return false; // told already
    constexpr float kHigh = 0.2F, kShown = 0.5F;                // m of picture; opacity
    const float high = 2.0F * std::tan(view.camera.fieldOfView / 2.0F) * view.camera.distance;
    return !view.axial && !view.sectionHeight && high > kHigh &&
           view.opacityOf(scene::Layer::skin) < kShown && view.opacityOf(scene::Layer::deepVein) > kShown &&
           view.opacityOf(scene::Layer::superficialVein) > kShown;
}

// A piece of a vein with its edges, and what has them. Returns where the line begins.
float systemLine(const Panel& panel, float right, float y, ImU32 edge, const char* key) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float line = panel.fonts.small->FontSize, left = right - 1.1F * line;
    const float middle = y + 0.5F * line, half = 0.24F * line;
    list.AddRectFilled({left, middle - half}, {right, middle + half}, color::kVeinPiece);
    for (const float side : {-half, half})
        list.AddLine({left, middle + side}, {right, middle + side}, edge, std::max(1.0F, 0.13F * line));
    return rightAligned(panel, left - 0.4F * line, y, panel.text(key));
}

// A lumen inside a broken outline, and what both are. Returns where the line begins.
float lumenLine(const Panel& panel, float right, float y) {
    const float line = panel.fonts.small->FontSize;
    constexpr float kNow = 2e-6F, kOther = 8e-6F; // m²
    const float perMeter = 0.45F * line / std::sqrt(kOther / 3.14159265F);
    const auto& view = panel.model.view;
    drawLumen({kNow, 0.5F, kOther, 1.0F, 0.0F}, {right - 0.55F * line, y + 0.5F * line}, perMeter,
              colorAt(panel, 0.5F * (view.rangeLow + view.rangeHigh)));
    return rightAligned(panel, right - 1.5F * line, y, panel.text(panel.model.lumenNote));
}

// What the marks on veins mean, each with a key of the texts and how it is drawn into a box.
struct MarkLine {
    const char* key;
    bool shown;
    void (*draw)(ImDrawList& list, const Rect& box);
};

constexpr ImU32 kVein = color::kVeinPiece, kDark = IM_COL32(6, 8, 12, 255);
constexpr ImU32 kInk = IM_COL32(240, 238, 230, 255), kLip = IM_COL32(250, 224, 206, 255);

void drawPiece(ImDrawList& list, const Rect& box) {
    const float middle = 0.5F * (box.top + box.bottom), half = 0.24F * (box.bottom - box.top);
    list.AddRectFilled({box.left, middle - half}, {box.right, middle + half}, kVein);
}

void drawArrowhead(ImDrawList& list, const Rect& box) {
    drawPiece(list, box);
    const float middle = 0.5F * (box.top + box.bottom), half = 0.30F * (box.bottom - box.top);
    const float tip = box.right - 0.2F * half, tail = tip - 2.6F * half;
    list.AddTriangleFilled({tail, middle - half}, {tip, middle}, {tail, middle + half}, kInk);
    list.AddTriangle({tail, middle - half}, {tip, middle}, {tail, middle + half}, kDark);
}

// Round the vein, as seen a little from the side; the gap is its mouth.
void drawRing(ImDrawList& list, const Rect& box, ImU32 ink, bool mouth) {
    drawPiece(list, box);
    const float high = box.bottom - box.top, x = 0.5F * (box.left + box.right);
    const float y = 0.5F * (box.top + box.bottom), wide = (mouth ? 0.16F : 0.12F) * high;
    const float tall = (mouth ? 0.30F : 0.46F) * high;
    list.AddRectFilled({x - wide, y - tall}, {x + wide, y + tall}, ink, wide);
    if (mouth) list.AddLine({x, y - 0.7F * tall}, {x, y + 0.7F * tall}, kDark, std::max(1.0F, 0.6F * wide));
}

bool showsThrough(const scene::ViewSpec& view, scene::Layer layer) {
    constexpr float kShown = 0.5F; // opacity
    return view.opacityOf(layer) > kShown;
}

// Marks are drawn on solid veins, lips on wide ones, and collars where the fascia is seen.
std::array<MarkLine, 3> marksOf(const scene::ViewSpec& view, float height) {
    constexpr float kThin = 1.0e-3F, kWide = 3.4e-3F; // m, radii of a small vein and of the popliteal one
    constexpr float kSolid = 12.0F, kArrow = 2.0F, kLips = 4.0F; // px, as tube.h, flow_mark.h, tube.frag
    const float perMeter =
        view.veinWidth * height / (2.0F * std::tan(view.camera.fieldOfView / 2.0F) * view.camera.distance);
    const bool covered = view.opacityOf(scene::Layer::skin) >= 1.0F && view.peel <= 0.0F;
    const bool veins =
        !view.axial && !view.sectionHeight && !covered && kThin * perMeter < kSolid &&
        (showsThrough(view, scene::Layer::deepVein) || showsThrough(view, scene::Layer::superficialVein));
    const bool pierced = !view.axial && !view.sectionHeight && !covered &&
                         view.opacityOf(scene::Layer::fascia) > 0.1F &&
                         showsThrough(view, scene::Layer::perforator);
    return {{{"legend.arrow", veins && kWide * perMeter > kArrow, drawArrowhead},
             {"legend.valve", veins && kWide * perMeter > kLips && showsThrough(view, scene::Layer::valve),
              [](ImDrawList& list, const Rect& box) { drawRing(list, box, kLip, true); }},
             {"legend.collar", pierced,
              [](ImDrawList& list, const Rect& box) { drawRing(list, box, kInk, false); }}}};
}

// Below each other. Returns the leftmost place.
float markLines(const Panel& panel, float right, float& y) {
    const float line = panel.fonts.small->FontSize, left = right - 1.1F * line;
    float reach = right;
    for (const MarkLine& mark : marksOf(panel.model.view, ImGui::GetIO().DisplaySize.y)) {
        if (!mark.shown) continue;
        mark.draw(*ImGui::GetBackgroundDrawList(), {left, y, right, y + line});
        reach = std::min(reach, rightAligned(panel, left - 0.4F * line, y, panel.text(mark.key)));
        y += line * 1.3F;
    }
    return reach;
}

std::string widthWords(const Panel& panel) {
    const float width = panel.model.view.veinWidth;
    if (width == 1.0F) return {};
    return std::string(panel.text("notice.width")) + " " + panel.text.number(static_cast<double>(width), 1);
}

std::string particleWords(const Panel& panel) {
    if (panel.model.particleVolume <= 0.0 || !showsCells(panel.model.view, ImGui::GetIO().DisplaySize.y))
        return {};
    return filled(panel.text("legend.particle"),
                  {{"volume", panel.text.number(volumeText(panel.model.particleVolume))}});
}

// What the marks mean, and what is drawn larger or fewer than it is. Widens what the legend takes. Marks are
// left out where the notices begin before all are told.
void drawNotes(const Panel& panel, const PlotArea& bar, const Rect& free, Rect& taken) {
    if (panel.model.lesson.show.on) return;        // they stand below the picture, see legendNotes
    constexpr float kStep = 1.3F, kNotices = 2.7F; // lines
    const float line = panel.fonts.small->FontSize, end = free.bottom - kNotices * line;
    const bool roomy = hasRoomForNames(panel, free), lumen = !panel.model.lumenNote.empty() && roomy;
    const std::string width = widthWords(panel), particle = particleWords(panel);
    const auto needed = static_cast<float>(!width.empty() + !particle.empty() + lumen);
    float& y = taken.bottom;
    const auto fits = [&](float lines) { return y + (lines + needed) * kStep * line <= end; };
    if (roomy && fits(3.0F)) taken.left = std::min(taken.left, markLines(panel, bar.right, y));
    if (showsSystems(panel.model.view) && fits(2.0F)) {
        const float deep = systemLine(panel, bar.right, y, IM_COL32(6, 8, 12, 255), "legend.deep");
        y += line * kStep;
        const float outer =
            systemLine(panel, bar.right, y, IM_COL32(238, 236, 222, 255), "legend.superficial");
        y += line * kStep;
        taken.left = std::min({taken.left, deep, outer});
    }
    const auto say = [&](const std::string& words) {
        if (words.empty()) return;
        taken.left = std::min(taken.left, rightAligned(panel, bar.right, y, words));
        y += line * kStep;
    };
    say(width);
    if (lumen) { // lumens stand beside names
        taken.left = std::min(taken.left, lumenLine(panel, bar.right, y));
        y += line * kStep;
    }
    say(particle);
}

// Arteries are no system of veins, but a cut shows them among these.
bool showsArteries(const scene::ViewSpec& view) {
    return view.axial || view.opacityOf(scene::Layer::artery) > 0.2F;
}

// The names of the systems that are shown, each with its color. Returns what it covers.
Rect drawSystems(const Panel& panel, const Rect& free) {
    const scene::ViewSpec& view = panel.model.view;
    constexpr float kShown = 0.2F; // opacity
    const float line = panel.fonts.small->FontSize, right = free.right - line * 1.2F;
    const PlotArea bar{right - line * 1.1F, 0.0F, right, 0.0F, {}, {}};
    Rect taken{right, free.top, free.right, free.top + 0.6F * line};
    Scrim ground;
    const auto entry = [&](ImU32 ink, const char* key) {
        const float middle = taken.bottom + 0.5F * line;
        ImGui::GetBackgroundDrawList()->AddRectFilled({bar.left, middle - 0.3F * line},
                                                      {bar.right, middle + 0.3F * line}, ink, 0.2F * line);
        taken.left =
            std::min(taken.left, rightAligned(panel, bar.left - 0.4F * line, taken.bottom, panel.text(key)));
        taken.bottom += 1.35F * line;
    };
    for (std::size_t i = 0; i < kSystems.size(); ++i)
        if (view.opacityOf(kSystems[i].layer) > kShown)
            entry(colorAt(panel, static_cast<float>(i)), kSystems[i].key);
    if (showsArteries(view)) entry(color::kArteryPiece, "layer.artery");
    drawNotes(panel, bar, free, taken);
    return taken;
}

} // namespace

bool showsCells(const scene::ViewSpec& view, float height) {
    constexpr float kWide = 3.4e-3F;                             // m, radius of a popliteal vein
    const float solid = 12.0F * std::max(height / 720.0F, 1.0F); // px, kSolidBelow there
    const float perMeter = height / (2.0F * std::tan(view.camera.fieldOfView / 2.0F) * view.camera.distance);
    const bool covered = view.opacityOf(scene::Layer::skin) >= 1.0F && view.peel <= 0.0F;
    return !view.axial && !covered && kWide * view.veinWidth * perMeter > solid;
}

std::vector<std::string> legendNotes(const Panel& panel) {
    std::vector<std::string> notes;
    for (const std::string& words : {widthWords(panel), particleWords(panel)})
        if (!words.empty()) notes.push_back(words);
    if (!panel.model.lumenNote.empty() && !panel.model.labels.empty())
        notes.emplace_back(panel.text(panel.model.lumenNote));
    return notes;
}

Rect drawLegend(const Panel& panel, const Rect& free, std::vector<Rect>* pieces) {
    const QuantityFacts& facts = factsOf(panel.model.view.quantity);
    if (facts.named) {
        const Rect systems = drawSystems(panel, free);
        if (pieces) pieces->push_back(systems);
        return systems;
    }
    const float line = panel.fonts.small->FontSize;
    const float height = std::min((free.bottom - free.top) * 0.4F, line * 13.0F);
    const float right = free.right - line * 1.2F;
    const float top = free.top + line * 3.2F;
    const PlotArea bar{
        right - line * 1.1F,
        top,
        right,
        top + height,
        {},
        {static_cast<double>(panel.model.view.rangeLow), static_cast<double>(panel.model.view.rangeHigh)}};
    Scrim ground; // one for each piece, so that less of the picture is covered
    Rect taken{right, free.top, free.right, bar.bottom + line * 0.8F};
    taken.left =
        rightAligned(panel, right, top - line * 2.6F, panel.text(std::string(facts.nameKey) + ".legend"));
    ground.next();
    rightAligned(panel, right, top - line * 1.4F, facts.unit);
    drawBar(panel, bar);
    drawTicks(panel, bar);
    if (facts.signedFlow) drawDirections(panel, bar);
    ground.next();
    const float title = taken.left, notes = taken.bottom;
    drawNotes(panel, bar, free, taken);
    if (pieces) {
        constexpr float kNumbers = 2.4F, kDirections = 9.0F; // lines, left of the bar
        const float numbers = (facts.signedFlow ? kDirections : kNumbers) * line;
        pieces->push_back({title, free.top, free.right, bar.top});
        pieces->push_back({bar.left - numbers, bar.top, free.right, notes});
        pieces->push_back({taken.left, notes, free.right, taken.bottom});
    }
    return taken;
}

} // namespace ui
