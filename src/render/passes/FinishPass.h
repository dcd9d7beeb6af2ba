// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "render/passes/Frame.h"
#include "render/passes/FrameGraph.h"
#include "render/passes/Parts.h"

namespace render {

// The composed picture to the output: FXAA, scaling. Around the subject's bounds the empty scene, copied from
// an image that is painted once per size, and, where the stage is, what the core has drawn of it.
class FinishPass {
public:
    FinishPass(const Device& device, const Bindings& bindings, VkFormat outputFormat);
    void setup(FrameGraph& graph, const Parts& parts) const;

private:
    void setupBackdrop(FrameGraph& graph, const Parts& parts) const;
    static void paintSurround(const Frame& frame);
    static void copyBackdrop(const Frame& frame);
    void recordSmooth(const Frame& frame) const;
    void record(const Frame& frame) const;

    std::array<PipelineHandle, 3> fxaa_;       // straight to the output, by the walk of the quality
    std::array<PipelineHandle, 3> fxaaScaled_; // to the image that is scaled
    PipelineHandle upscale_, outside_, backdrop_;
};

} // namespace render
