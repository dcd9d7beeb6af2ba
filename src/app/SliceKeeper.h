// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "render/Renderer.h"
#include "scene/Geometry.h"
#include "scene/slice/Slicer.h"

namespace app {

// Cuts the leg anew only when something that shows has changed: plane, layers, pose by a tenth of a
// millimeter, or the time, of which ten cuts a second are enough for blood that comes and goes.
class SliceKeeper {
public:
    SliceKeeper(const scene::LegGeometry& geometry, int longestSide);

    // None without a section, and through solid flesh only, unless the view is axial.
    std::shared_ptr<const scene::slice::SliceMap> at(const scene::FrameInput& frame,
                                                     const scene::ViewSpec& view);

private:
    bool fits(const scene::slice::SliceRequest& request, const scene::FrameInput& frame) const;

    const scene::LegGeometry& geometry_;
    int longestSide_;
    scene::slice::SliceRequest request_;
    anatomy::DrawnPose pose_;
    double time_ = 0.0;
    std::shared_ptr<const scene::slice::SliceMap> map_;
};

// How fine sections are at a quality, texels along the longer side.
int sliceSide(render::Quality quality);

} // namespace app
