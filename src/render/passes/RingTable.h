// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "scene/Geometry.h"
#include "shared/tube.h"
#include "shared/valve.h"

namespace render {

// The veins' rings as the card reads them: the scene's rings, closed ends, and finer rings around every valve
// so that its sinus has a shape. Pure data, no Vulkan.
struct RingTable {
    struct Span {
        std::uint32_t first = 0, count = 0; // rings
    };
    std::vector<gpu::RingData> rings;
    std::vector<Span> tubes;  // as LegGeometry::tubes
    std::vector<Span> valves; // the rings around each valve, as LegGeometry::valves
    std::vector<gpu::ValveData> valveData;
    std::size_t cellCount = 0;
};

RingTable makeRingTable(const scene::LegGeometry& geometry);

// Triangles of the tubes at one level of detail. `skip` 2 takes every other ring.
struct TubeIndices {
    std::vector<std::uint32_t> indices;
    std::vector<RingTable::Span> tubes;  // index ranges
    std::vector<RingTable::Span> valves; // index ranges within their tubes
};
TubeIndices makeTubeIndices(const RingTable& table, std::uint32_t sides, std::uint32_t skip);

} // namespace render
