// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/Leg.h"
#include "scene/Geometry.h"

namespace scene {

// The arteries as closed tubes in the rest pose, on Layer::artery, one mesh each under its id; as wide as the
// lumen with the wall, posed with the rig like everything else. They stop in the flat cut through the thigh,
// `cut` metres above the sole; an artery that lies wholly above it makes no mesh.
std::vector<StructureMesh> buildArteries(const anatomy::Leg& leg, double cut);

} // namespace scene
