// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/Geometry.h"

namespace scene {

inline constexpr const char* kStockingId = "stocking";
inline constexpr float kGarmentHigh = 40.0F; // mmHg, upper end of its colors: middle of class 3

// Where a stocking ends, rest pose.
struct StockingCut {
    float top = 0.0F;                    // m above the sole
    glm::vec3 toe{0.0F};                 // m, a place on the oblique edge before the toes, which stay free
    glm::vec3 toeward{0.0F, 1.0F, 0.0F}; // unit, across that edge
};
StockingCut stockingCut(const anatomy::Rig& rig, float top);

// A stocking over the skin, a little outside of it and moving with it. It is knitted as a tube that turns at
// the heel, as socks are: `fiber` holds the direction around the tube, 1 m plus the height long (x, y), and m
// along the tube (z); `tendon` how near the edges of the fabric are (1 at a hem). Empty when there is no skin
// among the meshes.
std::optional<StructureMesh> stockingOver(const std::vector<StructureMesh>& meshes, const StockingCut& cut);

// m along the tube from the turn at the heel: up the shank and out along the foot.
float alongStocking(const glm::vec3& rest);

} // namespace scene
