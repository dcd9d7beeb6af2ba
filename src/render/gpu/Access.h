// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

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

// What was last done to a resource.
struct LastAccess {
    VkPipelineStageFlags2 stages = VK_PIPELINE_STAGE_2_NONE;
    VkAccessFlags2 flags = VK_ACCESS_2_NONE;
    bool written = false;
};

// What must be finished and made visible before something may begin.
struct Dependency {
    LastAccess before, after;
};

// What a use must wait for; nothing where the resource is untouched, or was only read in the same stages
// before. Reads after reads add up, because the next write must wait for all of them. `last` becomes this
// use.
std::optional<Dependency> follow(LastAccess& last, Use use);

class Buffer;
class DeviceImage;

// Collects the uses of one pass and flushes the barriers that they need. Holds as many as a pass can have.
class Barriers {
public:
    Barriers& use(DeviceImage& image, Use use);
    Barriers& use(Buffer& buffer, Use use);
    // An image of the swapchain, whose state is not kept: from one layout to the other.
    Barriers& swapchain(VkImage image, Use from, Use to);
    void flush(VkCommandBuffer commands);

private:
    static constexpr std::size_t kMost = 16;
    void add(const VkImageMemoryBarrier2& barrier);
    void add(const VkBufferMemoryBarrier2& barrier);

    std::array<VkImageMemoryBarrier2, kMost> images_;
    std::array<VkBufferMemoryBarrier2, kMost> buffers_;
    std::uint32_t imageCount_ = 0, bufferCount_ = 0;
};

} // namespace render
