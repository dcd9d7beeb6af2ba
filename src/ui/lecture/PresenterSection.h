// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The section of the lecture's tab for the one who speaks: going on where the last sitting stopped, notes and
// pointer, and how the screen is to be read.
void drawPresenterSection(const Panel& panel);

} // namespace ui
