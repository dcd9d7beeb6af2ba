// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "scene/Geometry.h"

namespace scene {

// Parts of the sole on which the body's load is known: heel, midfoot, ball, toes. Within a part it is spread
// over what of the skin touches level ground in the rest pose; that spread is schematic.
inline constexpr int kSoleParts = 4;
inline constexpr float kSolePressureHigh =
    240.0F; // kPa, upper end of its colors: what walking reaches, spread over a part

// The sole's contact as a level grid, rest pose, moving with the skin above it. `normal` is up, `occlusion`
// the contact 0..1, `fiber` and `tendon` the shares of the four parts. Empty when there is no skin among the
// meshes.
std::optional<StructureMesh> footprintUnder(const std::vector<StructureMesh>& meshes,
                                            const anatomy::Rig& rig);

// m² of each part, contact counted: a load on it divided by this is the pressure at full contact.
std::array<float, kSoleParts> soleAreas(const StructureMesh& footprint);

} // namespace scene
