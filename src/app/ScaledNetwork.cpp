// SPDX-License-Identifier: Apache-2.0
#include "app/ScaledNetwork.h"

#include <set>

namespace app {
namespace {

std::vector<double> repeated(const std::vector<double>& values, int count) {
    std::vector<double> all;
    for (int copy = 0; copy < count; ++copy)
        all.insert(all.end(), values.begin(), values.end());
    return all;
}

hemodynamics::Network copies(const hemodynamics::Network& one, int count) {
    hemodynamics::Network all = one;
    const int cells = static_cast<int>(one.cells.size());
    const int nodes = static_cast<int>(one.nodes.size());
    for (int copy = 1; copy < count; ++copy) {
        all.cells.insert(all.cells.end(), one.cells.begin(), one.cells.end());
        all.nodes.insert(all.nodes.end(), one.nodes.begin(), one.nodes.end());
        for (auto segment : one.segments) {
            segment.firstCell += copy * cells;
            if (segment.startNode >= 0) segment.startNode += copy * nodes;
            if (segment.endNode >= 0) segment.endNode += copy * nodes;
            all.segments.push_back(segment);
        }
        for (auto valve : one.valves) {
            valve.cell += copy * cells;
            all.valves.push_back(valve);
        }
        for (auto bed : one.beds) {
            for (auto& outlet : bed.outlets)
                outlet.cell += copy * cells;
            all.beds.push_back(bed);
        }
        for (auto boundary : one.boundaries)
            all.boundaries.push_back({boundary.node + copy * nodes});
    }
    return all;
}

hemodynamics::Drive copies(const hemodynamics::Drive& one, int count) {
    return {repeated(one.cellExternalPressure, count),
            repeated(one.cellElevation, count),
            repeated(one.nodeExternalPressure, count),
            repeated(one.nodeElevation, count),
            repeated(one.bedExternalPressure, count),
            repeated(one.bedElevation, count),
            repeated(one.bedInflow, count),
            repeated(one.boundaryPressure, count)};
}

class Coarsening {
public:
    explicit Coarsening(const DrivenNetwork& fine)
        : fine_(fine), coarse_(fine), newCell_(fine.network.cells.size()) {}

    DrivenNetwork make() {
        coarse_.network.cells.clear();
        coarse_.network.valves.clear();
        coarse_.drive.cellExternalPressure.clear();
        coarse_.drive.cellElevation.clear();
        for (auto& segment : coarse_.network.segments)
            pair(segment);
        for (const auto& valve : fine_.network.valves)
            addValve(valve);
        for (auto& bed : coarse_.network.beds)
            for (auto& outlet : bed.outlets)
                outlet.cell = newCell_[static_cast<std::size_t>(outlet.cell)];
        return std::move(coarse_);
    }

private:
    void pair(hemodynamics::Segment& segment) {
        const int first = static_cast<int>(coarse_.network.cells.size());
        for (int i = 0; i < segment.cellCount; ++i) {
            const auto from = static_cast<std::size_t>(segment.firstCell + i);
            if (i % 2 == 0) {
                coarse_.network.cells.push_back(fine_.network.cells[from]);
                coarse_.drive.cellExternalPressure.push_back(fine_.drive.cellExternalPressure[from]);
                coarse_.drive.cellElevation.push_back(fine_.drive.cellElevation[from]);
            } else {
                coarse_.network.cells.back().length += fine_.network.cells[from].length;
            }
            newCell_[from] = first + i / 2;
        }
        segment.cellCount = (segment.cellCount + 1) / 2;
        segment.firstCell = first;
        last_.insert(first + segment.cellCount - 1);
    }

    void addValve(hemodynamics::Valve valve) {
        valve.cell = newCell_[static_cast<std::size_t>(valve.cell)];
        const bool between = valve.place == hemodynamics::Valve::Place::afterCell;
        if (between && (last_.contains(valve.cell) || !faces_.insert(valve.cell).second)) return;
        coarse_.network.valves.push_back(valve);
    }

    const DrivenNetwork& fine_;
    DrivenNetwork coarse_;
    std::vector<int> newCell_; // by cell of the fine network
    std::set<int> last_;       // cells at the ends of segments
    std::set<int> faces_;      // cells with a valve after them
};

} // namespace

DrivenNetwork copies(const DrivenNetwork& one, int count) {
    return {copies(one.network, count), copies(one.drive, count)};
}

DrivenNetwork coarsened(const DrivenNetwork& fine) {
    return Coarsening(fine).make();
}

} // namespace app
