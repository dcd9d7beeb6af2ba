// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Swapchain.h"

#include <algorithm>

#include "core/DataError.h"
#include "render/gpu/Access.h"
#include "render/gpu/Check.h"

namespace render {

SemaphoreHandle makeSemaphore(VkDevice device) {
    const auto info = typed<VkSemaphoreCreateInfo>(VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO);
    VkSemaphore semaphore = VK_NULL_HANDLE;
    check(vkCreateSemaphore(device, &info, nullptr, &semaphore), "vkCreateSemaphore");
    return {device, semaphore};
}

Swapchain::Swapchain(const Device& device, VkSurfaceKHR surface, VkExtent2D wanted)
    : device_(device), surface_(surface) {
    chooseFormat();
    rebuild(wanted);
}

void Swapchain::chooseFormat() {
    std::uint32_t count = 0;
    check(vkGetPhysicalDeviceSurfaceFormatsKHR(device_.physical(), surface_, &count, nullptr),
          "vkGetPhysicalDeviceSurfaceFormatsKHR");
    std::vector<VkSurfaceFormatKHR> formats(count);
    check(vkGetPhysicalDeviceSurfaceFormatsKHR(device_.physical(), surface_, &count, formats.data()),
          "vkGetPhysicalDeviceSurfaceFormatsKHR");
    for (const VkFormat wanted : {VK_FORMAT_B8G8R8A8_UNORM, VK_FORMAT_R8G8B8A8_UNORM})
        for (const auto& format : formats)
            if (format.format == wanted && format_.format == VK_FORMAT_UNDEFINED) format_ = format;
    if (format_.format == VK_FORMAT_UNDEFINED)
        throw core::NoDriver("the window offers no 8-bit picture format; update the graphics driver");
}

VkExtent2D Swapchain::extentFor(const VkSurfaceCapabilitiesKHR& surface, VkExtent2D wanted) const {
    if (surface.currentExtent.width != UINT32_MAX) return surface.currentExtent;
    return {std::clamp(wanted.width, surface.minImageExtent.width, surface.maxImageExtent.width),
            std::clamp(wanted.height, surface.minImageExtent.height, surface.maxImageExtent.height)};
}

void Swapchain::rebuild(VkExtent2D wanted) {
    stale_ = false;
    VkSurfaceCapabilitiesKHR capabilities{};
    check(vkGetPhysicalDeviceSurfaceCapabilitiesKHR(device_.physical(), surface_, &capabilities),
          "vkGetPhysicalDeviceSurfaceCapabilitiesKHR");
    extent_ = extentFor(capabilities, wanted);
    if (extent_.width == 0 || extent_.height == 0 || wanted.width == 0 || wanted.height == 0) {
        swapchain_ = {};
        return;
    }
    auto info = typed<VkSwapchainCreateInfoKHR>(VK_STRUCTURE_TYPE_SWAPCHAIN_CREATE_INFO_KHR);
    info.surface = surface_;
    info.minImageCount = capabilities.minImageCount + 1;
    if (capabilities.maxImageCount > 0)
        info.minImageCount = std::min(info.minImageCount, capabilities.maxImageCount);
    info.imageFormat = format_.format;
    info.imageColorSpace = format_.colorSpace;
    info.imageExtent = extent_;
    info.imageArrayLayers = 1;
    info.imageUsage = VK_IMAGE_USAGE_TRANSFER_DST_BIT;
    info.preTransform = capabilities.currentTransform;
    info.compositeAlpha = VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR;
    info.presentMode = VK_PRESENT_MODE_FIFO_KHR;
    info.clipped = VK_TRUE;
    info.oldSwapchain = swapchain_;
    VkSwapchainKHR swapchain = VK_NULL_HANDLE;
    check(vkCreateSwapchainKHR(device_, &info, nullptr, &swapchain), "vkCreateSwapchainKHR");
    swapchain_ = {device_, swapchain};
    std::uint32_t count = 0;
    check(vkGetSwapchainImagesKHR(device_, swapchain, &count, nullptr), "vkGetSwapchainImagesKHR");
    images_.resize(count);
    check(vkGetSwapchainImagesKHR(device_, swapchain, &count, images_.data()), "vkGetSwapchainImagesKHR");
    finished_.clear();
    for (std::uint32_t i = 0; i < count; ++i)
        finished_.push_back(makeSemaphore(device_));
}

std::optional<std::uint32_t> Swapchain::acquire(VkSemaphore acquired, std::uint64_t patience) {
    std::uint32_t index = 0;
    const VkResult result =
        vkAcquireNextImageKHR(device_, swapchain_, patience, acquired, VK_NULL_HANDLE, &index);
    stale_ = result == VK_ERROR_OUT_OF_DATE_KHR || result == VK_SUBOPTIMAL_KHR;
    if (result == VK_ERROR_OUT_OF_DATE_KHR || result == VK_TIMEOUT || result == VK_NOT_READY)
        return std::nullopt;
    check(result, "vkAcquireNextImageKHR");
    return index;
}

void Swapchain::recordCopy(VkCommandBuffer commands, std::uint32_t index, const DeviceImage& picture) const {
    VkImage target = images_[index];
    Barriers().swapchain(target, Use::none, Use::transferWrite).flush(commands);
    VkImageCopy region{};
    region.srcSubresource = region.dstSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
    region.extent = {std::min(extent_.width, picture.extent().width),
                     std::min(extent_.height, picture.extent().height), 1};
    vkCmdCopyImage(commands, picture.get(), VK_IMAGE_LAYOUT_GENERAL, target,
                   VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
    Barriers().swapchain(target, Use::transferWrite, Use::present).flush(commands);
}

void Swapchain::present(VkQueue queue, std::uint32_t index) {
    const VkSemaphore wait = finished_[index];
    const VkSwapchainKHR swapchain = swapchain_;
    auto info = typed<VkPresentInfoKHR>(VK_STRUCTURE_TYPE_PRESENT_INFO_KHR);
    info.waitSemaphoreCount = 1;
    info.pWaitSemaphores = &wait;
    info.swapchainCount = 1;
    info.pSwapchains = &swapchain;
    info.pImageIndices = &index;
    const VkResult result = vkQueuePresentKHR(queue, &info);
    if (result == VK_ERROR_OUT_OF_DATE_KHR || result == VK_SUBOPTIMAL_KHR)
        stale_ = true;
    else
        check(result, "vkQueuePresentKHR");
}

} // namespace render
