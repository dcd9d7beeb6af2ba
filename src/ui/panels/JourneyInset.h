// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/panels/Overlays.h"

namespace ui {

enum class JourneySide { left, right }; // of the room it is given

// Once a piece of clot has broken off: its way through leg, trunk and right heart to the lung, where it is
// now and for how long it has been carried, at the bottom of a room over the picture. Nothing where that is
// too small.
void drawJourney(const Panel& panel, const Rect& room, JourneySide side);

} // namespace ui
