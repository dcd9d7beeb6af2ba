// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <vector>

#include "scene/BloodParticles.h"
#include "scene/Geometry.h"
#include "scene/LumenSection.h"
#include "scene/TubeBuilder.h"
#include "scene/VesselCurve.h"

namespace scene {

// The lumen of this frame: how wide each cell is.
struct LumenState {
    std::span<const float> area;          // m² per cell
    std::span<const float> areaRatio;     // A/A0 per cell
    float veinWidth = 1.0F;               // drawn calibre / true calibre, as ViewSpec
    std::span<const float> velocity = {}; // m/s per cell; empty: nothing swirls
    std::span<const float> mouth = {};    // 0..1 per valve as given: how far it is open; empty: all are
};

// Where a valve widens its vein.
struct ValvePlace {
    int vessel = 0;
    float at = 0.0F; // 0..1 along it
};

// Puts particles of the network into the posed, collapsing veins of the world.
class BloodPaths {
public:
    BloodPaths(const std::vector<VesselCurve>& curves, const CellMap& cells,
               const std::vector<ValvePlace>& valves = {});

    // Where the veins are now. Costs in proportion to the cells; pose as FrameInput.
    void pose(const anatomy::DrawnPose& pose, const LumenState& lumen);

    // World position, inside the lumen as drawn; without what cusps do to the stream.
    Particle locate(const BloodParticle& particle) const;

    // The same for the renderer, which does the sum itself: the stations of this pose, and particles by
    // station; of those in cells that are shown only (per cell, 0 none .. 256 all of them; empty: all).
    std::span<const LumenStation> stations() const { return posed_; }
    void pack(std::span<const BloodParticle> particles, std::span<const std::uint16_t> shown,
              std::vector<ParticleState>& out) const;

private:
    static constexpr int kSteps = 3; // straight pieces per cell

    struct Seat { // of a valve on one vessel
        int valve = -1;
        float at = 0.0F;
    };
    void placeValves(std::size_t firstStation, const std::vector<float>& ats, const std::vector<Seat>& seats);
    LumenStation posed(std::size_t station, const anatomy::DrawnPose& pose, const LumenState& lumen) const;
    struct Station { // a place on a centre line, rest pose
        glm::vec3 center, side, tangent, byFat;
        float widened = 1.0F; // drawn over simulated caliber
        std::array<float, anatomy::kBodyCount> weights{};
        int cellA = 0, cellB = 0;
        float blend = 0.0F;
        float valveOffset = 1.0F; // m along the flow from the nearest valve
        int valve = -1;           // that valve
    };

    std::vector<int> firstStation_; // per cell
    std::vector<Station> stations_;
    std::vector<LumenStation> posed_;
};

} // namespace scene
