// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include <vulkan/vulkan.h>

namespace render {

// Owns one Vulkan object of a device: move-only, destroyed with its owner, converts to the plain handle.
template <typename T, auto Destroy>
class Handle {
public:
    Handle() = default;
    Handle(VkDevice device, T handle) : device_(device), handle_(handle) {}
    Handle(Handle&& other) noexcept
        : device_(other.device_), handle_(std::exchange(other.handle_, VK_NULL_HANDLE)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(device_, other.device_);
        std::swap(handle_, other.handle_);
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (handle_ != VK_NULL_HANDLE) Destroy(device_, handle_, nullptr);
    }

    T get() const { return handle_; }
    operator T() const { return handle_; } // NOLINT(google-explicit-constructor): it stands for the handle

private:
    VkDevice device_ = VK_NULL_HANDLE;
    T handle_ = VK_NULL_HANDLE;
};

using MemoryHandle = Handle<VkDeviceMemory, vkFreeMemory>;
using BufferHandle = Handle<VkBuffer, vkDestroyBuffer>;
using ImageHandle = Handle<VkImage, vkDestroyImage>;
using ImageViewHandle = Handle<VkImageView, vkDestroyImageView>;
using SamplerHandle = Handle<VkSampler, vkDestroySampler>;
using SemaphoreHandle = Handle<VkSemaphore, vkDestroySemaphore>;
using FenceHandle = Handle<VkFence, vkDestroyFence>;
using CommandPoolHandle = Handle<VkCommandPool, vkDestroyCommandPool>;
using PipelineCacheHandle = Handle<VkPipelineCache, vkDestroyPipelineCache>;
using PipelineHandle = Handle<VkPipeline, vkDestroyPipeline>;
using PipelineLayoutHandle = Handle<VkPipelineLayout, vkDestroyPipelineLayout>;
using ShaderModuleHandle = Handle<VkShaderModule, vkDestroyShaderModule>;
using SetLayoutHandle = Handle<VkDescriptorSetLayout, vkDestroyDescriptorSetLayout>;
using DescriptorPoolHandle = Handle<VkDescriptorPool, vkDestroyDescriptorPool>;
using QueryPoolHandle = Handle<VkQueryPool, vkDestroyQueryPool>;
using RenderPassHandle = Handle<VkRenderPass, vkDestroyRenderPass>;
using FramebufferHandle = Handle<VkFramebuffer, vkDestroyFramebuffer>;
using SwapchainHandle = Handle<VkSwapchainKHR, vkDestroySwapchainKHR>;

} // namespace render
