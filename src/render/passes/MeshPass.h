// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>

#include "render/passes/Frame.h"
#include "render/passes/MeshStore.h"

namespace render {

// Draws the surfaces: opaque ones with their full tissue, nearest first; translucent ones as shells, layer by
// layer from the inside out and farthest first within a layer.
class MeshPass {
public:
    MeshPass(const Device& device, const Bindings& bindings);

    void upload(const Device& device, const std::vector<scene::StructureMesh>& meshes);
    const MeshStore* store() const { return store_ ? &*store_ : nullptr; }
    bool hasShells(const scene::ViewSpec& view) const;
    // FrameData::coveredBelow. Opaque skin hides all but what its cut face shows.
    float coveredBelow(const scene::ViewSpec& view) const;

    void drawOpaque(const Frame& frame) const;
    void drawShells(const Frame& frame) const;
    void drawFootprint(const Frame& frame) const; // over the ground, when its layer is shown

private:
    struct Item {
        const MeshPart* part;
        float distance; // of its middle, m along the view
        std::size_t level;
    };
    std::vector<Item> visible(const Frame& frame, bool opaque) const;
    using TissuePipelines = std::array<PipelineHandle, gpu::kTissueCount>;
    void drawEach(const Frame& frame, const std::vector<Item>& items, const TissuePipelines& pipelines) const;
    void draw(const Frame& frame, const Item& item) const;

    static constexpr std::size_t kDetails = 2; // of QualityPlan::detail
    std::array<TissuePipelines, kDetails> opaque_;
    TissuePipelines shell_;
    PipelineHandle footprint_;
    std::optional<MeshStore> store_;
};

} // namespace render
