// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/NamePlacer.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

// How far and how high a name stands from what it names, in distances; nearest first, each for right and
// left.
struct Step {
    float x, y;
};
constexpr std::array<Step, 9> kSteps{{{1.0F, -0.6F},
                                      {1.0F, 0.8F},
                                      {2.6F, -1.4F},
                                      {2.6F, 1.6F},
                                      {4.4F, 0.0F},
                                      {5.0F, -2.4F},
                                      {5.0F, 2.4F},
                                      {7.5F, -1.0F},
                                      {7.5F, 1.0F}}};
constexpr int kSides = 2 * static_cast<int>(kSteps.size()); // even ones are on the right

struct Line {
    float x0, y0, x1, y1;
};

Rect boxAt(const NameWish& wish, int side, float distance) {
    const Step& step = kSteps[static_cast<std::size_t>(side / 2)];
    const float way = side % 2 == 0 ? 1.0F : -1.0F;
    const float x = wish.x + way * step.x * distance, y = wish.y + step.y * distance;
    const float left = way > 0.0F ? x : x - wish.width;
    return {left, y - 0.5F * wish.height, left + wish.width, y + 0.5F * wish.height};
}

Line lineTo(const NameWish& wish, const Rect& box) {
    return {wish.x, wish.y, wish.x < box.left ? box.left : box.right, 0.5F * (box.top + box.bottom)};
}

float turnOf(const Line& line, float x, float y) {
    return (line.x1 - line.x0) * (y - line.y0) - (line.y1 - line.y0) * (x - line.x0);
}

bool cross(const Line& a, const Line& b) {
    return turnOf(a, b.x0, b.y0) * turnOf(a, b.x1, b.y1) < 0.0F &&
           turnOf(b, a.x0, a.y0) * turnOf(b, a.x1, a.y1) < 0.0F;
}

bool cross(const Line& line, const Rect& box) {
    return cross(line, Line{box.left, box.top, box.right, box.bottom}) ||
           cross(line, Line{box.left, box.bottom, box.right, box.top});
}

bool overlap(const Rect& a, const Rect& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

bool inside(const Rect& box, const Rect& room) {
    return box.left >= room.left && box.right <= room.right && box.top >= room.top &&
           box.bottom <= room.bottom;
}

} // namespace

std::vector<PlacedName> placeNames(const std::vector<NameWish>& wishes, const Rect& room,
                                   const std::vector<Rect>& taken, float distance, std::size_t most) {
    constexpr float kEnd = 0.25F; // of the distance, that a line's end keeps free
    std::vector<PlacedName> placed;
    std::vector<Rect> full = taken;
    std::vector<Line> lines;
    float middle = 0.0F;
    for (const NameWish& wish : wishes)
        middle += wish.x / static_cast<float>(wishes.size());
    for (std::size_t w = 0; w < wishes.size() && placed.size() < most; ++w) {
        const NameWish& wish = wishes[w];
        const float end = kEnd * distance;
        const Rect point{wish.x - end, wish.y - end, wish.x + end, wish.y + end};
        if (std::any_of(full.begin(), full.end(), [&](const Rect& other) { return overlap(point, other); }))
            continue;
        const auto fits = [&](int side) {
            if (side < 0 || side >= kSides) return false;
            const Rect box = boxAt(wish, side, distance);
            const Line line = lineTo(wish, box);
            return inside(box, room) &&
                   std::none_of(
                       full.begin(), full.end(),
                       [&](const Rect& other) { return overlap(box, other) || cross(line, other); }) &&
                   std::none_of(lines.begin(), lines.end(),
                                [&](const Line& other) { return cross(line, other) || cross(other, box); });
        };
        int side = fits(wish.before) ? wish.before : -1;
        const int outwards = wish.x < middle ? 1 : 0; // away from the others first
        for (const int way : {outwards, 1 - outwards})
            for (int i = way; side < 0 && i < kSides; i += 2)
                if (fits(i)) side = i;
        if (side < 0) continue;
        const Rect box = boxAt(wish, side, distance);
        placed.push_back({w, box, side});
        full.push_back(box);
        full.push_back(point);
        lines.push_back(lineTo(wish, box));
    }
    return placed;
}

} // namespace ui
