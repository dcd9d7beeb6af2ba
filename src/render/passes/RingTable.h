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

} // namespace render
