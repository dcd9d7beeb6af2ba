// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Conditions of the veins; failure of a group of valves or of a single one, with its severity, and mending.
void drawValveControls(const Panel& panel);

} // namespace ui
