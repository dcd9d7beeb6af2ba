// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

// What blood particles need to know of the simulation, as plain numbers. SI units. The application converts.
namespace scene {

// The network once: segments are unbranched runs of consecutive cells from startNode to endNode; -1 is a
// closed end.
struct FlowNetwork {
    struct Segment {
        int firstCell = 0, cellCount = 0;
        int startNode = -1, endNode = -1;
        bool tracked =
            true; // false: particles vanish into it and are born out of it (veins above the knee cut)
    };
    // The face after leftCell; when leftCell is -1, the start face of the segment that begins with rightCell.
    struct ValveFace {
        int leftCell = -1, rightCell = -1;
    };
    std::vector<Segment> segments;
    std::vector<float> cellLength; // m
    std::vector<int> outletCells;  // cell that each bed outlet feeds
    std::vector<ValveFace> valves;
    int nodeCount = 0;
    int atriumNode = -1; // here blood leaves, -1: nowhere
};

// One snapshot. Flows are means since the snapshot before, so that flow times time is what truly passed.
struct FlowField {
    std::span<const float> area;             // m² per cell
    std::span<const float> rightFaceFlow;    // m³/s per cell, through the face after it
    std::span<const float> segmentStartFlow; // m³/s per segment
    std::span<const float> outletFlow;       // m³/s per outlet, bed to cell
    std::span<const float> valveOpening;     // 0..1 per valve
};

// Throws core::DataError when segments, nodes, outlets or valves point outside the network.
void check(const FlowNetwork& network);

} // namespace scene
