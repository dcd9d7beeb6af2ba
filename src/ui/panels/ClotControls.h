// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// A clot to let grow, the first steps that may break a piece off, which way the blood takes, and the signs
// that are urgent.
void drawClotControls(const Panel& panel);

} // namespace ui
