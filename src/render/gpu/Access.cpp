// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Access.h"

#include "render/gpu/Buffer.h"
#include "render/gpu/Check.h"
#include "render/gpu/DeviceImage.h"

namespace render {
namespace {

struct Scope {
    VkPipelineStageFlags2 stages;
    VkAccessFlags2 access;
    bool writes;
};

constexpr VkPipelineStageFlags2 kDepthStages =
    VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT | VK_PIPELINE_STAGE_2_LATE_FRAGMENT_TESTS_BIT;
constexpr VkPipelineStageFlags2 kReaders =
    VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT | VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT;

Scope scopeOf(Use use) {
    switch (use) {
    case Use::none:
        return {VK_PIPELINE_STAGE_2_NONE, VK_ACCESS_2_NONE, false};
    case Use::colorWrite:
        return {VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT,
                VK_ACCESS_2_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT, true};
    case Use::depthWrite:
        return {kDepthStages,
                VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT |
                    VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT,
                true};
    case Use::depthTest:
        return {kDepthStages | kReaders,
                VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT | VK_ACCESS_2_SHADER_SAMPLED_READ_BIT, false};
    case Use::sampled:
        return {kReaders, VK_ACCESS_2_SHADER_SAMPLED_READ_BIT, false};
    case Use::shaderWrite:
        return {VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT,
                VK_ACCESS_2_SHADER_STORAGE_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT, true};
    case Use::shaderRead:
        return {kReaders | VK_PIPELINE_STAGE_2_VERTEX_SHADER_BIT, VK_ACCESS_2_SHADER_STORAGE_READ_BIT, false};
    case Use::transferWrite:
        return {VK_PIPELINE_STAGE_2_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT, true};
    case Use::transferRead:
        return {VK_PIPELINE_STAGE_2_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_READ_BIT, false};
    case Use::hostRead:
        return {VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT, false};
    case Use::present:
        return {VK_PIPELINE_STAGE_2_BOTTOM_OF_PIPE_BIT, VK_ACCESS_2_NONE, false};
    }
    return {VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, VK_ACCESS_2_MEMORY_READ_BIT | VK_ACCESS_2_MEMORY_WRITE_BIT,
            true};
}

VkImageLayout swapchainLayout(Use use) {
    if (use == Use::none) return VK_IMAGE_LAYOUT_UNDEFINED;
    return use == Use::present ? VK_IMAGE_LAYOUT_PRESENT_SRC_KHR : VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL;
}

VkImageMemoryBarrier2 imageBarrier(const Scope& from, const Scope& to) {
    auto barrier = typed<VkImageMemoryBarrier2>(VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER_2);
    barrier.srcStageMask = from.stages;
    barrier.srcAccessMask = from.access;
    barrier.dstStageMask = to.stages;
    barrier.dstAccessMask = to.access;
    barrier.srcQueueFamilyIndex = barrier.dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
    barrier.newLayout = VK_IMAGE_LAYOUT_GENERAL;
    return barrier;
}

} // namespace

// Reads after reads need no barrier, but the next write must wait for all of them: so the scopes of reads add
// up.
Barriers& Barriers::use(DeviceImage& image, Use use) {
    const Scope to = scopeOf(use);
    const bool first = image.layout == VK_IMAGE_LAYOUT_UNDEFINED;
    if (!first && !image.access.written && !to.writes && (image.access.stages & to.stages) == to.stages) {
        image.access.flags |= to.access;
        return *this;
    }
    auto barrier = imageBarrier({image.access.stages, image.access.flags, true}, to);
    barrier.oldLayout = image.layout;
    barrier.image = image.get();
    barrier.subresourceRange = {image.aspect(), 0, 1, 0, 1};
    images_.push_back(barrier);
    const bool keepReads = !first && !image.access.written && !to.writes;
    image.layout = VK_IMAGE_LAYOUT_GENERAL;
    image.access = {keepReads ? image.access.stages | to.stages : to.stages,
                    keepReads ? image.access.flags | to.access : to.access, to.writes};
    return *this;
}

Barriers& Barriers::use(Buffer& buffer, Use use) {
    const Scope to = scopeOf(use);
    const bool keepReads = !buffer.access.written && !to.writes;
    const bool untouched = buffer.access.stages == VK_PIPELINE_STAGE_2_NONE;
    if (!untouched && !(keepReads && (buffer.access.stages & to.stages) == to.stages)) {
        auto barrier = typed<VkBufferMemoryBarrier2>(VK_STRUCTURE_TYPE_BUFFER_MEMORY_BARRIER_2);
        barrier.srcStageMask = buffer.access.stages;
        barrier.srcAccessMask = buffer.access.flags;
        barrier.dstStageMask = to.stages;
        barrier.dstAccessMask = to.access;
        barrier.srcQueueFamilyIndex = barrier.dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
        barrier.buffer = buffer.get();
        barrier.size = VK_WHOLE_SIZE;
        buffers_.push_back(barrier);
    }
    buffer.access = {keepReads ? buffer.access.stages | to.stages : to.stages,
                     keepReads ? buffer.access.flags | to.access : to.access, to.writes};
    return *this;
}

Barriers& Barriers::swapchain(VkImage image, Use from, Use to) {
    // The image comes free when its semaphore signals, which the submission awaits in the transfer stage.
    Scope source = scopeOf(from);
    if (from == Use::none) source.stages = VK_PIPELINE_STAGE_2_TRANSFER_BIT;
    auto barrier = imageBarrier(source, scopeOf(to));
    barrier.oldLayout = swapchainLayout(from);
    barrier.newLayout = swapchainLayout(to);
    barrier.image = image;
    barrier.subresourceRange = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1};
    images_.push_back(barrier);
    return *this;
}

void Barriers::flush(VkCommandBuffer commands) {
    if (images_.empty() && buffers_.empty()) return;
    auto info = typed<VkDependencyInfo>(VK_STRUCTURE_TYPE_DEPENDENCY_INFO);
    info.imageMemoryBarrierCount = static_cast<std::uint32_t>(images_.size());
    info.pImageMemoryBarriers = images_.data();
    info.bufferMemoryBarrierCount = static_cast<std::uint32_t>(buffers_.size());
    info.pBufferMemoryBarriers = buffers_.data();
    vkCmdPipelineBarrier2(commands, &info);
    images_.clear();
    buffers_.clear();
}

} // namespace render
