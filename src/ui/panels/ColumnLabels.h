// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/Panel.h"
#include "ui/Rect.h"

namespace ui {

// Numbers and words at the column of pressure: the vein's pressure now, where the heart is, and its scale.
// They stand beside the column where neither the leg nor what is `taken` (px) is; what finds no place is left
// out, the least important first.
void drawColumnLabels(const Panel& panel, const Rect& free, std::vector<Rect> taken);

} // namespace ui
