// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "render/gpu/Access.h"
#include "render/gpu/Bindings.h"
#include "render/passes/QualityPlan.h"
#include "render/passes/Targets.h"
#include "scene/Geometry.h"
#include "scene/ViewSpec.h"
#include "shared/frame.h"

namespace render {

// All that a pass needs to record itself.
struct Frame {
    VkCommandBuffer commands = VK_NULL_HANDLE;
    const Bindings& bindings;
    Targets& targets;
    const scene::FrameInput& input;
    const scene::ViewSpec& view;
    const QualityPlan& plan;
    const gpu::FrameData& data;
    VkExtent2D extent{}; // internal resolution
    VkRect2D bounds{};   // of the subject in it

    bool showsCut() const { return view.sectionHeight.has_value() && data.eye.z > data.sectionHeight; }
    bool showsSlice() const { return view.sectionHeight && (view.axial || showsCut()); }
    bool showsBlood() const { return !view.axial && data.bloodOpacity > 0.0F && data.particleCount > 0; }
};

// One attachment set of a pass; an empty clear loads what is there.
struct Attachments {
    DeviceImage* color = nullptr;
    DeviceImage* depth = nullptr;
    std::optional<VkClearColorValue> clearColor = std::nullopt;
    std::optional<float> clearDepth = std::nullopt;
    bool depthReadOnly = false;
};

// Dynamic rendering from construction to destruction: barriers, viewport, scissor and cull state included.
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
VkRect2D scaled(const VkRect2D& rectangle, float factor, VkExtent2D limit);

} // namespace render
