// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/panels/Overlays.h"

namespace ui {

// Where the panels stand, in px. The two columns are equally wide, so that the leg stays in the middle; on a
// screen too narrow for both they give way in proportion. The laboratory has wider ones.
struct Layout {
    Rect whole, top, left, right, bottom, free;
};

enum class LayoutKind { ordinary, laboratory, day };
Layout layoutOf(float width, float height, float em, LayoutKind kind = LayoutKind::ordinary);

} // namespace ui
