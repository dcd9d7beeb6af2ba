// SPDX-License-Identifier: Apache-2.0
#include "render/passes/OcclusionPass.h"

namespace render {

OcclusionPass::OcclusionPass(const Device& device, const Bindings& bindings)
    : pipeline_(makeScreenPipeline(device, bindings, "occlusion.frag", kOcclusionFormat)) {}

void OcclusionPass::setup(FrameGraph& graph) const {
    graph.add("occlusion")
        .reads(Resource::depth, Use::sampled)
        .writes(Resource::occlusion, Use::colorWrite)
        .records([this](const Frame& frame) { record(frame); });
}

void OcclusionPass::record(const Frame& frame) const {
    const VkExtent2D half = {frame.extent.width / 2, frame.extent.height / 2};
    const RenderScope scope(frame, {.color = Resource::occlusion}, half, scaled(frame.bounds, 0.5F, half));
    drawScreen(frame, pipeline_);
}

} // namespace render
