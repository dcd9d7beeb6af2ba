// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/panels/Overlays.h"

namespace ui {

// Columns that are out of the way.
struct Folded {
    bool left = false, right = false;
};

// Where the panels stand, in px. The two columns are equally wide, so that the leg stays in the middle; on a
// screen too narrow for both they give way in proportion. The laboratory has wider ones.
struct Layout {
    Rect whole, top, left, right, bottom, free;
    Rect curves{};            // when they are large
    Rect leftGrip, rightGrip; // fold the columns, and unfold them
    Folded folded;
};

enum class LayoutKind { ordinary, laboratory, day };
Layout layoutOf(float width, float height, float em, LayoutKind kind = LayoutKind::ordinary,
                const Folded& folded = {});
// The curves get the lower half of what lies beside the left column.
Layout withLargeCurves(Layout layout, float em);

} // namespace ui
