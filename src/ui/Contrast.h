// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/Palettes.h"

struct ImDrawData;

// The theme in high contrast: opaque black panels, an edge round all that can be pressed, pure inks.
namespace ui {

// Of the current context, after applyTheme. Also how the control that has the keys is framed.
void finishStyle(float scale, bool highContrast);

// Whether the current context's style has it.
bool inHighContrast();

// What was drawn in an ink of the theme gets the stronger one, with the same opacity; colors that mean a
// number of the simulation stay.
void strengthen(ImDrawData& drawn);

// What was drawn in an ink that means something gets the palettes' one.
void recolor(ImDrawData& drawn, const scene::PanelInks& inks);

} // namespace ui
