// SPDX-License-Identifier: Apache-2.0
#include "render/passes/StagePass.h"

#include "render/gpu/Pipeline.h"

namespace render {
namespace {

constexpr std::uint32_t kBeltVertices = 6U * gpu::kBeltColumns * gpu::kBeltRows;
constexpr std::uint32_t kBoxVertices = 36;
constexpr std::uint32_t kColumnVertices = 6U * gpu::kColumnSides * gpu::kColumnRings;

bool showsColumn(const gpu::Stage& stage, const scene::ViewSpec& view) {
    return view.opacityOf(scene::Layer::column) > 0.0F && stage.columnTop > stage.columnFoot.z;
}

StagePass::Box boxOf(const glm::vec3& low, const glm::vec3& high) {
    StagePass::Box box;
    for (unsigned i = 0; i < box.size(); ++i)
        box[i] = {(i & 1U) != 0 ? high.x : low.x, (i & 2U) != 0 ? high.y : low.y,
                  (i & 4U) != 0 ? high.z : low.z};
    return box;
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

std::array<std::optional<StagePass::Box>, 2> StagePass::boxesOf(const gpu::FrameData& data,
                                                                const scene::ViewSpec& view) {
    constexpr float kRail = 0.08F, kAround = 0.012F, kOver = 0.03F; // m
    const auto& stage = data.stage;
    std::array<std::optional<Box>, 2> boxes;
    const glm::vec3 half(gpu::kBeltHalfWidth + kRail, gpu::kBeltHalfLength + kRail, 0.0F);
    const glm::vec3 middle(gpu::kBeltMiddle, 0.0F, 0.0F);
    if (stage.beltSpacing > 0.0F)
        boxes[0] = boxOf(middle - half - glm::vec3(0.0F, 0.0F, gpu::kDeckHeight),
                         middle + half + glm::vec3(0.0F, 0.0F, kOver));
    if (showsColumn(stage, view))
        boxes[1] = boxOf(stage.columnFoot - kAround,
                         glm::vec3(stage.columnFoot.x, stage.columnFoot.y, stage.columnTop) + kAround);
    return boxes;
}

void StagePass::drawSolid(const Frame& frame) const {
    if (frame.data.stage.beltSpacing > 0.0F) {
        drawUnculled(frame, belt_, kBeltVertices, 1);
        drawUnculled(frame, treadmill_, kBoxVertices, gpu::kTreadmillBoxes);
    }
    if (showsColumn(frame.data.stage, frame.view)) drawUnculled(frame, blood_, kColumnVertices, 1);
}

void StagePass::drawGlass(const Frame& frame) const {
    if (showsColumn(frame.data.stage, frame.view)) drawUnculled(frame, glass_, kColumnVertices, 1);
}

} // namespace render
