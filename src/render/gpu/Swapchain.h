// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "render/gpu/Device.h"
#include "render/gpu/DeviceImage.h"
#include "render/gpu/Handle.h"

namespace render {

// The window's images. The finished picture is copied into them, so windowed and off-screen frames are one
// code. Survives resizing, minimising to nothing and surfaces that go out of date.
class Swapchain {
public:
    Swapchain(const Device& device, VkSurfaceKHR surface, VkExtent2D wanted);

    void rebuild(VkExtent2D wanted);                               // the device must be idle
    bool drawable() const { return swapchain_ != VK_NULL_HANDLE; } // false while minimised
    bool stale() const { return stale_; }                          // rebuild before the next frame
    VkFormat format() const { return format_.format; }             // RGBA8 or BGRA8, not sRGB: shaders encode

    // The next image, or none when the surface changed meanwhile; `acquired` is signalled when it is free.
    // Waits so many ns for it; none after that.
    std::optional<std::uint32_t> acquire(VkSemaphore acquired, std::uint64_t patience = UINT64_MAX);
    // `picture` must be ready to be read by a transfer.
    void recordCopy(VkCommandBuffer commands, std::uint32_t index, const DeviceImage& picture) const;
    VkSemaphore finished(std::uint32_t index) const { return finished_[index]; }
    void present(VkQueue queue, std::uint32_t index);

private:
    void chooseFormat();
    VkExtent2D extentFor(const VkSurfaceCapabilitiesKHR& surface, VkExtent2D wanted) const;

    const Device& device_;
    VkSurfaceKHR surface_;
    VkSurfaceFormatKHR format_{};
    VkExtent2D extent_{};
    SwapchainHandle swapchain_;
    std::vector<VkImage> images_;
    std::vector<SemaphoreHandle> finished_;
    bool stale_ = false;
};

SemaphoreHandle makeSemaphore(VkDevice device);

} // namespace render
