// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "ui/Rect.h"

namespace ui {

// A name that wants a place beside what it names, px.
struct NameWish {
    float x = 0.0F, y = 0.0F; // what it names
    float width = 0.0F, height = 0.0F;
    int before = -1; // the side it stood at before; -1: none
};

struct PlacedName {
    std::size_t wish = 0;
    Rect box;
    int side = 0;
};

// Places for names, the first wishes first, each at the side it had before where that is free: none on
// another, on what is taken, on another's line or its end, or outside the room. Those without a place are
// left out.
std::vector<PlacedName> placeNames(const std::vector<NameWish>& wishes, const Rect& room,
                                   const std::vector<Rect>& taken, float distance, std::size_t most);

} // namespace ui
