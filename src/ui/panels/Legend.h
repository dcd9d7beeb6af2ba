// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "ui/Panel.h"
#include "ui/panels/Overlays.h"

namespace ui {

// What the colors of the veins mean: a bar with ticks and unit, at the right edge of the free part of the
// picture. Returns what it covers; `pieces` are the same, closer: title, bar and notes.
Rect drawLegend(const Panel& panel, const Rect& free, std::vector<Rect>* pieces = nullptr);

// In words, what is drawn larger or fewer than it is, and how lumens are: for where no room is beside the
// bar.
std::vector<std::string> legendNotes(const Panel& panel);

// Are single blood cells seen in the wider veins, on a picture of so many pixels' height? From afar veins are
// drawn solid (gpu::solidityOf in shaders/shared/tube.h).
bool showsCells(const scene::ViewSpec& view, float height);

} // namespace ui
