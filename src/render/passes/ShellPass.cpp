// SPDX-License-Identifier: Apache-2.0
#include "render/passes/ShellPass.h"

namespace render {

ShellPass::ShellPass(const Device& device, const Bindings& bindings)
    : halfDepth_(makePipeline(device, bindings,
                              {.vertex = "screen.vert",
                               .fragment = "half_depth.frag",
                               .color = VK_FORMAT_UNDEFINED,
                               .compare = VK_COMPARE_OP_ALWAYS})) {}

void ShellPass::record(const Frame& frame, const MeshPass& meshes) const {
    const VkExtent2D extent = {
        static_cast<std::uint32_t>(static_cast<float>(frame.extent.width) * frame.plan.shellScale),
        static_cast<std::uint32_t>(static_cast<float>(frame.extent.height) * frame.plan.shellScale)};
    const VkRect2D bounds = scaled(frame.bounds, frame.plan.shellScale, extent);
    Barriers().use(frame.targets.depth, Use::sampled).flush(frame.commands);
    {
        const RenderScope scope(frame, {.depth = &frame.targets.shellDepth}, extent, bounds);
        drawScreen(frame, halfDepth_);
    }
    const RenderScope scope(frame,
                            {.color = &frame.targets.shells,
                             .depth = &frame.targets.shellDepth,
                             .clearColor = VkClearColorValue{},
                             .depthReadOnly = true},
                            extent, bounds);
    meshes.drawShells(frame);
}

} // namespace render
