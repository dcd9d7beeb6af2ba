// SPDX-License-Identifier: Apache-2.0
#include "render/passes/CorePass.h"

#include "shared/floor.h"

namespace render {

CorePass::CorePass(const Device& device, const Bindings& bindings)
    : floor_(makePipeline(device, bindings, {.vertex = "floor.vert", .fragment = "floor.frag"})),
      slice_(device, bindings) {}

void CorePass::setup(FrameGraph& graph, const MeshPass& meshes, const VeinPass& veins) const {
    graph.add("core")
        .writes(Resource::hdr, Use::colorWrite)
        .writes(Resource::depth, Use::depthWrite)
        .records([this, &meshes, &veins](const Frame& frame) { record(frame, meshes, veins); });
}

void CorePass::record(const Frame& frame, const MeshPass& meshes, const VeinPass& veins) const {
    const RenderScope scope(frame,
                            {.color = Resource::hdr,
                             .depth = Resource::depth,
                             .clearColor = VkClearColorValue{},
                             .clearDepth = 0.0F},
                            frame.extent, {{0, 0}, frame.extent});
    if (frame.showsSlice()) slice_.draw(frame);
    if (frame.view.axial) return;
    meshes.drawOpaque(frame);
    veins.drawSolid(frame, frame.valves);
    if (frame.data.eye.z > 0.0F) {
        vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, floor_);
        cull(frame, VK_CULL_MODE_NONE);
        constexpr std::uint32_t kVertices = 6U * gpu::kFloorQuads * gpu::kFloorQuads;
        vkCmdDraw(frame.commands, kVertices, 1, 0, 0);
    }
    veins.drawGhosts(frame, frame.valves);
}

} // namespace render
