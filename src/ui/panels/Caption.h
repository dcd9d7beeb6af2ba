// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/panels/Overlays.h"

namespace ui {

// Title and caption of a scene: in a wide picture in a column at the upper left, in a tall one across the
// top. Returns where it ends, px from above.
float drawCaption(const Panel& panel, const Rect& free, const Rect& legend);
// The same across a strip over the picture.
void drawCaptionAcross(const Panel& panel, const Rect& strip);

} // namespace ui
