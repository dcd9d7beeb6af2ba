// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Play, pause, single step, speed, the phase of the cycle to watch and to scrub.
void drawPlaybackBar(const Panel& panel);

} // namespace ui
