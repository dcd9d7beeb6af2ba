// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/Rig.h"
#include "scene/VesselCurve.h"

namespace scene {

// Gives every point of a centre line the direction in which its vein is wide when it flattens: across the
// tangent and across the line from the leg's axis (hip, knee, ankle, toes) to the vein. Twist-free, without
// flips.
void setSideDirections(const anatomy::Rig& rig, std::vector<CurvePoint>& points);

} // namespace scene
