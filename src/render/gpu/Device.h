// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <vulkan/vulkan.h>

#include "render/Renderer.h"
#include "render/gpu/Handle.h"
#include "render/gpu/Instance.h"

namespace render {

// The best Vulkan 1.3 device that can draw (and present, with a window), with one queue for everything.
// A discrete card wins over an integrated one, that over software. Throws core::NoDriver when none fits.
class Device {
public:
    explicit Device(const Instance& instance, const Faults& faults = {});
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    VkDevice get() const { return device_; }
    operator VkDevice() const {
        return device_;
    } // NOLINT(google-explicit-constructor): it stands for the handle
    VkPhysicalDevice physical() const { return physical_; }
    VkQueue queue() const { return queue_; }
    VkPipelineCache pipelines() const { return pipelines_; }
    void keepPipelines() const; // for the next run, where the driver can
    std::uint32_t queueFamily() const { return family_; }
    const DeviceFacts& facts() const { return facts_; }
    float timestampPeriod() const { return timestampPeriod_; } // ns per tick, 0 without timestamps

    // Memory with the needed properties, and with the wished ones where the device has such.
    MemoryHandle allocate(const VkMemoryRequirements& needs, VkMemoryPropertyFlags properties,
                          VkMemoryPropertyFlags wished = 0) const;
    VkResult submit(const VkSubmitInfo2& submission, VkFence fence); // a frame
    std::uint32_t largestImage() const { return largestImage_; }     // px to a side
    void waitIdle() const;                                           // only for resize and shutdown
    // Records and submits once, and waits: for uploads while loading.
    void submitOnce(const std::function<void(VkCommandBuffer)>& record) const;

private:
    void choose(const Instance& instance, const Faults& faults);
    void describe(bool validating);
    void loadPipelines();
    void create(bool presents);

    VkPhysicalDevice physical_ = VK_NULL_HANDLE;
    VkDevice device_ = VK_NULL_HANDLE;
    VkQueue queue_ = VK_NULL_HANDLE;
    std::uint32_t family_ = 0;
    float timestampPeriod_ = 0.0F;
    std::uint32_t largestImage_ = 0;
    DeviceFacts facts_;
    Faults faults_;
    int submissions_ = 0;
    VkPhysicalDeviceMemoryProperties memory_{};
    CommandPoolHandle uploadPool_;
    PipelineCacheHandle pipelines_;
};

} // namespace render
