// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Buffer.h"

#include <algorithm>

#include "render/gpu/Check.h"

namespace render {
namespace {

VkMemoryPropertyFlags propertiesOf(Buffer::Home home) {
    if (home == Buffer::Home::device) return VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT;
    return VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
}

} // namespace

Buffer::Buffer(const Device& device, VkDeviceSize bytes, VkBufferUsageFlags usage, Home home)
    : size_(std::max<VkDeviceSize>(bytes, 16)) {
    auto info = typed<VkBufferCreateInfo>(VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO);
    info.size = size_;
    info.usage = usage;
    VkBuffer buffer = VK_NULL_HANDLE;
    check(vkCreateBuffer(device, &info, nullptr, &buffer), "vkCreateBuffer");
    buffer_ = {device, buffer};
    VkMemoryRequirements needs{};
    vkGetBufferMemoryRequirements(device, buffer, &needs);
    memory_ = device.allocate(needs, propertiesOf(home),
                              home == Home::readback ? VK_MEMORY_PROPERTY_HOST_CACHED_BIT : 0);
    check(vkBindBufferMemory(device, buffer, memory_, 0), "vkBindBufferMemory");
    if (home == Home::device) return;
    check(vkMapMemory(device, memory_, 0, VK_WHOLE_SIZE, 0, &data_), "vkMapMemory");
    std::memset(data_, 0, size_);
}

Buffer makeStatic(const Device& device, std::span<const std::byte> bytes, VkBufferUsageFlags usage) {
    Buffer buffer(device, bytes.size(), usage | VK_BUFFER_USAGE_TRANSFER_DST_BIT);
    if (bytes.empty()) return buffer;
    const Buffer staging(device, bytes.size(), VK_BUFFER_USAGE_TRANSFER_SRC_BIT, Buffer::Home::host);
    staging.write(bytes);
    device.submitOnce([&](VkCommandBuffer commands) {
        const VkBufferCopy region{0, 0, bytes.size()};
        vkCmdCopyBuffer(commands, staging.get(), buffer.get(), 1, &region);
    });
    return buffer;
}

} // namespace render
