// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/Frame.h"

namespace render {

// Ambient occlusion from depth, at half resolution, within the subject's bounds.
class OcclusionPass {
public:
    OcclusionPass(const Device& device, const Bindings& bindings);
    void record(const Frame& frame) const;

private:
    PipelineHandle pipeline_;
};

} // namespace render
