// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/FrameGraph.h"
#include "render/passes/MeshPass.h"
#include "render/passes/SlicePass.h"
#include "render/passes/StagePass.h"
#include "render/passes/VeinPass.h"

namespace render {

// The opaque core of the picture, in linear light with depth: surfaces nearest first, veins, valves, the
// floor, the cut face of a section, and over them faded veins and the glass over the valves. Of an axial view
// the cut face only.
class CorePass {
public:
    CorePass(const Device& device, const Bindings& bindings);
    void setup(FrameGraph& graph, const MeshPass& meshes, const VeinPass& veins) const;

private:
    void record(const Frame& frame, const MeshPass& meshes, const VeinPass& veins) const;

    PipelineHandle floor_;
    Buffer floorIndices_;
    SlicePass slice_;
    StagePass stage_;
};

} // namespace render
