// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Layout.h"
#include "ui/Panel.h"

namespace ui {

// At the inner edge of each column, a button that folds it away and back. Marks: "fold.left", "fold.right".
void drawGrips(const Panel& panel, const Layout& layout);

} // namespace ui
