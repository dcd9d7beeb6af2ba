// SPDX-License-Identifier: Apache-2.0
#include "render/passes/TubePieces.h"

#include <algorithm>

#include <glm/geometric.hpp>

namespace render {
namespace {

constexpr float kPiece = 0.040F; // m along the vein

void add(PosedBox& box, const gpu::RingData& ring) {
    PosedBox::Weights weights;
    std::copy(std::begin(ring.weights), std::end(ring.weights), weights.begin());
    box.add(ring.center, weights);
    box.byFat = std::max(box.byFat, glm::length(ring.byFat));
}

} // namespace

std::vector<TubePiece> piecesOf(const RingTable& table, const RingTable::Span& tube) {
    std::vector<TubePiece> pieces;
    const auto& rings = table.rings;
    const std::uint32_t end = tube.first + tube.count;
    for (std::uint32_t first = tube.first; first + 1 < end;) {
        std::uint32_t last = first + 1;
        while (last + 1 < end && rings[last].arc - rings[first].arc < kPiece)
            ++last;
        TubePiece piece{first, last, {}};
        for (std::uint32_t k = first; k <= last; ++k)
            add(piece.box, rings[k]);
        pieces.push_back(piece);
        first = last;
    }
    return pieces;
}

std::vector<FadingEnd> fadingEndsOf(const RingTable& table, const RingTable::Span& tube) {
    std::vector<FadingEnd> ends;
    const auto fades = [&](std::uint32_t k) { return table.rings[k].presence < 1.0F; };
    const std::uint32_t past = tube.first + tube.count;
    for (std::uint32_t k = tube.first; k < past; ++k) {
        if (!fades(k)) continue;
        const std::uint32_t first = k > tube.first ? k - 1 : k;
        while (k + 1 < past && fades(k))
            ++k;
        ends.push_back({first, k});
    }
    return ends;
}

RingTable::Span indicesBetween(std::span<const std::uint32_t> starts, std::uint32_t first, std::uint32_t last,
                               std::uint32_t end) {
    if (last <= first) return {};
    std::uint32_t past = last;
    while (past < end && starts[past] == starts[last - 1])
        ++past;
    return {starts[first], starts[past] - starts[first]};
}

} // namespace render
