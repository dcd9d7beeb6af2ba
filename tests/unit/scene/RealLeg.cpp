// SPDX-License-Identifier: Apache-2.0
#include "RealLeg.h"

#include <algorithm>
#include <cmath>

namespace realLeg {

const anatomy::Leg& leg() {
    static const anatomy::Leg loaded = anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy");
    return loaded;
}

const scene::CellMap& cells() {
    static const scene::CellMap map = [] {
        scene::CellMap made;
        for (const anatomy::Vessel& vessel : leg().vessels) {
            const int count = std::max(2, static_cast<int>(std::lround(vessel.restLength / 0.015)));
            scene::CellMap::VesselCells row{made.cellCount, {}};
            for (int i = 0; i <= count; ++i)
                row.boundaries.push_back(static_cast<double>(i) / count);
            made.cellCount += count;
            made.vessels.push_back(row);
        }
        return made;
    }();
    return map;
}

const std::vector<scene::VesselCurve>& curves() {
    static const auto made = scene::curvesOf(leg());
    return made;
}

} // namespace realLeg
