// SPDX-License-Identifier: Apache-2.0
#include "physiology/Journey.h"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

constexpr int kMostCrossings = 20; // in one step; only a broken flow could ask for more

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

Journey::Journey(std::shared_ptr<const NetworkLayout> layout, const ClotConstants& constants)
    : layout_(std::move(layout)), constants_(constants), segmentOf_(layout_->cellLength.size()),
      vesselOf_(layout_->cellLength.size()) {
    for (std::size_t s = 0; s < layout_->segments.size(); ++s) {
        const auto& segment = layout_->segments[s];
        for (int c = 0; c < segment.cellCount; ++c) {
            segmentOf_[at(segment.firstCell + c)] = static_cast<int>(s);
            vesselOf_[at(segment.firstCell + c)] = segment.vessel;
        }
    }
}

void Journey::release(int cell, int vessel, double length) {
    Piece piece;
    piece.cell = cell;
    piece.segment = segmentOf_[at(cell)];
    piece.offset = 0.5;
    piece.embolus.origin = vessel;
    piece.embolus.vessel = vesselOf_[at(cell)];
    piece.embolus.length = length;
    pieces_.push_back(piece);
}

void Journey::advance(double dt, const hemodynamics::Solver& solver) {
    for (Piece& piece : pieces_) {
        if (piece.embolus.stage == EmbolusStage::lodged) continue;
        piece.embolus.time += dt;
        if (piece.embolus.stage == EmbolusStage::veins) {
            piece.embolus.inVeins += dt;
            drift(piece, dt, solver);
        } else {
            passOn(piece, dt);
        }
    }
}

void Journey::drift(Piece& piece, double dt, const hemodynamics::Solver& solver) const {
    double left = dt;
    for (int i = 0; i < kMostCrossings && left > 0.0; ++i) {
        const auto cell = at(piece.cell);
        const double length = solver.network().cells[cell].length;
        const double speed = solver.flow()[cell] / solver.area()[cell];
        if (speed == 0.0) return;
        const double room = length * (speed > 0.0 ? 1.0 - piece.offset : piece.offset);
        const double time = room / std::abs(speed);
        if (time >= left) {
            piece.offset += speed * left / length;
            piece.embolus.travelled += std::abs(speed) * left;
            return;
        }
        piece.offset = speed > 0.0 ? 1.0 : 0.0;
        piece.embolus.travelled += room;
        left -= time;
        if (!cross(piece, speed > 0.0, solver)) return;
    }
}

// Through the face that it has come to; false when that holds it, or the veins end.
bool Journey::cross(Piece& piece, bool forward, const hemodynamics::Solver& solver) const {
    const auto& segment = layout_->segments[at(piece.segment)];
    const int face = forward ? piece.cell : piece.cell - 1; // the right face of which cell
    const bool atStart = face < segment.firstCell;
    const double flow =
        atStart ? solver.segmentStartFlow()[at(piece.segment)] : solver.cellRightFaceFlow()[at(face)];
    if (forward ? flow <= 0.0 : flow >= 0.0) return false;
    if (atStart) return branch(piece, segment.startNode, solver);
    if (forward && piece.cell == segment.firstCell + segment.cellCount - 1)
        return branch(piece, segment.endNode, solver);
    piece.cell += forward ? 1 : -1;
    piece.offset = forward ? 0.0 : 1.0;
    return true;
}

bool Journey::branch(Piece& piece, int node, const hemodynamics::Solver& solver) const {
    if (node < 0) return false;
    if (node == layout_->atriumNode) {
        piece.embolus.stage = EmbolusStage::rightHeart;
        return false;
    }
    double most = 0.0;
    for (std::size_t s = 0; s < layout_->segments.size(); ++s) {
        const auto& segment = layout_->segments[s];
        const int last = segment.firstCell + segment.cellCount - 1;
        const double leaving = segment.startNode == node ? solver.segmentStartFlow()[s]
                               : segment.endNode == node ? -solver.cellRightFaceFlow()[at(last)]
                                                         : 0.0;
        if (leaving <= most) continue;
        most = leaving;
        const bool forward = segment.startNode == node;
        piece.segment = static_cast<int>(s);
        piece.cell = forward ? segment.firstCell : last;
        piece.offset = forward ? 0.0 : 1.0;
    }
    return most > 0.0;
}

void Journey::passOn(Piece& piece, double dt) const {
    auto& stage = piece.embolus.stage;
    piece.stay += dt;
    const double least = stage == EmbolusStage::rightHeart ? constants_.rightHeart : constants_.lungArtery;
    if (piece.stay < least) return;
    piece.stay = 0.0;
    stage = stage == EmbolusStage::rightHeart ? EmbolusStage::lungArtery : EmbolusStage::lodged;
}

std::vector<Embolus> Journey::emboli() const {
    std::vector<Embolus> all;
    for (const Piece& piece : pieces_) {
        Embolus embolus = piece.embolus;
        embolus.vessel = vesselOf_[at(piece.cell)];
        const auto& cells = layout_->vessels[at(embolus.vessel)];
        const auto inVessel = at(piece.cell - cells.firstCell);
        embolus.at = cells.boundaries[inVessel] +
                     piece.offset * (cells.boundaries[inVessel + 1] - cells.boundaries[inVessel]);
        all.push_back(embolus);
    }
    return all;
}

} // namespace physiology
