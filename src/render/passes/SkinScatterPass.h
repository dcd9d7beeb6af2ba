// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/Frame.h"
#include "render/passes/FrameGraph.h"

namespace render {

// Lets light wander under opaque skin: blurs what comes out of it, by color, within a few millimeters
// (shared/scatter.h). Pixels of the backdrop are left out by the depth test.
class SkinScatterPass {
public:
    SkinScatterPass(const Device& device, const Bindings& bindings);
    void setup(FrameGraph& graph) const;

private:
    PipelineHandle rows_, columns_;
};

} // namespace render
