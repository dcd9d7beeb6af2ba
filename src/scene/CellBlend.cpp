// SPDX-License-Identifier: Apache-2.0
#include "scene/CellBlend.h"

#include <algorithm>
#include <cmath>

namespace scene {

CellBlend cellBlendAt(const CellMap::VesselCells& cells, double at) {
    const auto middle = [&](std::size_t i) { return 0.5 * (cells.boundaries[i] + cells.boundaries[i + 1]); };
    const std::size_t count = cells.boundaries.size() - 1;
    std::size_t left = 0;
    while (left + 1 < count && middle(left + 1) <= at)
        ++left;
    const std::size_t right = std::min(left + 1, count - 1);
    const double span = middle(right) - middle(left);
    return {.cellA = cells.firstCell + static_cast<int>(left),
            .cellB = cells.firstCell + static_cast<int>(right),
            .blend =
                span > 0.0 ? static_cast<float>(std::clamp((at - middle(left)) / span, 0.0, 1.0)) : 0.0F};
}

int cellStartingAt(const CellMap::VesselCells& cells, double at) {
    const auto nearest =
        std::min_element(cells.boundaries.begin(), cells.boundaries.end(),
                         [&](double a, double b) { return std::abs(a - at) < std::abs(b - at); });
    return nearest + 1 == cells.boundaries.end()
               ? -1
               : cells.firstCell + static_cast<int>(nearest - cells.boundaries.begin());
}

} // namespace scene
