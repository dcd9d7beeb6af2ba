// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/Geometry.h"
#include "scene/slice/Contour.h"
#include "scene/slice/Slicer.h"

namespace scene::slice {

// What a vein looks like where the plane cuts it: the wall's outside and the lumen, swept from its rings as
// the picture draws them. `quantity` is that of the cell that is cut.
struct TubeCut {
    Contour wall, lumen;
    float quantity = 0.0F;
};

TubeCut cutTube(const Tube& tube, const FrameInput& frame, const SliceRequest& request);

} // namespace scene::slice
