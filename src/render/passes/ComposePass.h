// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "render/passes/Frame.h"
#include "render/passes/FrameGraph.h"
#include "render/passes/Parts.h"

namespace render {

// Core, blood, occlusion and shells to the finished picture: composition with tone map, FXAA, scaling;
// outside the subject's bounds the floor and backdrop alone.
class ComposePass {
public:
    ComposePass(const Device& device, const Bindings& bindings, VkFormat outputFormat);
    void setup(FrameGraph& graph, const Parts& parts) const;

private:
    static constexpr std::size_t kVariants = 8; // of composite.frag
    void setupComposite(FrameGraph& graph, const Parts& parts) const;
    void recordSmooth(const Frame& frame) const;
    void recordFinish(const Frame& frame, bool scales) const;
    void recordOutside(const Frame& frame, const VkRect2D& inner) const;

    std::array<PipelineHandle, kVariants> composite_;
    std::array<PipelineHandle, 3> fxaa_;       // straight to the output, by the walk of the quality
    std::array<PipelineHandle, 3> fxaaScaled_; // to the image that is scaled
    PipelineHandle upscale_, outside_;
};

} // namespace render
