// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/Frame.h"
#include "render/passes/FrameGraph.h"

namespace render {

// Ambient occlusion from depth, at half resolution, within the subject's bounds.
class OcclusionPass {
public:
    OcclusionPass(const Device& device, const Bindings& bindings);
    void setup(FrameGraph& graph) const;

private:
    void record(const Frame& frame) const;

    PipelineHandle taps_, horizons_;
};

} // namespace render
