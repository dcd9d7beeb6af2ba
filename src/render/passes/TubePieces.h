// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/passes/PosedBox.h"
#include "render/passes/RingTable.h"

namespace render {

// A stretch of a vein, from one ring to another, with a box around their middles: what lies outside the view
// is not drawn.
struct TubePiece {
    std::uint32_t first = 0, last = 0; // rings of the table, both belong to it
    PosedBox box;
};

// About 40 mm each; every ring of the tube is in one, the rings between two in both.
std::vector<TubePiece> piecesOf(const RingTable& table, const RingTable::Span& tube);

// Rings between which a vein fades, from whole to gone: at its free ends.
struct FadingEnd {
    std::uint32_t first = 0, last = 0;
};
std::vector<FadingEnd> fadingEndsOf(const RingTable& table, const RingTable::Span& tube);

// The indices of all quads between two rings of a tube, at least. `starts` as TubeIndices::starts, `end` the
// last ring of the tube.
RingTable::Span indicesBetween(std::span<const std::uint32_t> starts, std::uint32_t first, std::uint32_t last,
                               std::uint32_t end);

} // namespace render
