// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "physiology/Snapshot.h"
#include "scene/Geometry.h"

namespace app {

// Draws clots into a frame whose cells hold the lumen that is open: the vein gets the width that it has with
// its clot, and FrameInput::cellClot the share of it that the clot fills. A piece that is carried along fills
// most of the vein where it is, as long as it is, but is drawn no shorter than it can be seen.
void drawClots(const physiology::Snapshot& snapshot, scene::FrameInput& frame);

} // namespace app
