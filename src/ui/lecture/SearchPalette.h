// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// A line to write in, and what it finds: structures, kept views, lessons, scenes. Up and down choose, Enter
// goes there, Escape closes.
void drawSearchPalette(const Panel& panel);

} // namespace ui
