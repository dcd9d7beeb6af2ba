// SPDX-License-Identifier: Apache-2.0
#include "render/passes/ShellPass.h"

#include <algorithm>

namespace render {
namespace {

VkExtent2D extentOf(const Frame& frame) {
    const auto of = [&](std::uint32_t length) {
        return std::max(static_cast<std::uint32_t>(static_cast<float>(length) * frame.plan.shellScale), 1U);
    };
    return {of(frame.extent.width), of(frame.extent.height)};
}

VkRect2D boundsOf(const Frame& frame) {
    return scaled(frame.bounds, frame.plan.shellScale, extentOf(frame));
}

void drawDepth(const Frame& frame, VkPipeline pipeline) {
    bindScreen(frame, pipeline);
    for (const auto& row : frame.rows)
        drawPart(frame, scaled(row, frame.plan.shellScale, extentOf(frame)));
    const VkRect2D bounds = boundsOf(frame);
    vkCmdSetScissor(frame.commands, 0, 1, &bounds);
}

} // namespace

ShellPass::ShellPass(const Device& device, const Bindings& bindings)
    : halfDepth_(makePipeline(device, bindings,
                              {.vertex = "screen.vert",
                               .fragment = "half_depth.frag",
                               .compare = VK_COMPARE_OP_ALWAYS,
                               .blend = Blend::nothing})) {}

void ShellPass::setup(FrameGraph& graph, const MeshPass& meshes) const {
    graph.add("shells")
        .reads(Resource::depth, Use::sampled)
        .writes(Resource::shellDepth, Use::depthWrite)
        .writes(Resource::shells, Use::colorWrite)
        .records([this, &meshes](const Frame& frame) {
            const RenderScope scope(
                frame,
                {.color = Resource::shells, .depth = Resource::shellDepth, .clearColor = VkClearColorValue{}},
                extentOf(frame), boundsOf(frame));
            meshes.drawShells(frame, [&] { drawDepth(frame, halfDepth_); });
        });
}

} // namespace render
