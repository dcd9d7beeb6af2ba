// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "render/passes/Frame.h"
#include "render/passes/FrameGraph.h"
#include "render/passes/FrameSetup.h"
#include "render/passes/TubeLevels.h"
#include "render/passes/TubePieces.h"
#include "scene/Visibility.h"

namespace render {

class ScreenBounds;

// The veins and their valves on the card, and their drawing within the opaque core.
class VeinPass {
public:
    VeinPass(const Device& device, const Bindings& bindings);

    void upload(const Device& device, const Bindings& bindings, const scene::LegGeometry& geometry);
    std::size_t cellCount() const { return cellCount_; }
    std::size_t valveCount() const { return valves_.size(); }
    // Of what is shown; before a frame is recorded, which leaves out what is not in the view.
    void addBounds(const FrameSetup& setup, ScreenBounds& bounds) const;
    Buffer& posedRings() { return posedRings_; }

    // What changes with the frame, for its buffers: the simulated cells, and each valve's opening and window
    // (how far its vein is cut open, by its size on the screen).
    void write(std::span<gpu::CellData> cells, const scene::FrameInput& input) const;
    const std::vector<gpu::ValveState>& valveStates(const scene::FrameInput& input,
                                                    const scene::ViewSpec& view,
                                                    const gpu::FrameData& data) const;

    // Where a vein or a valve runs, written into `path`: so many points, in w half the width (m) that is
    // bared when the way to it is opened. None for any other structure.
    std::size_t pathOf(const std::string& id, const scene::FrameInput& input,
                       std::span<glm::vec4> path) const;

    // Poses the rings, once for all that is drawn of them.
    void setup(FrameGraph& graph) const;

    // Inside the opaque core's scope: walls, far walls and leaflets; then what is see-through.
    void drawSolid(const Frame& frame, const std::vector<gpu::ValveState>& states) const;
    void drawGhosts(const Frame& frame, const std::vector<gpu::ValveState>& states) const;

private:
    struct Detail {
        Buffer indices;
        TubeIndices spans; // without the indices themselves
    };
    struct Tube : scene::StructureTraits { // what is needed of a vein once it is on the card
        bool schematic;
        std::vector<scene::TubeRing> probes; // every so often, to find out how large it is seen
        std::vector<std::size_t> valves;
        RingTable::Span rings;
        std::vector<TubePiece> pieces;
        std::size_t firstPiece; // of them in inView_
        std::vector<FadingEnd> fadingEnds;
        float widest; // m, radius
    };
    using States = std::vector<gpu::ValveState>;
    enum class Look : std::uint8_t { ghost, solid, clear };
    struct Drawn { // how a tube is drawn in this frame
        std::size_t level = 0;
        Look look = Look::ghost;
        float opacity = 0.0F;
        bool inside = false;       // the eye is in it
        float distance = 0.0F;     // m, of its middle from the eye
        RingTable::Span indices{}; // of what lies in the view
    };
    void drawTubes(const Frame& frame, Look look) const;
    void drawTube(const Frame& frame, std::size_t tube) const;
    void drawFadingEnds(const Frame& frame) const;
    void choose(const Frame& frame, const States& states) const;
    Drawn choiceFor(const Frame& frame, const States& states, std::size_t tube) const;
    RingTable::Span inView(const Tube& tube, std::size_t level) const;
    void bind(const Frame& frame, std::size_t level, const gpu::TubeDraw& draw) const;
    struct Windows {
        VkPipeline pipeline;
        VkCullModeFlags culled;
        float sign; // as TubeDraw::windowSign
    };
    void drawWindows(const Frame& frame, const std::vector<gpu::ValveState>& states,
                     const Windows& windows) const;
    void drawLeaflets(const Frame& frame, const std::vector<gpu::ValveState>& states) const;
    float opacityOf(const Frame& frame, std::size_t tube) const;

    PipelineHandle solid_, inside_, ghost_, glass_, veil_, leaflet_;
    std::vector<Tube> tubes_;
    std::vector<scene::ValveShape> valves_;
    std::array<Detail, kTubeLevels.size()> details_;
    PipelineHandle pose_;
    Buffer rings_, posedRings_, valveData_;
    std::uint32_t ringCount_ = 0;
    mutable std::vector<Drawn> drawn_;              // in this frame, by tube; drawSolid chooses them
    mutable std::vector<std::size_t> nearestFirst_; // of drawn_
    mutable std::vector<bool> inView_;              // by piece
    std::size_t cellCount_ = 1;
    mutable std::vector<gpu::ValveState> states_; // as valveStates last found them
    mutable std::vector<glm::vec3> corners_;      // of one piece at a time
};

} // namespace render
