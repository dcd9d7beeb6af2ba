// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "render/passes/RingTable.h"

namespace render {

// How finely a vein is drawn: sides of its cross-section and rings along it.
struct TubeLevel {
    std::uint32_t sides;
    float error; // m that the course may stray from its rings
    float reach; // m between two rings at most: pressure, calibre and pose change along the way
    float sinus; // the same about a valve, where the wall bulges
};
inline constexpr std::array<TubeLevel, 5> kTubeLevels = {{{5, 0.6e-3F, 14e-3F, 5.1e-3F},
                                                          {8, 0.2e-3F, 8e-3F, 2.6e-3F},
                                                          {12, 0.01e-3F, 4e-3F, 1.25e-3F},
                                                          {16, 0.0F, 0.0F, 0.0F},
                                                          {32, 0.0F, 0.0F, 0.0F}}};
inline constexpr std::size_t kFirstFullLevel = 3; // it and all above have every ring, also those about valves

// The coarsest level that stays within the tolerance: a polygon of n sides strays radius * (1 - cos(pi / n))
// from its circle. `radius` and `pixelsPerMeter` as seen on the screen.
std::size_t chosenTubeLevel(float radius, float pixelsPerMeter, float tolerance);

// Triangles of all tubes at one level.
struct TubeIndices {
    std::vector<std::uint32_t> indices;
    std::vector<RingTable::Span> tubes;  // index ranges
    std::vector<RingTable::Span> valves; // index ranges within their tubes, of the full levels
    std::vector<std::uint32_t> starts;   // by ring, of the quads from it or from the last one drawn before it
};
TubeIndices makeTubeIndices(const RingTable& table, const TubeLevel& level);

} // namespace render
