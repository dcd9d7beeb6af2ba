// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/KioskIcons.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "ui/Theme.h"

namespace ui {
namespace {

constexpr float kStroke = 0.15F; // of the radius

struct Pencil {
    ImDrawList& list;
    ImVec2 center;
    float radius;
    ImU32 ink;

    ImVec2 at(float x, float y) const { return {center.x + x * radius, center.y + y * radius}; }
    void line(std::initializer_list<std::pair<float, float>> points, float stroke = kStroke) const {
        for (const auto& [x, y] : points)
            list.PathLineTo(at(x, y));
        list.PathStroke(ink, 0, stroke * radius);
        for (const auto& [x, y] : points) // round ends and joints
            list.AddCircleFilled(at(x, y), 0.5F * stroke * radius, ink, 16);
    }
    void curve(ImVec2 from, ImVec2 by, ImVec2 to) const {
        list.AddBezierQuadratic(at(from.x, from.y), at(by.x, by.y), at(to.x, to.y), ink, kStroke * radius);
    }
};

void drawWalker(const Pencil& pencil) {
    pencil.list.AddCircleFilled(pencil.at(0.12F, -0.83F), 0.19F * pencil.radius, pencil.ink, 24);
    pencil.line({{0.04F, -0.5F}, {-0.04F, 0.08F}}, 0.24F);
    pencil.line({{0.04F, -0.46F}, {0.32F, -0.16F}, {0.6F, -0.2F}});
    pencil.line({{0.02F, -0.46F}, {-0.3F, -0.24F}, {-0.4F, 0.06F}});
    pencil.line({{-0.04F, 0.1F}, {0.34F, 0.42F}, {0.42F, 0.94F}, {0.62F, 0.94F}});
    pencil.line({{-0.04F, 0.1F}, {-0.16F, 0.54F}, {-0.6F, 0.82F}, {-0.66F, 0.96F}});
}

void drawStander(const Pencil& pencil) {
    pencil.list.AddCircleFilled(pencil.at(0.0F, -0.83F), 0.19F * pencil.radius, pencil.ink, 24);
    pencil.line({{0.0F, -0.48F}, {0.0F, 0.08F}}, 0.3F);
    pencil.line({{-0.04F, -0.5F}, {-0.32F, -0.42F}, {-0.36F, 0.14F}});
    pencil.line({{0.04F, -0.5F}, {0.32F, -0.42F}, {0.36F, 0.14F}});
    pencil.line({{-0.1F, 0.1F}, {-0.15F, 0.96F}, {-0.3F, 0.96F}});
    pencil.line({{0.1F, 0.1F}, {0.15F, 0.96F}, {0.3F, 0.96F}});
}

// A vein, and its doors: they meet, or hang open with blood that falls.
void drawValve(const Pencil& pencil, bool broken) {
    pencil.line({{-0.6F, -0.95F}, {-0.6F, 0.95F}});
    pencil.line({{0.6F, -0.95F}, {0.6F, 0.95F}});
    if (!broken) {
        pencil.curve({-0.6F, 0.45F}, {-0.1F, 0.3F}, {-0.02F, -0.3F});
        pencil.curve({0.6F, 0.45F}, {0.1F, 0.3F}, {0.02F, -0.3F});
        return;
    }
    pencil.curve({-0.6F, 0.3F}, {-0.3F, 0.2F}, {-0.34F, -0.4F});
    pencil.curve({0.6F, 0.3F}, {0.3F, 0.2F}, {0.34F, -0.4F});
    pencil.line({{0.0F, -0.7F}, {0.0F, 0.6F}});
    pencil.list.AddTriangleFilled(pencil.at(-0.24F, 0.45F), pencil.at(0.24F, 0.45F), pencil.at(0.0F, 0.86F),
                                  pencil.ink);
}

void drawLowerLeg(const Pencil& pencil, bool stocking) {
    pencil.line({{-0.42F, -0.95F},
                 {-0.4F, -0.3F},
                 {-0.3F, 0.42F},
                 {-0.42F, 0.72F},
                 {-0.34F, 0.92F},
                 {0.72F, 0.92F},
                 {0.7F, 0.74F},
                 {0.2F, 0.5F},
                 {0.2F, 0.2F},
                 {0.34F, -0.35F},
                 {0.32F, -0.95F}});
    if (!stocking) {
        pencil.line({{0.48F, 0.92F}, {0.5F, 0.8F}}, 0.09F); // a toe
        return;
    }
    constexpr float kThin = 0.09F;
    pencil.line({{-0.41F, -0.62F}, {0.33F, -0.62F}}, kThin);
    pencil.line({{-0.4F, -0.3F}, {0.33F, -0.3F}}, kThin);
    pencil.line({{-0.37F, -0.02F}, {0.26F, -0.02F}}, kThin);
    pencil.line({{-0.33F, 0.24F}, {0.2F, 0.24F}}, kThin);
    pencil.line({{-0.31F, 0.48F}, {0.2F, 0.48F}}, kThin);
}

} // namespace

bool drawKioskIcon(ImDrawList& list, const std::string& id, bool done, ImVec2 center, float radius,
                   ImU32 ink) {
    const Pencil pencil{list, center, radius, ink};
    if (id == "walk")
        done ? drawStander(pencil) : drawWalker(pencil);
    else if (id == "valve")
        drawValve(pencil, !done);
    else if (id == "stocking")
        drawLowerLeg(pencil, !done);
    else
        return false;
    return true;
}

void drawRipple(ImDrawList& list, ImVec2 center, float radius, float progress, const ImVec4& ink) {
    constexpr int kPieces = 64;
    for (const float lead : {0.0F, 0.5F}) {
        const float way = progress + lead >= 1.0F ? progress + lead - 1.0F : progress + lead;
        list.AddCircle(center, radius * (0.25F + 0.75F * way), packed(ink, 0.9F * (1.0F - way)), kPieces,
                       std::max(0.05F * radius, 2.0F));
    }
    list.AddCircleFilled(center, 0.2F * radius, packed(ink), kPieces);
}

} // namespace ui
