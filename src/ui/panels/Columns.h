// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Layout.h"
#include "ui/Panel.h"

namespace ui {

// The bar at the top, the columns with their tabs, and the bar below. `kind` is the layout that the open tab
// wants; it is changed from the next frame on.
void drawControls(const Panel& panel, const Layout& layout, LayoutKind& kind);

} // namespace ui
