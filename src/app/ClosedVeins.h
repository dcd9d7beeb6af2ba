// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/World.h"
#include "physiology/Conditions.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"

namespace app {

// FrameInput::cellClot of a vein that has been closed: no clot, but a scarred cord.
inline constexpr float kScar = 2.0F;

// Draws veins without a lumen (`lumen` 0..1 by vessel, as physiology::ConditionEffects) as a cord: what is
// left of such a vein would be too thin to be seen. Its width is drawn, not computed.
void drawClosed(std::span<const double> lumen, const physiology::Snapshot& snapshot,
                scene::FrameInput& frame);

// The veins that a patient's treatment has closed.
class ClosedVeins {
public:
    explicit ClosedVeins(const World& world) : conditions_(world.leg, world.assets) {}
    void draw(const physiology::Snapshot& snapshot, scene::FrameInput& frame); // after drawClots

private:
    physiology::Conditions conditions_;
    std::string treatment_ = "none";
    std::vector<double> lumen_; // by vessel; empty: none is closed
};

} // namespace app
