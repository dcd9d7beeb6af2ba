// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

namespace app {

// Is there a vein in this picture, drawn with marks, in which blood runs backwards? Width over height.
bool seesBackwardFlow(const scene::FrameInput& frame, const scene::LegGeometry& geometry,
                      const scene::ViewSpec& view, float aspect);

// The same while time goes by: looked for a few times a second, and true for a while after it was seen, so
// that words about it do not come and go with every step.
class BackwardWatch {
public:
    bool look(const std::function<bool()>& sees, double seconds);

private:
    double untilLook_ = 0.0, holds_ = 0.0; // s
};

} // namespace app
