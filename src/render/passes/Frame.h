// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "render/gpu/Access.h"
#include "render/gpu/Bindings.h"
#include "render/gpu/Timestamps.h"
#include "render/passes/QualityPlan.h"
#include "render/passes/ScreenRows.h"
#include "render/passes/Targets.h"
#include "scene/Geometry.h"
#include "scene/ViewSpec.h"
#include "shared/frame.h"
#include "shared/valve.h"

namespace render {

class Swapchain;

// Where a frame ends: panels that are drawn over it, and the window that shows it.
struct FrameEnd {
    const std::function<void(void* commandBuffer)>* drawUi = nullptr;
    Swapchain* swapchain = nullptr;
    std::uint32_t windowImage = 0;
};

// All that a pass needs to record itself.
struct Frame {
    VkCommandBuffer commands = VK_NULL_HANDLE;
    Timestamps& timestamps;
    const Bindings& bindings;
    Targets& targets;
    const scene::FrameInput& input;
    const scene::ViewSpec& view;
    const QualityPlan& plan;
    const gpu::FrameData& data;
    const std::vector<gpu::ValveState>& valves;
    VkExtent2D extent{};              // internal resolution
    VkRect2D bounds{};                // of the subject in it
    ScreenRows rows{};                // the same, closer
    VkRect2D stage{};                 // of what else the core draws: the floor
    std::array<VkRect2D, 2> solids{}; // of what has edges on it: treadmill, column
    FrameEnd end{};
    VkRect2D pane{}; // of this leg in the output

    bool scales() const { return extent.width != pane.extent.width || extent.height != pane.extent.height; }
    float outputScale() const {
        return static_cast<float>(pane.extent.width) / static_cast<float>(extent.width);
    }
    bool showsCut() const {
        return scene::cutOf(view) && glm::dot(data.eye, glm::vec3(data.section)) > data.section.w;
    }
    bool showsSlice() const { return view.axial || showsCut(); }
    bool showsBlood() const { return !view.axial && data.bloodOpacity > 0.0F && data.particleCount > 0; }
};

// One attachment set of a pass; an empty clear loads what is there.
struct Attachments {
    std::optional<Resource> color = std::nullopt;
    std::optional<Resource> depth = std::nullopt;
    std::optional<VkClearColorValue> clearColor = std::nullopt;
    std::optional<float> clearDepth = std::nullopt;
};

// Dynamic rendering from construction to destruction: viewport, scissor and cull state
// included. The frame graph has laid the barriers before.
class RenderScope {
public:
    RenderScope(const Frame& frame, const Attachments& attachments, VkExtent2D extent, VkRect2D scissor);
    ~RenderScope();
    RenderScope(const RenderScope&) = delete;
    RenderScope& operator=(const RenderScope&) = delete;

private:
    VkCommandBuffer commands_;
};

void cull(const Frame& frame, VkCullModeFlags mode);
void drawScreen(const Frame& frame, VkPipeline pipeline);
// The same in parts, which may be empty.
void bindScreen(const Frame& frame, VkPipeline pipeline);
void drawPart(const Frame& frame, const VkRect2D& part);
VkRect2D scaled(const VkRect2D& rectangle, float factor, VkExtent2D limit);

} // namespace render
