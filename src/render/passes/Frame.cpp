// SPDX-License-Identifier: Apache-2.0
#include "render/passes/Frame.h"

#include <algorithm>
#include <cmath>

#include "render/gpu/Check.h"
#include "render/passes/Rectangles.h"

namespace render {
namespace {

VkRenderingAttachmentInfo attachmentInfo(const DeviceImage& image, bool clear) {
    auto info = typed<VkRenderingAttachmentInfo>(VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO);
    info.imageView = image.view();
    info.imageLayout = VK_IMAGE_LAYOUT_GENERAL;
    info.loadOp = clear ? VK_ATTACHMENT_LOAD_OP_CLEAR : VK_ATTACHMENT_LOAD_OP_LOAD;
    info.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
    return info;
}

void setArea(VkCommandBuffer commands, VkExtent2D extent, const VkRect2D& scissor) {
    const VkViewport viewport{0.0F, 0.0F, static_cast<float>(extent.width), static_cast<float>(extent.height),
                              0.0F, 1.0F};
    vkCmdSetViewport(commands, 0, 1, &viewport);
    vkCmdSetScissor(commands, 0, 1, &scissor);
}

} // namespace

RenderScope::RenderScope(const Frame& frame, const Attachments& attachments, VkExtent2D extent,
                         VkRect2D scissor)
    : commands_(frame.commands) {
    auto info = typed<VkRenderingInfo>(VK_STRUCTURE_TYPE_RENDERING_INFO);
    info.renderArea = {{0, 0}, extent};
    info.layerCount = 1;
    VkRenderingAttachmentInfo color{};
    if (attachments.color) {
        color = attachmentInfo(frame.targets.image(*attachments.color), attachments.clearColor.has_value());
        color.clearValue.color = attachments.clearColor.value_or(VkClearColorValue{});
        info.colorAttachmentCount = 1;
        info.pColorAttachments = &color;
    }
    VkRenderingAttachmentInfo depth{};
    if (attachments.depth) {
        depth = attachmentInfo(frame.targets.image(*attachments.depth), attachments.clearDepth.has_value());
        depth.clearValue.depthStencil.depth = attachments.clearDepth.value_or(0.0F);
        info.pDepthAttachment = &depth;
    }
    vkCmdBeginRendering(commands_, &info);
    setArea(commands_, extent, scissor);
    vkCmdSetCullMode(commands_, VK_CULL_MODE_NONE);
    // Clip space points down and the leg's triangles turn counter-clockwise; a mirrored leg turns the other
    // way.
    vkCmdSetFrontFace(commands_,
                      frame.view.mirrored ? VK_FRONT_FACE_CLOCKWISE : VK_FRONT_FACE_COUNTER_CLOCKWISE);
}

RenderScope::~RenderScope() {
    vkCmdEndRendering(commands_);
}

void cull(const Frame& frame, VkCullModeFlags mode) {
    vkCmdSetCullMode(frame.commands, mode);
}

void drawScreen(const Frame& frame, VkPipeline pipeline) {
    bindScreen(frame, pipeline);
    vkCmdDraw(frame.commands, 3, 1, 0, 0);
}

void bindScreen(const Frame& frame, VkPipeline pipeline) {
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
}

void drawPart(const Frame& frame, const VkRect2D& part) {
    if (empty(part)) return;
    vkCmdSetScissor(frame.commands, 0, 1, &part);
    vkCmdDraw(frame.commands, 3, 1, 0, 0);
}

VkRect2D scaled(const VkRect2D& rectangle, float factor, VkExtent2D limit) {
    const auto place = [&](float v, std::uint32_t high) {
        return std::clamp(static_cast<int>(v), 0, static_cast<int>(high));
    };
    const int x0 = place(std::floor(static_cast<float>(rectangle.offset.x) * factor), limit.width);
    const int y0 = place(std::floor(static_cast<float>(rectangle.offset.y) * factor), limit.height);
    const auto right = static_cast<float>(rectangle.offset.x) + static_cast<float>(rectangle.extent.width);
    const auto bottom = static_cast<float>(rectangle.offset.y) + static_cast<float>(rectangle.extent.height);
    const int x1 = place(std::ceil(right * factor), limit.width);
    const int y1 = place(std::ceil(bottom * factor), limit.height);
    return {{x0, y0}, {static_cast<std::uint32_t>(x1 - x0), static_cast<std::uint32_t>(y1 - y0)}};
}

} // namespace render
