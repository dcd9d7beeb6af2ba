// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/FrameGraph.h"
#include "render/passes/MeshPass.h"

namespace render {

// The translucent layers, at the plan's resolution, into an image of their own that the composition lays over
// the core. Also makes the depth of that resolution.
class ShellPass {
public:
    ShellPass(const Device& device, const Bindings& bindings);
    void setup(FrameGraph& graph, const MeshPass& meshes) const;

private:
    PipelineHandle halfDepth_;
};

} // namespace render
