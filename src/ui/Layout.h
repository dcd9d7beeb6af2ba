// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/panels/Overlays.h"

namespace ui {

// Where the panels stand, in px. The two columns are equally wide, so that the leg stays in the middle; on a
// screen too narrow for both they give way in proportion. The laboratory has wider ones.
struct Layout {
    Rect whole, top, left, right, bottom, free;
    Rect curves{}; // when they are large
};

enum class LayoutKind { ordinary, laboratory, day };
// The curves get the lower half of what lies beside the left column.
Layout withLargeCurves(Layout layout, float em);
Layout layoutOf(float width, float height, float em, LayoutKind kind = LayoutKind::ordinary);

} // namespace ui
