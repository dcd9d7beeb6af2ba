// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "scene/Geometry.h"

namespace render {

// How far each vertex of a contracting muscle moves along its normal, m at full activation.
//
// A contracting muscle keeps its volume: the belly thickens while the ends thin. With d the displacement, the
// volume changes by the surface integral of d to first order. d = thickness/2 * (kThickening * belly(t) - c *
// ends(t)), t the place along the muscle's long axis; c is chosen so that the integral is zero. Ends on the
// bone (t near 0 and 1) stay.
inline constexpr float kThickening = 0.16F; // of the half thickness at the belly; ultrasound sees 10 to 20 %

std::vector<float> muscleBulge(const scene::StructureMesh& mesh);

} // namespace render
