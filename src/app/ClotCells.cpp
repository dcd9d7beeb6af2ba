// SPDX-License-Identifier: Apache-2.0
#include "app/ClotCells.h"

#include <algorithm>
#include <cmath>

#include "physiology/ClotShare.h"

namespace app {
namespace {

constexpr float kTravelling = 0.85F; // of the lumen: what is carried along leaves a rim of blood
constexpr double kShortest = 0.012;  // m: shorter pieces fall between cells

double lengthOf(const physiology::NetworkLayout& layout, int vessel) {
    const auto& cells = layout.vessels[static_cast<std::size_t>(vessel)];
    double length = 0.0;
    for (int i = 0; i < cells.cellCount; ++i)
        length += layout.cellLength[static_cast<std::size_t>(cells.firstCell + i)];
    return length;
}

// A place: 0..1 by how near the middle of the piece the nearest point of the cell is.
void layPiece(const physiology::Embolus& piece, const physiology::NetworkLayout& layout,
              std::vector<float>& share) {
    const auto& cells = layout.vessels[static_cast<std::size_t>(piece.vessel)];
    const double half = 0.5 * std::max(piece.length, kShortest) / lengthOf(layout, piece.vessel);
    for (int i = 0; i < cells.cellCount; ++i) {
        const auto k = static_cast<std::size_t>(i);
        const double near = std::clamp(piece.at, cells.boundaries[k], cells.boundaries[k + 1]);
        const double away = (near - piece.at) / half;
        auto& here = share[static_cast<std::size_t>(cells.firstCell + i)];
        here = std::max(here, kTravelling * static_cast<float>(std::max(1.0 - away * away, 0.0)));
    }
}

} // namespace

void drawClots(const physiology::Snapshot& snapshot, scene::FrameInput& frame) {
    frame.cellClot.clear();
    if (snapshot.clots.empty() && snapshot.emboli.empty()) return;
    frame.cellClot.assign(snapshot.area.size(), 0.0F);
    const auto left = physiology::lumenLeft(snapshot.clots, *snapshot.layout);
    for (std::size_t cell = 0; cell < left.size(); ++cell) {
        const float open = static_cast<float>(left[cell]), ratio = snapshot.areaRatio[cell];
        if (open >= 1.0F || ratio <= 0.0F) continue;
        const float round = snapshot.area[cell] / ratio; // m², of the vein without a clot, full
        const float clot = (1.0F - open) * round;
        frame.cellArea[cell] = snapshot.area[cell] + clot;
        frame.cellAreaRatio[cell] = frame.cellArea[cell] / round;
        frame.cellClot[cell] = clot / frame.cellArea[cell];
    }
    for (const auto& piece : snapshot.emboli)
        if (piece.stage == physiology::EmbolusStage::veins) layPiece(piece, *snapshot.layout, frame.cellClot);
}

} // namespace app
