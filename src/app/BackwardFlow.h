// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

namespace app {

// Is there a vein in this picture, drawn with marks, in which blood runs backwards? Width over height.
bool seesBackwardFlow(const scene::FrameInput& frame, const scene::LegGeometry& geometry,
                      const scene::ViewSpec& view, float aspect);

} // namespace app
