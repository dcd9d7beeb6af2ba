// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/gpu/Buffer.h"
#include "render/gpu/Device.h"
#include "render/gpu/Handle.h"

namespace render {

struct ImageDesc {
    VkExtent3D extent{1, 1, 1}; // depth above 1 makes a volume
    VkFormat format = VK_FORMAT_R16G16B16A16_SFLOAT;
    VkImageUsageFlags usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT;
};

// An image with its view and memory; one mip level, one layer. Lives in GENERAL layout after its first use.
class DeviceImage {
public:
    DeviceImage() = default;
    DeviceImage(const Device& device, const ImageDesc& desc);

    VkImage get() const { return image_; }
    VkImageView view() const { return view_; }
    VkFormat format() const { return format_; }
    VkExtent2D extent() const { return extent_; }
    VkImageAspectFlags aspect() const;

    LastAccess access;
    VkImageLayout layout = VK_IMAGE_LAYOUT_UNDEFINED;

private:
    ImageHandle image_;
    MemoryHandle memory_;
    ImageViewHandle view_;
    VkFormat format_ = VK_FORMAT_UNDEFINED;
    VkExtent2D extent_{};
};

// A sampled image with the given texels, tightly packed.
DeviceImage makeTexture(const Device& device, const ImageDesc& desc, std::span<const std::byte> texels);

} // namespace render
