// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// What years do to the leg: a slider that sets it, and the course in curves.
void drawYearsPanel(const Panel& panel);

} // namespace ui
