// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "render/passes/Frame.h"
#include "render/passes/FrameGraph.h"
#include "render/passes/Parts.h"

namespace render {

// Core, blood, occlusion and shells laid together within the subject's bounds, and tone-mapped.
class ComposePass {
public:
    ComposePass(const Device& device, const Bindings& bindings);
    void setup(FrameGraph& graph, const Parts& parts) const;

private:
    static constexpr std::size_t kVariants = 32; // of composite.frag
    std::array<PipelineHandle, kVariants> variants_;
};

} // namespace render
