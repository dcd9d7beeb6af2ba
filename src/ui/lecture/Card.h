// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/Rect.h"

namespace ui {

// The card of the selected structure, at the lower left of its room, of two legs over all of it: what it is
// called and there for, its state now (of two legs side by side), its valves, and the way to its neighbors.
// Returns where it stands; without height, at the bottom of the room, while nothing is selected.
Rect drawCard(const Panel& panel, const Rect& room);

// px, of the card for one leg or two in such a room.
float cardWidth(const Rect& room, bool two, float em);

} // namespace ui
