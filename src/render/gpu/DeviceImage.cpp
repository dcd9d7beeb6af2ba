// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/DeviceImage.h"

#include "render/gpu/Access.h"
#include "render/gpu/Check.h"

namespace render {

DeviceImage::DeviceImage(const Device& device, const ImageDesc& desc)
    : format_(desc.format), extent_{desc.extent.width, desc.extent.height} {
    const bool volume = desc.extent.depth > 1;
    auto info = typed<VkImageCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO);
    info.imageType = volume ? VK_IMAGE_TYPE_3D : VK_IMAGE_TYPE_2D;
    info.format = desc.format;
    info.extent = desc.extent;
    info.mipLevels = info.arrayLayers = 1;
    info.samples = VK_SAMPLE_COUNT_1_BIT;
    info.usage = desc.usage;
    VkImage image = VK_NULL_HANDLE;
    check(vkCreateImage(device, &info, nullptr, &image), "vkCreateImage");
    image_ = {device, image};
    VkMemoryRequirements needs{};
    vkGetImageMemoryRequirements(device, image, &needs);
    memory_ = device.allocate(needs, VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT);
    check(vkBindImageMemory(device, image, memory_, 0), "vkBindImageMemory");

    auto view = typed<VkImageViewCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO);
    view.image = image;
    view.viewType = volume ? VK_IMAGE_VIEW_TYPE_3D : VK_IMAGE_VIEW_TYPE_2D;
    view.format = desc.format;
    view.subresourceRange = {aspect(), 0, 1, 0, 1};
    VkImageView handle = VK_NULL_HANDLE;
    check(vkCreateImageView(device, &view, nullptr, &handle), "vkCreateImageView");
    view_ = {device, handle};
}

VkImageAspectFlags DeviceImage::aspect() const {
    return format_ == VK_FORMAT_D32_SFLOAT ? VK_IMAGE_ASPECT_DEPTH_BIT : VK_IMAGE_ASPECT_COLOR_BIT;
}

DeviceImage makeTexture(const Device& device, const ImageDesc& desc, std::span<const std::byte> texels) {
    DeviceImage image(device, desc);
    const Buffer staging(device, texels.size(), VK_BUFFER_USAGE_TRANSFER_SRC_BIT, Buffer::Home::host);
    staging.write(texels);
    device.submitOnce([&](VkCommandBuffer commands) {
        Barriers().use(image, Use::transferWrite).flush(commands);
        VkBufferImageCopy region{};
        region.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
        region.imageExtent = desc.extent;
        vkCmdCopyBufferToImage(commands, staging.get(), image.get(), VK_IMAGE_LAYOUT_GENERAL, 1, &region);
        Barriers().use(image, Use::sampled).flush(commands);
    });
    return image;
}

} // namespace render
