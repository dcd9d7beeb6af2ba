// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Who it is: height, fat, side and skin; and, where the leg walks or runs, how fast.
void drawBodyControls(const Panel& panel);

} // namespace ui
