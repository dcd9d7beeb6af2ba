// SPDX-License-Identifier: Apache-2.0
#include "render/passes/UiPass.h"

#include "render/gpu/Check.h"
#include "render/passes/Frame.h"

namespace render {

UiPass::UiPass(const Device& device, VkFormat format) : device_(device) {
    VkAttachmentDescription picture{};
    picture.format = format;
    picture.samples = VK_SAMPLE_COUNT_1_BIT;
    picture.loadOp = VK_ATTACHMENT_LOAD_OP_LOAD;
    picture.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
    picture.stencilLoadOp = VK_ATTACHMENT_LOAD_OP_DONT_CARE;
    picture.stencilStoreOp = VK_ATTACHMENT_STORE_OP_DONT_CARE;
    picture.initialLayout = picture.finalLayout = VK_IMAGE_LAYOUT_GENERAL;
    const VkAttachmentReference reference{0, VK_IMAGE_LAYOUT_GENERAL};
    VkSubpassDescription subpass{};
    subpass.pipelineBindPoint = VK_PIPELINE_BIND_POINT_GRAPHICS;
    subpass.colorAttachmentCount = 1;
    subpass.pColorAttachments = &reference;
    auto info = typed<VkRenderPassCreateInfo>(VK_STRUCTURE_TYPE_RENDER_PASS_CREATE_INFO);
    info.attachmentCount = 1;
    info.pAttachments = &picture;
    info.subpassCount = 1;
    info.pSubpasses = &subpass;
    VkRenderPass pass = VK_NULL_HANDLE;
    check(vkCreateRenderPass(device_, &info, nullptr, &pass), "vkCreateRenderPass");
    renderPass_ = {device_, pass};
}

void UiPass::resize(const DeviceImage& output) {
    const VkImageView view = output.view();
    auto info = typed<VkFramebufferCreateInfo>(VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO);
    info.renderPass = renderPass_;
    info.attachmentCount = 1;
    info.pAttachments = &view;
    info.width = output.extent().width;
    info.height = output.extent().height;
    info.layers = 1;
    VkFramebuffer framebuffer = VK_NULL_HANDLE;
    check(vkCreateFramebuffer(device_, &info, nullptr, &framebuffer), "vkCreateFramebuffer");
    framebuffer_ = {device_, framebuffer};
}

void UiPass::setup(FrameGraph& graph) const {
    graph.add("interface").updates(Resource::output, Use::colorWrite).records([this](const Frame& frame) {
        record(frame);
    });
}

void UiPass::record(const Frame& frame) const {
    draw(frame.commands, frame.targets.size(), *frame.end.drawUi);
}

void UiPass::draw(VkCommandBuffer commands, VkExtent2D size, const std::function<void(void*)>& drawUi) const {
    auto begin = typed<VkRenderPassBeginInfo>(VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO);
    begin.renderPass = renderPass_;
    begin.framebuffer = framebuffer_;
    begin.renderArea = {{0, 0}, size};
    vkCmdBeginRenderPass(commands, &begin, VK_SUBPASS_CONTENTS_INLINE);
    drawUi(commands);
    vkCmdEndRenderPass(commands);
}

} // namespace render
