// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/Frame.h"
#include "render/passes/FrameGraph.h"

namespace render {

// Splats the blood particles into a buffer of the nearest one per pixel; the composition shows what is
// visible.
class BloodPass {
public:
    BloodPass(const Device& device, const Bindings& bindings);
    void setup(FrameGraph& graph) const;

private:
    static void clear(const Frame& frame);
    void splat(const Frame& frame) const;

    PipelineHandle splat_;
};

} // namespace render
