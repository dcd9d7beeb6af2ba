// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/panels/Overlays.h"

namespace ui {

// Where the panels stand, in px. The two columns are equally wide, so that the leg stays in the middle; on a
// screen too narrow for both they give way in proportion.
struct Layout {
    Rect whole, top, left, right, bottom, free;
};

Layout layoutOf(float width, float height, float em);

} // namespace ui
