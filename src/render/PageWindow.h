// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "render/Renderer.h"

namespace render {

// A second window on the renderer's device that shows an interface and no leg. It never makes the first one
// wait: where its screen takes no picture, none is drawn. Destroy it before the renderer.
class PageWindow {
public:
    // Throws core::RuntimeFailure where the device cannot draw into that window.
    PageWindow(Renderer& renderer, const WindowSurface& window, int width, int height);
    ~PageWindow();
    PageWindow(const PageWindow&) = delete;
    PageWindow& operator=(const PageWindow&) = delete;

    // `drawUi` as Renderer::draw; it covers all of the window. False: nothing was drawn (minimised, hidden,
    // or the last picture is still on its way). Throws DeviceLost, and core::RuntimeFailure when the window
    // is gone.
    bool draw(int width, int height, const std::function<void(void* commandBuffer)>& drawUi);

    // See render/ImGuiBackend.h.
    struct Native;
    Native& native() { return *native_; }

private:
    std::unique_ptr<Native> native_;
};

} // namespace render
