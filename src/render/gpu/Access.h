// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include <vulkan/vulkan.h>

// All barriers of a frame come from here. A pass says what it does with each image and buffer; what is
// missing between the last use and this one is derived and written in one call. Images of ours stay in
// GENERAL layout from their first use on; only the window's images take others.
namespace render {

enum class Use {
    none,        // contents are worth nothing
    colorWrite,  // attachment, loaded or cleared, perhaps blended
    depthWrite,  // attachment, tested and written
    depthTest,   // attachment, tested only, and perhaps sampled at the same time
    sampled,     // read by fragment or compute shaders
    shaderWrite, // storage, read and written by compute
    shaderRead,  // storage, read by any shader
    transferWrite,
    transferRead,
    hostRead,
    present,
};

class Buffer;
class DeviceImage;

// Collects the uses of one pass and flushes the barriers that they need.
class Barriers {
public:
    Barriers& use(DeviceImage& image, Use use);
    Barriers& use(Buffer& buffer, Use use);
    // An image of the swapchain, whose state is not kept: from one layout to the other.
    Barriers& swapchain(VkImage image, Use from, Use to);
    void flush(VkCommandBuffer commands);

private:
    std::vector<VkImageMemoryBarrier2> images_;
    std::vector<VkBufferMemoryBarrier2> buffers_;
};

} // namespace render
