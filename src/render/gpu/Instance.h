// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <vulkan/vulkan.h>

#include "render/Renderer.h"
#include "render/gpu/ValidationLog.h"

namespace render {

// The Vulkan instance with, on request, validation and synchronization validation, and the window's surface.
// Throws core::NoDriver when there is no Vulkan 1.3 loader or the surface cannot be made.
class Instance {
public:
    explicit Instance(const RendererOptions& options);
    ~Instance();
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;

    VkInstance get() const { return instance_; }
    VkSurfaceKHR surface() const { return surface_; } // VK_NULL_HANDLE off-screen
    bool validating() const { return validating_; }
    std::vector<std::string> validationMessages() const { return log_.messages(); }

private:
    void create(const RendererOptions& options);
    void createSurface(const WindowSurface& window);

    ValidationLog log_;
    VkInstance instance_ = VK_NULL_HANDLE;
    VkSurfaceKHR surface_ = VK_NULL_HANDLE;
    bool validating_ = false;
};

} // namespace render
