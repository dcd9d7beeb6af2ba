// SPDX-License-Identifier: Apache-2.0
#include "physiology/ClotShare.h"

#include <cmath>

#include "physiology/NetworkBuilder.h"

namespace physiology {

namespace {

// 0..1 of what the clot fills at its thickest, at a place along its vein.
double thicknessAt(const Clot& clot, double place) {
    const double reach = place > clot.at ? clot.to - clot.at : clot.at - clot.from;
    const double away = std::abs(place - clot.at);
    return away < reach ? 1.0 - (away / reach) * (away / reach) : 0.0;
}

} // namespace

std::vector<double> lumenLeft(std::span<const Clot> clots, const NetworkLayout& layout) {
    std::vector<double> left(layout.cellLength.size(), 1.0);
    for (const Clot& clot : clots) {
        const auto& cells = layout.vessels[static_cast<std::size_t>(clot.vessel)];
        const int seat = cellAt(layout, clot.vessel, clot.at);
        for (int i = 0; i < cells.cellCount; ++i) {
            const auto k = static_cast<std::size_t>(i);
            const int cell = cells.firstCell + i;
            const double middle = 0.5 * (cells.boundaries[k] + cells.boundaries[k + 1]);
            const double share = cell == seat ? 1.0 : thicknessAt(clot, middle);
            left[static_cast<std::size_t>(cell)] *= 1.0 - share * clot.lumenShare;
        }
    }
    return left;
}

} // namespace physiology
