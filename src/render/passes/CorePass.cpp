// SPDX-License-Identifier: Apache-2.0
#include "render/passes/CorePass.h"

#include "shared/floor.h"

namespace render {
namespace {

// Two triangles per square of the grid, each node worked out once.
std::vector<std::uint32_t> floorCorners() {
    constexpr auto kSide = static_cast<std::uint32_t>(gpu::kFloorQuads);
    std::vector<std::uint32_t> corners;
    for (std::uint32_t y = 0; y < kSide; ++y)
        for (std::uint32_t x = 0; x < kSide; ++x) {
            const std::uint32_t first = y * (kSide + 1) + x;
            const std::uint32_t above = first + kSide + 1;
            corners.insert(corners.end(), {first, first + 1, above, above, first + 1, above + 1});
        }
    return corners;
}

} // namespace

CorePass::CorePass(const Device& device, const Bindings& bindings)
    : floor_(makePipeline(device, bindings, {.vertex = "floor.vert", .fragment = "floor.frag"})),
      floorIndices_(makeStatic(device, floorCorners(), VK_BUFFER_USAGE_INDEX_BUFFER_BIT)),
      slice_(device, bindings), stage_(device, bindings) {}

void CorePass::setup(FrameGraph& graph, const MeshPass& meshes, const VeinPass& veins) const {
    graph.add("core")
        .reads(Resource::rings, Use::shaderRead)
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
    stage_.drawSolid(frame);
    if (frame.data.eye.z > frame.data.stage.floorHeight) {
        vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, floor_);
        cull(frame, VK_CULL_MODE_NONE);
        vkCmdBindIndexBuffer(frame.commands, floorIndices_.get(), 0, VK_INDEX_TYPE_UINT32);
        constexpr std::uint32_t kCorners = 6U * gpu::kFloorQuads * gpu::kFloorQuads;
        vkCmdDrawIndexed(frame.commands, kCorners, 1, 0, 0, 0);
    }
    if (frame.data.eye.z > 0.0F) meshes.drawFootprint(frame);
    veins.drawGhosts(frame, frame.valves);
    stage_.drawGlass(frame);
}

} // namespace render
