// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/Native.h"
#include "render/PageWindow.h"

namespace render {

// What is behind PageWindow. Private to render.
struct PageWindow::Native {
    Native(Renderer::Native& renderer, const WindowSurface& window, VkExtent2D wanted);
    ~Native();

    void resize(VkExtent2D wanted);
    bool draw(const std::function<void(void*)>& drawUi);

    // The window's surface; outlives the swapchain.
    struct Surface {
        Surface(const Renderer::Native& renderer, const WindowSurface& window);
        ~Surface();
        Surface(const Surface&) = delete;
        Surface& operator=(const Surface&) = delete;
        VkInstance instance;
        VkSurfaceKHR handle = VK_NULL_HANDLE;
    };
    Renderer::Native& renderer;
    Surface surface;
    Swapchain swapchain;
    UiPass ui;
    FrameSlot slot;
    DeviceImage page;
    VkExtent2D size{};
};

} // namespace render
