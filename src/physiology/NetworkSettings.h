// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "hemodynamics/Network.h"
#include "hemodynamics/TubeLaw.h"

namespace physiology {

// How finely the leg is cut up, and what is the same for every vein (assets/physiology/network.json). SI
// units.
struct NetworkSettings {
    double cellLength = 0.0;        // m, aimed at
    double shortestCell = 0.0;      // m, unless a segment is shorter
    int perforatorCells = 0;        // at least, where the shortest cell allows it
    double mergeJoins = 0.0;        // m, joins nearer than this share a junction
    double junctionLength = 0.0;    // m of each meeting vessel that make up a junction's volume
    double smoothing = 0.0;         // m, over which a compartment's edge is spread along a vessel
    double density = 0.0;           // kg/m³
    double viscosity = 0.0;         // Pa s
    double collapsedFriction = 1.0; // greatest factor on friction of a lumen that has gone flat
    double dryThickening = 0.0;     // share that viscosity gains at hydration 0
    hemodynamics::Valve valve;      // constants common to all valves; place, cell and id are left empty
};

NetworkSettings loadNetworkSettings(const std::filesystem::path& assets);

// assets/anatomy/tube_laws.json: id -> law.
std::map<std::string, hemodynamics::TubeLaw> loadTubeLaws(const std::filesystem::path& assets);

} // namespace physiology
