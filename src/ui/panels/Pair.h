// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/PairLayout.h"
#include "ui/Panel.h"

namespace ui {

// Two legs side by side: a name and the figures under each, the second's with what differs from the first.
void drawPair(const Panel& panel, const PairLayout& layout);

bool figuresGiveWay(const Model& model); // to large curves
// The names of what is in each picture, beside it.
void drawPairNames(const Panel& panel, const PairLayout& layout);

// What differs, with a sign and as many decimals as the figure has; "=" where nothing is left of it.
std::string differenceText(const PairFigure& figure);

} // namespace ui
