// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// What the patient's veins suffer from, each with its severity, and what can be added.
void drawConditionControls(const Panel& panel);

} // namespace ui
