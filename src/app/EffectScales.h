// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/Geometry.h"
#include "ui/Model.h"

namespace app {

// Legends of what a frame shows beside the veins, in the colors that the renderer uses, and its column of
// pressure; into the model.
void noteEffects(const scene::FrameInput& frame, ui::Model& model);

} // namespace app
