// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/Frame.h"

namespace render {

// What stands around the leg: the treadmill, and the column of pressure beside it.
class StagePass {
public:
    StagePass(const Device& device, const Bindings& bindings);

    // World points around what is shown of it.
    static std::vector<glm::vec3> cornersOf(const gpu::FrameData& data, const scene::ViewSpec& view);

    // Inside the opaque core's scope; glass after everything solid.
    void drawSolid(const Frame& frame) const;
    void drawGlass(const Frame& frame) const;

private:
    PipelineHandle belt_, treadmill_, blood_, glass_;
};

} // namespace render
