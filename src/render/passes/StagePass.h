// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>

#include "render/passes/Frame.h"

namespace render {

// What stands around the leg: the treadmill, and the column of pressure beside it.
class StagePass {
public:
    StagePass(const Device& device, const Bindings& bindings);

    // Around what is shown of it, world: treadmill, column.
    using Box = std::array<glm::vec3, 8>;
    static std::array<std::optional<Box>, 2> boxesOf(const gpu::FrameData& data, const scene::ViewSpec& view);

    // Inside the opaque core's scope; glass after everything solid.
    void drawSolid(const Frame& frame) const;
    void drawGlass(const Frame& frame) const;

private:
    PipelineHandle belt_, treadmill_, blood_, glass_;
};

} // namespace render
