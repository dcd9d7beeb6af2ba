// SPDX-License-Identifier: Apache-2.0
#include "ui/Layout.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float kGripWidth = 1.45F, kGripHeight = 4.0F; // em
constexpr float kApart = 1.0F;                          // px
constexpr float kLeastFree = 0.32F;                     // of the width

} // namespace

Layout layoutOf(float width, float height, float em, LayoutKind kind, const Folded& folded) {
    const bool wide = kind == LayoutKind::laboratory;
    const float gap = em * 0.6F;
    const float bar = em * 3.35F;
    const float column =
        wide ? std::min(em * 40.0F, width * 0.345F) : std::min(em * 19.0F, width * 0.348F - 2.0F * gap);
    const float below = gap * 2.0F + bar;
    Layout layout;
    layout.whole = {0.0F, 0.0F, width, height};
    layout.top = {gap, gap, width - gap, gap + bar};
    layout.bottom = {gap, height - gap - bar, width - gap, height - gap};
    layout.left = {gap, below, gap + column, height - below};
    layout.right = {width - gap - column, below, width - gap, height - below};
    layout.folded = folded;
    if (folded.left) layout.left.right = 0.0F;
    if (folded.right) layout.right.left = width;
    const float grip = em * kGripWidth, high = 0.5F * em * kGripHeight, middle = 0.5F * height;
    layout.leftGrip = {layout.left.right + kApart, middle - high, layout.left.right + kApart + grip,
                       middle + high};
    layout.rightGrip = {layout.right.left - kApart - grip, middle - high, layout.right.left - kApart,
                        middle + high};
    const float aside = 0.3F * gap;
    layout.free = {layout.leftGrip.right + aside, below, layout.rightGrip.left - aside, height - below};
    if (layout.free.right - layout.free.left < kLeastFree * width) { // words give the grips no way then
        layout.free.left = folded.left ? layout.leftGrip.right : layout.left.right + gap;
        layout.free.right = folded.right ? layout.rightGrip.left : layout.right.left - gap;
    }
    return layout;
}

Layout withLargeCurves(Layout layout, float em) {
    const float middle = (layout.free.top + layout.free.bottom) / 2.0F;
    const float gap = em * 0.6F;
    layout.curves = {layout.left.right + gap, middle, layout.right.right, layout.free.bottom};
    layout.free.bottom = layout.right.bottom = middle - gap;
    for (Rect* grip : {&layout.leftGrip, &layout.rightGrip}) { // beside the leg, not on the curves
        const float high = grip->bottom - grip->top;
        grip->top = 0.5F * (layout.free.top + layout.free.bottom - high);
        grip->bottom = grip->top + high;
    }
    return layout;
}

} // namespace ui
