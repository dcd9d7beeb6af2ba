// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/PairLayout.h"
#include <vector>

#include "ui/Panel.h"
#include "ui/panels/PictureLabels.h"

namespace ui {

inline constexpr float kNotice = 4.0F; // em that the notices take at the lower edge

// What lies over the picture of one leg, but for names; `who`: with who is shown. Returns what room is left
// for those. `taken`: what else is there; then also the pieces of the legends.
LabelRoom drawOverlays(const Panel& panel, const Rect& free, bool who, std::vector<Rect>& taken);

// Around two legs: what belongs to one picture alone (names, section, column) is left out.
void drawPairOverlays(const Panel& panel, const PairLayout& pair, const Rect& free);

} // namespace ui
