// SPDX-License-Identifier: Apache-2.0
#include "ui/Layout.h"

#include <algorithm>

namespace ui {

Layout layoutOf(float width, float height, float em, LayoutKind kind) {
    const bool wide = kind == LayoutKind::laboratory;
    const float gap = em * 0.6F;
    const float bar = em * 3.35F;
    const float column = wide ? std::min(em * 40.0F, width * 0.345F) : std::min(em * 19.0F, width * 0.3F);
    const float below = gap * 2.0F + bar;
    Layout layout;
    layout.whole = {0.0F, 0.0F, width, height};
    layout.top = {gap, gap, width - gap, gap + bar};
    layout.bottom = {gap, height - gap - bar, width - gap, height - gap};
    layout.left = {gap, below, gap + column, height - below};
    layout.right = {width - gap - column, below, width - gap, height - below};
    layout.free = {layout.left.right + gap, below, layout.right.left - gap, height - below};
    return layout;
}

Layout withLargeCurves(Layout layout, float em) {
    const float middle = (layout.free.top + layout.free.bottom) / 2.0F;
    layout.curves = {layout.free.left, middle, layout.right.right, layout.free.bottom};
    layout.free.bottom = layout.right.bottom = middle - em * 0.6F;
    return layout;
}

} // namespace ui
