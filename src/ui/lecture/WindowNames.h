// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/Panel.h"
#include "ui/Rect.h"

namespace ui {

// The names of what is seen, beside it, with lines to it, as many as fit between what is taken.
void drawWindowNames(const Panel& panel, const Rect& room, const std::vector<Rect>& taken);

} // namespace ui
