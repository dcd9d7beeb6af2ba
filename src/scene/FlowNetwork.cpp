// SPDX-License-Identifier: Apache-2.0
#include "scene/FlowNetwork.h"

#include <string>

#include "core/DataError.h"

namespace scene {
namespace {

void require(bool holds, const std::string& where, std::size_t index, const std::string& message) {
    if (!holds)
        throw core::DataError("flow network", where + "[" + std::to_string(index) + "]", message,
                              "build it from the layout of the running simulation");
}

} // namespace

void check(const FlowNetwork& network) {
    const auto cells = static_cast<int>(network.cellLength.size());
    const auto isNode = [&](int node) { return node >= -1 && node < network.nodeCount; };
    for (std::size_t i = 0; i < network.segments.size(); ++i) {
        const auto& segment = network.segments[i];
        require(segment.firstCell >= 0 && segment.cellCount > 0 &&
                    segment.firstCell + segment.cellCount <= cells,
                "segments", i, "has cells outside the network");
        require(isNode(segment.startNode) && isNode(segment.endNode), "segments", i,
                "ends at an unknown node");
    }
    for (std::size_t i = 0; i < network.cellLength.size(); ++i)
        require(network.cellLength[i] > 0.0F, "cells", i, "has no length");
    for (std::size_t i = 0; i < network.outletCells.size(); ++i)
        require(network.outletCells[i] >= 0 && network.outletCells[i] < cells, "outlets", i,
                "feeds an unknown cell");
    for (std::size_t i = 0; i < network.valves.size(); ++i) {
        const auto& face = network.valves[i];
        require(face.leftCell < cells && face.rightCell < cells &&
                    (face.leftCell >= 0 || face.rightCell >= 0),
                "valves", i, "lies on an unknown face");
    }
}

} // namespace scene
