// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The section of the lecture's tab for finding structures by name, and for names beside what is seen: a
// switch for all of them and one for each layer.
void drawNameControls(const Panel& panel);

} // namespace ui
