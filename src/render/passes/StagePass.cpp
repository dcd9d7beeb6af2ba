// SPDX-License-Identifier: Apache-2.0
#include "render/passes/StagePass.h"

#include "render/gpu/Pipeline.h"

namespace render {
namespace {

constexpr std::uint32_t kBeltVertices = 6U * gpu::kBeltColumns * gpu::kBeltRows;
constexpr std::uint32_t kBoxVertices = 36;
constexpr std::uint32_t kColumnVertices = 6U * gpu::kColumnSides * gpu::kColumnRings;

bool showsColumn(const Frame& frame) {
    return frame.view.opacityOf(scene::Layer::column) > 0.0F &&
           frame.data.stage.columnTop > frame.data.stage.columnFoot.z;
}

void drawUnculled(const Frame& frame, VkPipeline pipeline, std::uint32_t vertices, std::uint32_t instances) {
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
    cull(frame, VK_CULL_MODE_NONE);
    vkCmdDraw(frame.commands, vertices, instances, 0, 0);
}

} // namespace

StagePass::StagePass(const Device& device, const Bindings& bindings)
    : belt_(makePipeline(device, bindings, {.vertex = "belt.vert", .fragment = "belt.frag"})),
      treadmill_(makePipeline(device, bindings, {.vertex = "treadmill.vert", .fragment = "treadmill.frag"})),
      blood_(makePipeline(device, bindings, {.vertex = "column.vert", .fragment = "column.frag"})),
      glass_(makePipeline(device, bindings,
                          {.vertex = "column.vert",
                           .fragment = "column.frag",
                           .variant = 1,
                           .depthWrite = false,
                           .blend = Blend::premultipliedKeepAlpha})) {}

void StagePass::drawSolid(const Frame& frame) const {
    if (frame.data.stage.beltSpacing > 0.0F) {
        drawUnculled(frame, belt_, kBeltVertices, 1);
        drawUnculled(frame, treadmill_, kBoxVertices, gpu::kTreadmillBoxes);
    }
    if (showsColumn(frame)) drawUnculled(frame, blood_, kColumnVertices, 1);
}

void StagePass::drawGlass(const Frame& frame) const {
    if (showsColumn(frame)) drawUnculled(frame, glass_, kColumnVertices, 1);
}

} // namespace render
