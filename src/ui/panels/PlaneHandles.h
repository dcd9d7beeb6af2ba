// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The handle of the section, drawn over the picture: an arrow that moves it and a ring whose knobs tilt it.
void drawPlaneHandle(const Panel& panel);

} // namespace ui
