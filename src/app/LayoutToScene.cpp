// SPDX-License-Identifier: Apache-2.0
#include "app/LayoutToScene.h"

namespace app {

scene::CellMap cellMapOf(const physiology::NetworkLayout& layout) {
    scene::CellMap map;
    map.cellCount = static_cast<int>(layout.cellLength.size());
    for (const auto& vessel : layout.vessels)
        map.vessels.push_back({vessel.firstCell, vessel.boundaries});
    return map;
}

scene::FlowNetwork flowNetworkOf(const physiology::NetworkLayout& layout, const anatomy::Leg& leg) {
    scene::FlowNetwork network;
    for (const auto& segment : layout.segments) {
        const bool tracked = !leg.vessels[static_cast<std::size_t>(segment.vessel)].schematic;
        network.segments.push_back(
            {segment.firstCell, segment.cellCount, segment.startNode, segment.endNode, tracked});
    }
    network.cellLength.assign(layout.cellLength.begin(), layout.cellLength.end());
    for (const auto& outlet : layout.bedOutlets)
        network.outletCells.push_back(outlet.cell);
    for (const auto& valve : layout.valves) {
        const int first = layout.segments[static_cast<std::size_t>(valve.segment)].firstCell;
        network.valves.push_back({valve.leftCell, valve.leftCell < 0 ? first : valve.leftCell + 1});
    }
    network.nodeCount = layout.nodeCount;
    network.atriumNode = layout.atriumNode;
    return network;
}

scene::FlowField flowFieldOf(const physiology::Snapshot& snapshot) {
    return {snapshot.area, snapshot.rightFaceFlow, snapshot.segmentStartFlow, snapshot.bedOutletFlow,
            snapshot.valveOpening};
}

} // namespace app
