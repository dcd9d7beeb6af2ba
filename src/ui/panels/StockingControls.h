// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Compression by class, or by pressure at the ankle.
void drawStockingControls(const Panel& panel);

} // namespace ui
