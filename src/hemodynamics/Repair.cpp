// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "hemodynamics/SolverState.h"

namespace hemodynamics {

namespace {

bool sound(double size) {
    return size > 0.0 && std::isfinite(size);
}

bool sound(const Cells& cells, std::size_t i) {
    return sound(cells.area[i]) && std::isfinite(cells.flow[i]);
}

// All cells at once: the comparison is false for what is not a number.
bool allSound(Cells& cells) {
    constexpr double kHuge = 1e300;
    for (std::size_t i = 0; i < cells.area.size(); ++i) {
        const double flow = std::abs(cells.flow[i]) < kHuge ? 0.0 : 1.0;
        cells.scratch[i] = cells.area[i] > 0.0 && cells.area[i] < kHuge ? flow : 1.0;
    }
    return largest(cells.scratch) == 0.0;
}

double neighbourRatio(const Cells& cells, std::size_t i) {
    const auto ratio = [&cells](std::size_t j) { return cells.area[j] / cells.referenceArea[j]; };
    if (i > 0 && cells.joined[i - 1]) return ratio(i - 1);
    if (cells.joined[i] && sound(cells, i + 1)) return ratio(i + 1);
    return 1.0;
}

int repairCells(Cells& cells) {
    int repaired = 0;
    for (std::size_t i = 0; i < cells.area.size(); ++i) {
        if (sound(cells, i)) continue;
        cells.area[i] = neighbourRatio(cells, i) * cells.referenceArea[i];
        cells.flow[i] = 0.0;
        ++repaired;
    }
    return repaired;
}

int repairVolumes(Values& volume, const Values& reference) {
    int repaired = 0;
    for (std::size_t i = 0; i < volume.size(); ++i) {
        if (sound(volume[i])) continue;
        volume[i] = reference[i];
        ++repaired;
    }
    return repaired;
}

int repairValves(Valves& valves) {
    int repaired = 0;
    for (Valves::State& valve : valves.states) {
        if (std::isfinite(valve.flow) && std::isfinite(valve.opening)) continue;
        valve = {1.0, 0.0, valve.leak, valve.stuckClosed};
        ++repaired;
    }
    return repaired;
}

} // namespace

int Solver::State::repair() {
    int repaired = repairVolumes(junctions.volume, junctions.referenceVolume) +
                   repairVolumes(beds.volume, beds.referenceVolume) + repairValves(valves);
    if (!allSound(cells)) repaired += repairCells(cells);
    if (repaired > 0) evaluate();
    return repaired;
}

} // namespace hemodynamics
