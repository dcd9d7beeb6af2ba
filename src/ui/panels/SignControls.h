// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The clinical class (CEAP C0 to C6), and in plain words what it means, shows and feels like.
void drawSignControls(const Panel& panel);

} // namespace ui
