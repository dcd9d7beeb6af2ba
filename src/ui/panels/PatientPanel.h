// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// What the person does and has: activity, posture, speed, valves, stocking.
void drawPatientPanel(const Panel& panel);

} // namespace ui
