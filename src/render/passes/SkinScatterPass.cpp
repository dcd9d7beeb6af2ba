// SPDX-License-Identifier: Apache-2.0
#include "render/passes/SkinScatterPass.h"

namespace render {
namespace {

PipelineHandle scatterPipeline(const Device& device, const Bindings& bindings, std::uint32_t columns) {
    return makePipeline(device, bindings,
                        {.vertex = "screen.vert",
                         .fragment = "skin_scatter.frag",
                         .variant = columns,
                         .compare = VK_COMPARE_OP_LESS,
                         .depthWrite = false});
}

// At the depth of the backdrop, so that only what is nearer passes.
void draw(const Frame& frame, Resource target, VkPipeline pipeline) {
    const RenderScope scope(frame, {.color = target, .depth = Resource::depth}, frame.extent, frame.bounds);
    const VkViewport farthest{
        0.0F, 0.0F, static_cast<float>(frame.extent.width), static_cast<float>(frame.extent.height),
        0.0F, 0.0F};
    vkCmdSetViewport(frame.commands, 0, 1, &farthest);
    drawScreen(frame, pipeline);
}

} // namespace

SkinScatterPass::SkinScatterPass(const Device& device, const Bindings& bindings)
    : rows_(scatterPipeline(device, bindings, 0)), columns_(scatterPipeline(device, bindings, 1)) {}

void SkinScatterPass::setup(FrameGraph& graph) const {
    graph.add("skin")
        .reads(Resource::hdr, Use::sampled)
        .reads(Resource::depth, Use::depthTest)
        .writes(Resource::skinRows, Use::colorWrite)
        .records([this](const Frame& frame) { draw(frame, Resource::skinRows, rows_); });
    graph.add("skin")
        .reads(Resource::skinRows, Use::sampled)
        .reads(Resource::depth, Use::depthTest)
        .updates(Resource::hdr, Use::colorWrite)
        .records([this](const Frame& frame) { draw(frame, Resource::hdr, columns_); });
}

} // namespace render
