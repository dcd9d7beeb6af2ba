// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/VesselReader.h"

namespace anatomy {

// valves.json: places along each vessel, strictly inside it and in flow order. Ids are <vessel>_valve_<n>.
std::vector<Valve> readValves(AnatomyFiles& files, const std::vector<VesselEntry>& vessels);

} // namespace anatomy
