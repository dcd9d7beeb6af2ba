// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/gpu/Access.h"
#include "render/gpu/Bindings.h"
#include "render/gpu/DeviceImage.h"
#include "render/gpu/Pipeline.h"

namespace render {

// The images of a frame, made at the size of the output. A frame of lower internal resolution, and the shells
// of half resolution, use their upper left corner.
struct Targets {
    Targets(const Device& device, VkExtent2D size, VkFormat outputFormat);

    void bind(const Bindings& bindings) const;

    VkExtent2D size;
    DeviceImage hdr, depth;
    DeviceImage shells, shellDepth;
    DeviceImage occlusion;
    DeviceImage display; // tone-mapped, luma in alpha
    DeviceImage smooth;  // after FXAA, where the picture must still be scaled
    DeviceImage output;  // the finished picture
    Buffer splat;        // nearest particle per pixel
};

} // namespace render
