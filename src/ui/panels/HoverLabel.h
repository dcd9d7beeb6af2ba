// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/panels/Overlays.h"

namespace ui {

// The plain and the Latin name of what the pointer rests on, beside it.
void drawHoverLabel(const Panel& panel, const Rect& free, const std::vector<Rect>& taken);

} // namespace ui
