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
    // `internal` is the largest resolution at which a frame can be drawn, at most `size`.
    struct Sizes {
        VkExtent2D size, internal;
    };
    Targets(const Device& device, const Sizes& sizes, VkFormat outputFormat);

    VkExtent2D size() const { return sizes_.size; } // of the output
    VkExtent2D internal() const { return sizes_.internal; }
    DeviceImage& image(Resource resource) { return images_[static_cast<std::size_t>(resource)]; }
    Buffer& splat() { return splat_; }
    void lend(Buffer& rings) { rings_ = &rings; } // of the leg, not of the picture's size
    VkExtent2D backdropPainted{};                 // the image holds the empty scene of this size

    void bind(const Bindings& bindings) const;
    void use(Barriers& barriers, Resource resource, Use use);

private:
    Sizes sizes_;
    std::array<DeviceImage, kResourceCount> images_; // none where the resource is no image of ours
    Buffer splat_;
    Buffer* rings_ = nullptr;
};

} // namespace render
