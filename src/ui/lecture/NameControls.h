// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The section of the lecture's tab for finding structures by name.
void drawNameControls(const Panel& panel);

} // namespace ui
