// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/Panel.h"
#include "ui/Rect.h"

namespace ui {

// The selected structure in the picture: an outline round it and its name on a line, in `room` and on nothing
// that is `taken`. Returns where the name stands; empty: nowhere.
Rect drawSelection(const Panel& panel, const Rect& room, const std::vector<Rect>& taken);

} // namespace ui
