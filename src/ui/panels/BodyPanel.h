// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The whole body: a schematic sketch with the blood's way around, what a doctor would read, and the four
// drivers with what the leg lost since they were all on.
void drawBodyPanel(const Panel& panel);

} // namespace ui
