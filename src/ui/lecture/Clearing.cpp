// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/Clearing.h"

#include <algorithm>

#include "ui/LegOutline.h"

namespace ui {
namespace {

constexpr float kApart = 0.6F;     // em
constexpr float kLeastWide = 4.5F; // em, that a leg needs
constexpr float kLeastHigh = 6.0F; // em
constexpr float kInset = 0.04F;    // of the width, where there is nothing better

bool isRoomy(const Rect& place, float em) {
    return place.right - place.left >= kLeastWide * em && place.bottom - place.top >= kLeastHigh * em;
}

bool isClear(const Rect& place, const std::vector<Rect>& legends) {
    return std::none_of(legends.begin(), legends.end(),
                        [&](const Rect& legend) { return overlap(place, legend); });
}

} // namespace

std::vector<Rect> clearings(const Rect& free, const Clutter& clutter, float em) {
    const float apart = kApart * em, left = free.left + clutter.card + apart;
    std::vector<float> tops{free.top}, bottoms{clutter.below}, rights{free.right};
    for (const Rect& legend : clutter.legends) {
        tops.push_back(legend.bottom + apart);
        bottoms.push_back(legend.top - apart);
        rights.push_back(legend.left - apart);
    }
    std::vector<Rect> places;
    for (const float top : tops)
        for (const float bottom : bottoms)
            for (const float right : rights) {
                const Rect place{left, std::max(top, free.top), std::min(right, free.right),
                                 std::min(bottom, clutter.below)};
                if (isRoomy(place, em) && isClear(place, clutter.legends)) places.push_back(place);
            }
    const float inset = kInset * (free.right - free.left);
    if (places.empty()) places.push_back({free.left + inset, free.top, free.right - inset, free.bottom});
    return places;
}

std::vector<Rect> sharesOf(const Rect& picture, std::vector<Rect> places) {
    const float wide = std::max(picture.right - picture.left, 1.0F);
    const float high = std::max(picture.bottom - picture.top, 1.0F);
    for (Rect& place : places)
        place = {(place.left - picture.left) / wide, (place.top - picture.top) / high,
                 (place.right - picture.left) / wide, (place.bottom - picture.top) / high};
    return places;
}

} // namespace ui
