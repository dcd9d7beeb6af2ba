// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <vulkan/vulkan.h>

#include "render/passes/QualityPlan.h"
#include "scene/Geometry.h"
#include "scene/ViewSpec.h"
#include "shared/frame.h"

namespace render {

// The constants of one frame: camera with reversed depth, lights that stand with the camera, switches of the
// plan.
struct FrameSetup {
    const scene::FrameInput& input;
    const scene::ViewSpec& view;
    const QualityPlan& plan;
    VkExtent2D internal;
    VkExtent2D output;
};
gpu::FrameData makeFrameData(const FrameSetup& setup);

// The pixels that the points can touch, with a margin; the whole picture when one of them lies behind the
// eye.
// Opens the way to a path: world points with, in w, half the width (m) to be bared there.
void openWay(const std::vector<glm::vec4>& path, float strength, gpu::FrameData& data);

VkRect2D boundsOf(const std::vector<glm::vec3>& points, const gpu::FrameData& data, VkExtent2D extent);

} // namespace render
