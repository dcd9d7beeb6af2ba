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
    std::span<const float> area;      // m² per cell
    std::span<const float> areaRatio; // A/A0 per cell
    float veinWidth = 1.0F;           // drawn calibre / true calibre, as ViewSpec
};

// Puts particles of the network into the posed, collapsing veins of the world.
class BloodPaths {
public:
    BloodPaths(const std::vector<VesselCurve>& curves, const CellMap& cells);

    // Where the veins are now. Costs in proportion to the cells; pose as FrameInput.
    void pose(const anatomy::DrawnPose& pose, const LumenState& lumen);

    // World positions, one per particle, inside the lumen as drawn.
    void locate(std::span<const BloodParticle> particles, std::vector<Particle>& out) const;
    Particle locate(const BloodParticle& particle) const;

private:
    static constexpr int kSteps = 3; // straight pieces per cell

    struct Station { // a place on a centre line, rest pose
        glm::vec3 center, side, tangent, byFat;
        std::array<float, anatomy::kBodyCount> weights{};
        int cellA = 0, cellB = 0;
        float blend = 0.0F;
    };
    struct PosedStation {
        glm::vec3 center;
        glm::vec3 wide, narrow; // m, the half axes of the lumen
        float pinch = 0.0F;
    };

    std::vector<int> firstStation_; // per cell
    std::vector<Station> stations_;
    std::vector<PosedStation> posed_;
};

} // namespace scene
