// SPDX-License-Identifier: Apache-2.0
#include "ui/IconShape.h"

namespace ui {
namespace {

struct Pen {
    ImDrawList& list;
    ImVec2 center;
    float radius;
    ImU32 ink;

    ImVec2 at(float x, float y) const { return {center.x + x * radius, center.y + y * radius}; }
    void box(float x0, float x1) const {
        list.AddRectFilled(at(x0, -1.0F), at(x1, 1.0F), ink, radius * 0.12F);
    }
    void triangle(float x0, float x1) const {
        list.AddTriangleFilled(at(x0, -1.0F), at(x1, 0.0F), at(x0, 1.0F), ink);
    }
};

void drawReset(const Pen& pen) {
    pen.list.PathArcTo(pen.center, pen.radius * 0.85F, -0.9F, 3.9F, 24);
    pen.list.PathStroke(pen.ink, 0, pen.radius * 0.28F);
    pen.list.AddTriangleFilled(pen.at(0.15F, -1.25F), pen.at(1.05F, -0.95F), pen.at(0.35F, -0.25F), pen.ink);
}

void drawHelp(const Pen& pen) {
    const ImVec2 size = ImGui::CalcTextSize("?");
    pen.list.AddText({pen.center.x - size.x / 2.0F, pen.center.y - size.y / 2.0F}, pen.ink, "?");
}

// Circle, equator and two meridians.
void drawGlobe(const Pen& pen) {
    constexpr int kPieces = 24;
    const float stroke = pen.radius * 0.16F;
    pen.list.AddCircle(pen.center, pen.radius, pen.ink, kPieces, stroke);
    pen.list.AddLine(pen.at(-1.0F, 0.0F), pen.at(1.0F, 0.0F), pen.ink, stroke);
    for (const float bulge : {-0.62F, 0.62F}) {
        pen.list.PathLineTo(pen.at(0.0F, -1.0F));
        pen.list.PathBezierCubicCurveTo(pen.at(bulge, -0.6F), pen.at(bulge, 0.6F), pen.at(0.0F, 1.0F));
        pen.list.PathStroke(pen.ink, 0, stroke);
    }
}

// An open book.
void drawBook(const Pen& pen) {
    const float stroke = pen.radius * 0.2F;
    for (const float side : {-1.0F, 1.0F}) {
        const ImVec2 page[] = {pen.at(0.0F, -0.55F), pen.at(0.95F * side, -0.8F), pen.at(0.95F * side, 0.55F),
                               pen.at(0.0F, 0.8F)};
        pen.list.AddPolyline(page, 4, pen.ink, ImDrawFlags_Closed, stroke);
    }
}

void drawCheck(const Pen& pen) {
    const ImVec2 line[] = {pen.at(-0.85F, 0.05F), pen.at(-0.25F, 0.7F), pen.at(0.9F, -0.75F)};
    pen.list.AddPolyline(line, 3, packed(color::kGood), 0, pen.radius * 0.4F);
}

// A triangle that points down (1) or up (-1).
void drawArrow(const Pen& pen, float way) {
    pen.list.AddTriangleFilled(pen.at(-0.9F, -0.65F * way), pen.at(0.9F, -0.65F * way),
                               pen.at(0.0F, 0.85F * way), packed(color::kWarm));
}

} // namespace

void drawIcon(Icon icon, ImVec2 center, float radius) {
    drawIcon(*ImGui::GetWindowDrawList(), icon, center, radius);
}

void drawIcon(ImDrawList& list, Icon icon, ImVec2 center, float radius) {
    const Pen pen{list, center, radius, packed(color::kText)};
    switch (icon) {
    case Icon::play:
        pen.triangle(-0.7F, 1.0F);
        break;
    case Icon::pause:
        pen.box(-0.8F, -0.25F);
        pen.box(0.25F, 0.8F);
        break;
    case Icon::step:
        pen.triangle(-0.9F, 0.5F);
        pen.box(0.5F, 0.9F);
        break;
    case Icon::live:
        pen.list.AddCircleFilled(center, radius * 0.75F, packed(color::kAlarm));
        break;
    case Icon::reset:
        drawReset(pen);
        break;
    case Icon::help:
        drawHelp(pen);
        break;
    case Icon::globe:
        drawGlobe(pen);
        break;
    case Icon::lessons:
        drawBook(pen);
        break;
    case Icon::inside:
        drawCheck(pen);
        break;
    case Icon::below:
        drawArrow(pen, 1.0F);
        break;
    case Icon::above:
        drawArrow(pen, -1.0F);
        break;
    case Icon::unknown:
        pen.list.AddLine(pen.at(-0.7F, 0.0F), pen.at(0.7F, 0.0F), packed(color::kDim), radius * 0.35F);
        break;
    }
}

} // namespace ui
