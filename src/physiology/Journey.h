// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "hemodynamics/Solver.h"
#include "physiology/Clot.h"
#include "physiology/ClotConstants.h"
#include "physiology/Snapshot.h"

namespace physiology {

// Pieces of clot carried by the computed flow, dx/dt = Q/A of the cell they are in. At a junction a piece
// takes the vein that carries most away; a shut valve holds it. Beyond the right atrium the times are lumped
// (ClotConstants). A piece is as small as the stream: it fits through every vein on its way.
class Journey {
public:
    Journey(std::shared_ptr<const NetworkLayout> layout, const ClotConstants& constants);

    void release(int cell, int vessel, double length); // from the middle of a cell
    void advance(double dt, const hemodynamics::Solver& solver);
    void clear() { pieces_.clear(); }
    bool empty() const { return pieces_.empty(); }
    std::vector<Embolus> emboli() const;

private:
    struct Piece {
        Embolus embolus;
        int segment = 0, cell = 0;
        double offset = 0.0; // 0..1 along the cell
        double stay = 0.0;   // s in the present stage, beyond the veins
    };
    void drift(Piece& piece, double dt, const hemodynamics::Solver& solver) const;
    bool cross(Piece& piece, bool forward, const hemodynamics::Solver& solver) const;
    bool branch(Piece& piece, int node, const hemodynamics::Solver& solver) const;
    void passOn(Piece& piece, double dt) const;

    std::shared_ptr<const NetworkLayout> layout_;
    ClotConstants constants_;
    std::vector<int> segmentOf_, vesselOf_; // by cell
    std::vector<Piece> pieces_;
};

} // namespace physiology
