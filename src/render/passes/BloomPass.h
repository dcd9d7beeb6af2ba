// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/Frame.h"
#include "render/passes/FrameGraph.h"

namespace render {

// Halo around what shines by meaning: contracting muscles and a selected outline (shared/glow.h). At an
// eighth of the resolution.
class BloomPass {
public:
    static constexpr float kHalo = 64.0F; // units of the picture that it reaches beyond what shines
    BloomPass(const Device& device, const Bindings& bindings);
    void setup(FrameGraph& graph) const;

    // Is there anything to glow?
    static bool wanted(const scene::FrameInput& input, const scene::ViewSpec& view);

private:
    PipelineHandle gather_, rows_, columns_;
};

} // namespace render
