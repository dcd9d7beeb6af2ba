// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "scene/Geometry.h"

namespace render {

// How far each vertex of a contracting muscle moves along its normal, m at full activation.
//
// A contracting muscle keeps its volume: the belly thickens while the ends thin. With t the place along the
// muscle's long axis, the displacement is thickness/2 * (kThickening * belly(t) - c * ends(t)); c is found so
// that the volume of the mesh stays, at most 0.5: a coarse or open surface of an imported atlas may have
// none. Ends on the bone (t near 0 and 1) stay where they are.
inline constexpr float kThickening =
    0.16F; // of the half thickness at the belly; how much is drawn, not a measurement

std::vector<float> muscleBulge(const scene::StructureMesh& mesh);

} // namespace render
