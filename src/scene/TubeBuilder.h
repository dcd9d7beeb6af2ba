// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/Leg.h"
#include "scene/Geometry.h"
#include "scene/VesselCurve.h"

namespace scene {

// Where the simulation's cells lie along the vessels. Index as Leg::vessels; cells of a vessel are
// consecutive in flow direction.
struct CellMap {
    struct VesselCells {
        int firstCell = 0;
        std::vector<double> boundaries; // 0..1 along the vessel, one more than cells
    };
    std::vector<VesselCells> vessels;
    int cellCount = 0;
};

// Throws core::DataError when the map does not fit the leg: a wrong number of vessels, or boundaries that do
// not rise from 0 to 1.
void check(const CellMap& cells, const anatomy::Leg& leg);

// One tube per vessel (same index), one ring per point of its curve.
std::vector<Tube> buildTubes(const anatomy::Leg& leg, const std::vector<VesselCurve>& curves,
                             const CellMap& cells);

// One shape per valve of the leg (same index), seated on the drawn curve.
std::vector<ValveShape> buildValves(const anatomy::Leg& leg, const std::vector<VesselCurve>& curves,
                                    const CellMap& cells);

Layer layerOf(anatomy::VesselSystem system);

} // namespace scene
