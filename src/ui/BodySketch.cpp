// SPDX-License-Identifier: Apache-2.0
#include "ui/BodySketch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/Units.h"
#include "ui/Panel.h"

namespace ui {
namespace {

using physiology::circulation::CirculationReading;
using physiology::circulation::Station;

const ImVec4 kVein{0.42F, 0.60F, 0.98F, 1.0F};
const ImVec4 kArtery{0.95F, 0.42F, 0.40F, 1.0F};
const ImVec4 kDrop{1.0F, 0.86F, 0.36F, 1.0F};
constexpr float kMarkEvery = 0.05F; // of the height, along a line
constexpr double kLegMark = 10.0;   // mL that a mark in the leg stands for
constexpr float kSystole = 0.4F;    // of the beat in which the heart is drawn smaller

const std::array<SketchLine, physiology::circulation::kStations> kLines{{
    {{{0.37F, 0.965F}, {0.39F, 0.80F}, {0.43F, 0.64F}}, false},
    {{{0.43F, 0.64F}, {0.47F, 0.57F}, {0.47F, 0.395F}}, false},
    {{{0.47F, 0.395F}, {0.465F, 0.35F}}, false},
    {{{0.465F, 0.35F}, {0.485F, 0.405F}, {0.495F, 0.33F}}, false},
    {{{0.495F, 0.33F}, {0.48F, 0.275F}, {0.37F, 0.25F}}, false},
    {{{0.37F, 0.25F}, {0.36F, 0.30F}, {0.44F, 0.315F}, {0.53F, 0.325F}}, true},
    {{{0.53F, 0.325F}, {0.545F, 0.355F}}, true},
    {{{0.545F, 0.355F}, {0.55F, 0.405F}, {0.525F, 0.34F}}, true},
    {{{0.525F, 0.34F},
      {0.53F, 0.255F},
      {0.565F, 0.265F},
      {0.57F, 0.36F},
      {0.525F, 0.44F},
      {0.51F, 0.59F},
      {0.455F, 0.67F},
      {0.335F, 0.93F},
      {0.37F, 0.965F}},
     true},
}};

// What is drawn beside the drop's way: head and arms, the trunk, the other leg.
const std::array<SketchLine, 6> kBeside{{
    {{{0.47F, 0.08F}, {0.465F, 0.35F}}, false},                                  // upper vena cava
    {{{0.53F, 0.255F}, {0.53F, 0.08F}}, true},                                   // to the head
    {{{0.63F, 0.965F}, {0.61F, 0.80F}, {0.57F, 0.64F}, {0.47F, 0.57F}}, false},  // the other leg's vein
    {{{0.51F, 0.59F}, {0.545F, 0.67F}, {0.665F, 0.93F}, {0.63F, 0.965F}}, true}, // and artery
    {{{0.525F, 0.46F}, {0.62F, 0.48F}, {0.62F, 0.53F}}, true},                   // to the trunk
    {{{0.62F, 0.53F}, {0.56F, 0.55F}, {0.47F, 0.53F}}, false},                   // and back
}};

class Sketch {
public:
    Sketch(ImDrawList& list, ImVec2 low, ImVec2 size) : list_(list), low_(low), size_(size) {}

    ImVec2 at(ImVec2 share) const { return {low_.x + share.x * size_.x, low_.y + share.y * size_.y}; }
    float of(float share) const { return share * size_.y; }
    ImDrawList& list() const { return list_; }

    void outline() const {
        const ImU32 ink = packed(color::kLine);
        const float width = 2.0F;
        list_.AddCircle(at({0.5F, 0.085F}), of(0.068F), ink, 32, width);
        polyline({{0.44F, 0.16F}, {0.30F, 0.19F}, {0.235F, 0.30F}, {0.205F, 0.55F}}, ink, width);
        polyline({{0.56F, 0.16F}, {0.70F, 0.19F}, {0.765F, 0.30F}, {0.795F, 0.55F}}, ink, width);
        polyline({{0.315F, 0.30F},
                  {0.335F, 0.50F},
                  {0.315F, 0.62F},
                  {0.30F, 0.80F},
                  {0.31F, 0.985F},
                  {0.42F, 0.985F},
                  {0.43F, 0.82F},
                  {0.495F, 0.68F}},
                 ink, width);
        polyline({{0.685F, 0.30F},
                  {0.665F, 0.50F},
                  {0.685F, 0.62F},
                  {0.70F, 0.80F},
                  {0.69F, 0.985F},
                  {0.58F, 0.985F},
                  {0.57F, 0.82F},
                  {0.505F, 0.68F}},
                 ink, width);
    }

    void lungs(float breath) const {
        const float grown = 1.0F + 0.12F * breath;
        for (const float side : {-1.0F, 1.0F}) {
            const ImVec2 center = at({0.5F + side * 0.125F, 0.285F});
            const float wide = 0.062F * size_.x * grown, high = of(0.082F) * grown;
            std::array<ImVec2, 24> edge;
            for (std::size_t i = 0; i < edge.size(); ++i) {
                const float turn = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / 24.0F;
                edge[i] = {center.x + wide * std::cos(turn), center.y + high * std::sin(turn)};
            }
            list_.AddConvexPolyFilled(edge.data(), 24, packed(color::kGood, 0.16F));
            list_.AddPolyline(edge.data(), 24, packed(color::kGood, 0.55F), ImDrawFlags_Closed, 1.5F);
        }
    }

