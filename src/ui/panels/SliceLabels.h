// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Layout.h"
#include "ui/Panel.h"

namespace ui {

// What belongs beside an axial section: the names of its structures with leader lines, a scale, the height
// and the directions. Names stand in two columns beside the section; where there is no room the smallest
// structures stay unnamed.
void drawSliceLabels(const Panel& panel, const Rect& free);

} // namespace ui
