// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

#include "ui/Rect.h"

namespace ui {

// Where two legs and what is told of them stand, in px.
struct PairLayout {
    Rect caption;                // over both
    std::array<Rect, 2> panes;   // the legs, equally large and in whole pixels
    std::array<Rect, 2> figures; // under each
    Rect note;                   // under both
    Rect legend;                 // beside both; where there is no room for that, over the second
};

inline constexpr float kPairRow = 1.3F; // em, of one figure

struct PairNeeds {
    std::size_t figures = 0;
    bool caption = false;
    bool legend = false;
    float below = 0.0F; // em that something else takes under them
};
PairLayout pairLayoutOf(const Rect& free, float em, const PairNeeds& needs);

} // namespace ui
