// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "anatomy/Leg.h"
#include "scene/TubeBuilder.h"

// The leg of assets/anatomy, loaded once, and even cells of about 15 mm on it.
namespace realLeg {

const anatomy::Leg& leg();
const scene::CellMap& cells();
const std::vector<scene::VesselCurve>& curves();

} // namespace realLeg
