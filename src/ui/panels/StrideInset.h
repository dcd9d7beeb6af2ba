// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/panels/PictureLabels.h"

namespace ui {

// The way that the foot goes in a stride, over the picture; and at the lower right, where there is room, how
// the pressure in a vein of the foot fell since the first step, with the phases of the stride.
void drawStride(const Panel& panel, const LabelRoom& room);

} // namespace ui
