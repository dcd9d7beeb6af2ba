// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "render/gpu/Access.h"
#include "render/gpu/Bindings.h"
#include "render/gpu/DeviceImage.h"
#include "render/gpu/Pipeline.h"
#include "render/passes/Resource.h"

namespace render {

// The images of a frame, made at the size of the output. A frame of lower internal resolution, and the shells
// of half resolution, use their upper left corner.
class Targets {
public:
    Targets(const Device& device, VkExtent2D size, VkFormat outputFormat);

    VkExtent2D size() const { return size_; }
    DeviceImage& image(Resource resource) { return images_[static_cast<std::size_t>(resource)]; }
    Buffer& splat() { return splat_; }
    bool backdropPainted = false; // the image holds the empty scene

    void bind(const Bindings& bindings) const;
    void use(Barriers& barriers, Resource resource, Use use);

private:
    VkExtent2D size_;
    std::array<DeviceImage, kResourceCount> images_; // none where the resource is no image of ours
    Buffer splat_;
};

} // namespace render
