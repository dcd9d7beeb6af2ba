// SPDX-License-Identifier: Apache-2.0
#include "render/passes/Targets.h"

namespace render {
namespace {

constexpr VkImageUsageFlags kColorUse = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT;
constexpr VkImageUsageFlags kDepthUse =
    VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT;
constexpr VkImageUsageFlags kOutputUse =
    VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT;

DeviceImage target(const Device& device, VkExtent2D size, VkFormat format,
                   VkImageUsageFlags usage = kColorUse) {
    return {device, {.extent = {size.width, size.height, 1}, .format = format, .usage = usage}};
}

} // namespace

Targets::Targets(const Device& device, VkExtent2D extent, VkFormat outputFormat)
    : size(extent), hdr(target(device, extent, kHdrFormat)),
      depth(target(device, extent, kDepthFormat, kDepthUse)), shells(target(device, extent, kHdrFormat)),
      shellDepth(target(device, extent, kDepthFormat, kDepthUse)),
      occlusion(target(device, extent, kOcclusionFormat)), display(target(device, extent, kDisplayFormat)),
      smooth(target(device, extent, kDisplayFormat)),
      output(target(device, extent, outputFormat, kOutputUse)),
      splat(device, VkDeviceSize{4} * extent.width * extent.height,
            VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT) {
    // Every image is in GENERAL from here on, as the descriptors promise, whether a frame uses it or not.
    device.submitOnce([this](VkCommandBuffer commands) {
        Barriers barriers;
        for (DeviceImage* image :
             {&hdr, &depth, &shells, &shellDepth, &occlusion, &display, &smooth, &output})
            barriers.use(*image, Use::none);
        barriers.flush(commands);
    });
}

void Targets::bind(const Bindings& bindings) const {
    bindings.bindImage(gpu::kBindHdr, hdr);
    bindings.bindImage(gpu::kBindDepth, depth);
    bindings.bindImage(gpu::kBindHalfDepth, shellDepth);
    bindings.bindImage(gpu::kBindShells, shells);
    bindings.bindImage(gpu::kBindOcclusion, occlusion);
    bindings.bindImage(gpu::kBindDisplay, display);
    bindings.bindImage(gpu::kBindDisplayLinear, smooth);
    bindings.bindBuffer(gpu::kBindSplat, splat);
}

} // namespace render
