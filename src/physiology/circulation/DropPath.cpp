// SPDX-License-Identifier: Apache-2.0
#include "physiology/circulation/DropPath.h"

#include <algorithm>

namespace physiology::circulation {

void DropPath::pass() {
    drop_.at = 0.0;
    drop_.station = static_cast<Station>((static_cast<std::size_t>(drop_.station) + 1) % kStations);
    if (drop_.station != Station::leg) return;
    drop_.lastLap = drop_.travelled;
    drop_.travelled = 0.0;
    ++drop_.laps;
}

void DropPath::advance(double dt, std::span<const double> volume, std::span<const double> outflow) {
    const auto here = static_cast<std::size_t>(drop_.station);
    drop_.travelled += dt;
    if (volume[here] > 0.0) drop_.at = std::max(0.0, drop_.at + dt * outflow[here] / volume[here]);
    if (drop_.at >= 1.0) pass();
}

} // namespace physiology::circulation