    void heart(float beat) const {
        const float share = beat / kSystole;
        const float squeezed =
            share < 1.0F ? 0.16F * std::sin(std::numbers::pi_v<float> * share) : 0.0F; // in systole
        const float radius = of(0.05F) * (1.0F - squeezed);
        list_.AddCircleFilled(at({0.508F, 0.368F}), radius, packed(color::kAlarm, 0.28F), 32);
        list_.AddCircle(at({0.508F, 0.368F}), radius, packed(color::kAlarm), 32, 1.5F);
    }

    // `passed`: marks that have gone by, of which the fraction counts.
    void vessel(const SketchLine& line, double passed, float strength = 1.0F) const {
        const ImVec4& ink = line.oxygenated ? kArtery : kVein;
        polyline(line.points, packed(ink, 0.45F * strength), 3.5F);
        const float every = of(kMarkEvery);
        float next = static_cast<float>(passed - std::floor(passed)) * every;
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            const ImVec2 a = at(line.points[i]), b = at(line.points[i + 1]);
            const float length = std::hypot(b.x - a.x, b.y - a.y);
            for (; next < length; next += every)
                mark(a, {(b.x - a.x) / length, (b.y - a.y) / length}, next, packed(ink, strength));
            next -= length;
        }
    }

private:
    void polyline(const std::vector<ImVec2>& shares, ImU32 ink, float width) const {
        std::vector<ImVec2> points;
        for (const auto& each : shares)
            points.push_back(at(each));
        list_.AddPolyline(points.data(), static_cast<int>(points.size()), ink, 0, width);
    }
    void mark(ImVec2 from, ImVec2 way, float along, ImU32 ink) const { // an arrowhead
        const float half = of(0.008F), long_ = of(0.016F);
        const ImVec2 tip{from.x + way.x * along, from.y + way.y * along};
        const ImVec2 back{tip.x - way.x * long_, tip.y - way.y * long_};
        list_.AddTriangleFilled(tip, {back.x - way.y * half, back.y + way.x * half},
                                {back.x + way.y * half, back.y - way.x * half}, ink);
    }

    ImDrawList& list_;
    ImVec2 low_, size_;
};

void drawVessels(const Sketch& sketch, const CirculationReading& reading) {
    for (const auto& line : kBeside)
        sketch.vessel(line, reading.beat, 0.6F);
    for (std::size_t i = 0; i < kLines.size(); ++i) {
        const bool leg = static_cast<Station>(i) == Station::leg;
        sketch.vessel(kLines[i], leg ? core::toMl(reading.legPumped) / kLegMark : reading.beat);
    }
}

void drawDrop(const Sketch& sketch, const CirculationReading& reading) {
    const ImVec2 place = sketch.at(dropPlace(reading.drop));
    sketch.list().AddCircleFilled(place, sketch.of(0.016F), packed(kDrop), 20);
    sketch.list().AddCircle(place, sketch.of(0.016F), packed(color::kPanel), 20, 1.5F);
}

struct Label {
    const char* key;
    ImVec2 place; // of its middle
};
const Label kLabels[] = {{"body.lungs", {0.82F, 0.245F}},   {"body.heart", {0.83F, 0.375F}},
                         {"body.cava", {0.17F, 0.47F}},     {"body.arteries", {0.83F, 0.62F}},
                         {"body.this-leg", {0.16F, 0.80F}}, {"body.other-leg", {0.84F, 0.80F}}};

void drawLabels(const Panel& panel, const Sketch& sketch) {
    const ImFont* font = panel.fonts.small;
    for (const auto& label : kLabels) {
        const char* words = panel.text(label.key);
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, words);
        const ImVec2 middle = sketch.at(label.place);
        sketch.list().AddText(font, font->FontSize, {middle.x - size.x / 2.0F, middle.y - size.y / 2.0F},
                              packed(color::kDim), words);
    }
}

} // namespace

const SketchLine& sketchLine(Station station) {
    return kLines[static_cast<std::size_t>(station)];
}

ImVec2 dropPlace(const physiology::circulation::TaggedDrop& drop) {
    const auto& points = sketchLine(drop.station).points;
    float whole = 0.0F;
    const auto length = [&](std::size_t i) {
        return std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
    };
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        whole += length(i);
    float left = whole * static_cast<float>(std::clamp(drop.at, 0.0, 1.0));
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (left <= length(i)) {
            const float share = left / length(i);
            return {points[i].x + share * (points[i + 1].x - points[i].x),
                    points[i].y + share * (points[i + 1].y - points[i].y)};
        }
        left -= length(i);
    }
    return points.back();
}

void drawBodySketch(const Panel& panel, const CirculationReading& reading, ImVec2 low, ImVec2 size) {
    const Sketch sketch(*ImGui::GetWindowDrawList(), low, size);
    sketch.outline();
    sketch.lungs(static_cast<float>(reading.breath));
    sketch.heart(static_cast<float>(reading.beat));
    drawVessels(sketch, reading);
    drawDrop(sketch, reading);
    drawLabels(panel, sketch);
}

} // namespace ui
