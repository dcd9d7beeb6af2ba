// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The section of the lecture's tab that keeps views: a row for each one that goes there.
void drawBookmarks(const Panel& panel);

} // namespace ui
