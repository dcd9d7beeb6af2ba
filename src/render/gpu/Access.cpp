// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Access.h"

#include <stdexcept>

#include "render/gpu/Buffer.h"
#include "render/gpu/Check.h"
#include "render/gpu/DeviceImage.h"

namespace render {
namespace {

using Scope = LastAccess;

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
    barrier.srcAccessMask = from.flags;
    barrier.dstStageMask = to.stages;
    barrier.dstAccessMask = to.flags;
    barrier.srcQueueFamilyIndex = barrier.dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
    barrier.newLayout = VK_IMAGE_LAYOUT_GENERAL;
    return barrier;
}

} // namespace

std::optional<Dependency> follow(LastAccess& last, Use use) {
    const Scope to = scopeOf(use);
    const bool onlyReads = !last.written && !to.written;
    const bool untouched = last.stages == VK_PIPELINE_STAGE_2_NONE;
    const bool covered = onlyReads && (last.stages & to.stages) == to.stages;
    const Dependency dependency{last, to};
    last = to;
    if (onlyReads) {
        last.stages |= dependency.before.stages;
        last.flags |= dependency.before.flags;
    }
    if (untouched || covered) return std::nullopt;
    return dependency;
}

Barriers& Barriers::use(DeviceImage& image, Use use) {
    const bool first = image.layout == VK_IMAGE_LAYOUT_UNDEFINED;
    auto dependency = follow(image.access, use);
    if (first) dependency = Dependency{{}, scopeOf(use)};
    if (!dependency) return *this;
    auto barrier = imageBarrier(dependency->before, dependency->after);
    barrier.oldLayout = image.layout;
    barrier.image = image.get();
    barrier.subresourceRange = {image.aspect(), 0, 1, 0, 1};
    add(barrier);
    image.layout = VK_IMAGE_LAYOUT_GENERAL;
    return *this;
}

Barriers& Barriers::use(Buffer& buffer, Use use) {
    const auto dependency = follow(buffer.access, use);
    if (!dependency) return *this;
    auto barrier = typed<VkBufferMemoryBarrier2>(VK_STRUCTURE_TYPE_BUFFER_MEMORY_BARRIER_2);
    barrier.srcStageMask = dependency->before.stages;
    barrier.srcAccessMask = dependency->before.flags;
    barrier.dstStageMask = dependency->after.stages;
    barrier.dstAccessMask = dependency->after.flags;
    barrier.srcQueueFamilyIndex = barrier.dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
    barrier.buffer = buffer.get();
    barrier.size = VK_WHOLE_SIZE;
    add(barrier);
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
    add(barrier);
    return *this;
}

void Barriers::add(const VkImageMemoryBarrier2& barrier) {
    if (imageCount_ == kMost) throw std::logic_error("a pass uses more images than Barriers::kMost");
    images_[imageCount_++] = barrier;
}

void Barriers::add(const VkBufferMemoryBarrier2& barrier) {
    if (bufferCount_ == kMost) throw std::logic_error("a pass uses more buffers than Barriers::kMost");
    buffers_[bufferCount_++] = barrier;
}

void Barriers::flush(VkCommandBuffer commands) {
    if (imageCount_ == 0 && bufferCount_ == 0) return;
    auto info = typed<VkDependencyInfo>(VK_STRUCTURE_TYPE_DEPENDENCY_INFO);
    info.imageMemoryBarrierCount = imageCount_;
    info.pImageMemoryBarriers = images_.data();
    info.bufferMemoryBarrierCount = bufferCount_;
    info.pBufferMemoryBarriers = buffers_.data();
    vkCmdPipelineBarrier2(commands, &info);
    imageCount_ = bufferCount_ = 0;
}

} // namespace render
