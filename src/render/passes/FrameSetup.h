// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include <vulkan/vulkan.h>

#include "render/passes/QualityPlan.h"
#include "scene/Geometry.h"
#include "scene/Palettes.h"
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
    VkExtent2D output; // of this leg's picture
    const scene::Palettes& palettes;
    VkOffset2D origin{}; // of the picture in the finished one, where two legs share that
};
gpu::FrameData makeFrameData(const FrameSetup& setup);

// Opens the way to a path: world points with, in w, half the width (m) to be bared there.
void openWay(std::span<const glm::vec4> path, float strength, gpu::FrameData& data);

} // namespace render
