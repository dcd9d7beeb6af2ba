// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Conditions of the veins; failure of a group of valves or of a single one, with its severity, and mending.
void drawValveControls(const Panel& panel);

// Valves that cannot do their work, whatever the reason: set by hand, or made to leak by a condition. Without
// a snapshot only what was set by hand is known.
int failingValves(const physiology::Patient& patient, const physiology::Snapshot* shown,
                  const anatomy::Leg& leg);

} // namespace ui
