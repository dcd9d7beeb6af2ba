// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "render/passes/Frame.h"

namespace render {

// What the composition lays together; the bits of composite.frag's variants.
struct Parts {
    bool shells = false, blood = false, occlusion = false;
    std::uint32_t variant() const { return (shells ? 1U : 0U) | (blood ? 2U : 0U) | (occlusion ? 4U : 0U); }
};

// Core, blood, occlusion and shells to the finished picture: composition with tone map, FXAA, scaling;
// outside the subject's bounds the floor and backdrop alone.
class ComposePass {
public:
    ComposePass(const Device& device, const Bindings& bindings, VkFormat outputFormat);
    void recordComposite(const Frame& frame, const Parts& parts) const;
    void recordFinish(const Frame& frame) const;

    static constexpr std::size_t kVariants = 8;
    static Parts partsOf(std::size_t variant) {
        return {(variant & 1U) != 0, (variant & 2U) != 0, (variant & 4U) != 0};
    }

private:
    void recordOutside(const Frame& frame, const VkRect2D& inner) const;

    std::array<PipelineHandle, kVariants> composite_;
    std::array<PipelineHandle, 3> fxaa_;       // straight to the output, by the walk of the quality
    std::array<PipelineHandle, 3> fxaaScaled_; // to the image that is scaled
    PipelineHandle upscale_, outside_;
};

} // namespace render
