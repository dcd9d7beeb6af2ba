// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/Rect.h"

namespace ui {

// What lies over the picture, px. `below`: where the notices begin; `card`: its width.
struct Clutter {
    std::vector<Rect> legends;
    float below = 0.0F, card = 0.0F;
};

// Where a structure is seen whole, none of it under words or panels: right of the card, and left of the
// pieces of the legends, between or below them. Never empty.
std::vector<Rect> clearings(const Rect& free, const Clutter& clutter, float em);

// The same as shares of the picture that they lie in.
std::vector<Rect> sharesOf(const Rect& picture, std::vector<Rect> places);

} // namespace ui
