// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>

#include "render/passes/Frame.h"
#include "render/passes/FrameSetup.h"
#include "render/passes/MeshStore.h"

namespace render {

class ScreenBounds;

// Draws the surfaces: opaque ones with their full tissue, nearest first; translucent ones as shells, group
// by group from the inside out. Of a group only the nearest surface is seen, so no order of drawing shows and
// nothing pops when the camera turns. What is partly taken away is drawn twice:
// solid where all of it is left, as a shell with the same tissue where it fades.
class MeshPass {
public:
    MeshPass(const Device& device, const Bindings& bindings);

    void upload(const Device& device, const MeshTables& meshes);
    const MeshStore* store() const { return store_ ? &*store_ : nullptr; }
    void addBounds(const FrameSetup& setup, ScreenBounds& bounds) const; // of what is shown
    bool hasShells(const scene::ViewSpec& view) const;
    // As VeinPass::pathOf, of a bone, a muscle or another surface; itself it stays whole.
    std::size_t pathOf(const std::string& id, const scene::FrameInput& input,
                       std::span<glm::vec4> path) const;
    // FrameData::coveredBelow. Opaque skin hides all but what its cut face shows.
    float coveredBelow(const scene::ViewSpec& view) const;
    // FrameData::laidBare. The leg's occlusion was worked out with all muscles in their place.
    float laidBare(const scene::ViewSpec& view) const;

    void drawOpaque(const Frame& frame) const;
    // `resetDepth` draws the depth of the core, before each group.
    void drawShells(const Frame& frame, const std::function<void()>& resetDepth) const;
    void drawFootprint(const Frame& frame) const; // over the ground, when its layer is shown

private:
    struct Item {
        const MeshPart* part;
        scene::Visibility seen;
        gpu::uint tools; // that take some of it away, kReveal...
        float distance;  // of its middle, m along the view
        std::size_t level;
        bool partly() const { return seen.dissolved > 0.0F || tools != 0; } // taken away
    };
    void findVisible(const Frame& frame, bool opaque) const; // into items_
    // By Item::partly.
    using Pipelines = std::array<std::array<PipelineHandle, gpu::kTissueCount>, 2>;
    void drawEach(const Frame& frame, std::span<const Item> items, const Pipelines& pipelines) const;
    void drawDepth(const Frame& frame, std::span<const Item> items) const;
    void draw(const Frame& frame, const Item& item) const;

    static constexpr std::size_t kDetails = 2; // of QualityPlan::detail
    std::array<Pipelines, kDetails> opaque_, shell_;
    std::array<PipelineHandle, 2> depth_; // of shells, by Item::partly
    PipelineHandle footprint_;
    std::optional<MeshStore> store_;
    mutable std::vector<Item> items_;
    mutable std::vector<glm::vec3> corners_; // of one box at a time
};

} // namespace render
