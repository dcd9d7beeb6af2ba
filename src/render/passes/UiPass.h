// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "render/gpu/Device.h"
#include "render/gpu/DeviceImage.h"
#include "render/gpu/Handle.h"
#include "render/passes/FrameGraph.h"

namespace render {

// The user interface over the finished picture: a classic render pass that loads and keeps it, because Dear
// ImGui 1.86 asks for one. The same off-screen and with a window.
class UiPass {
public:
    UiPass(const Device& device, VkFormat format);

    VkRenderPass renderPass() const { return renderPass_; }
    void resize(const DeviceImage& output);
    void setup(FrameGraph& graph) const;
    // Into an image as large as that of the last resize.
    void draw(VkCommandBuffer commands, VkExtent2D size, const std::function<void(void*)>& drawUi) const;

private:
    void record(const Frame& frame) const;

    VkDevice device_;
    RenderPassHandle renderPass_;
    FramebufferHandle framebuffer_;
};

} // namespace render
