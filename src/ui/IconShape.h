// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Widgets.h"

namespace ui {

// Draws an icon from plain shapes, centred, `radius` px, into a list, or into that of the current window.
void drawIcon(ImDrawList& list, Icon icon, ImVec2 center, float radius);
void drawIcon(Icon icon, ImVec2 center, float radius);

} // namespace ui
