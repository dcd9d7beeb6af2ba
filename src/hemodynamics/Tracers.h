// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "hemodynamics/Cells.h"
#include "hemodynamics/CompensatedSum.h"
#include "hemodynamics/Exchange.h"
#include "hemodynamics/Solver.h"

namespace hemodynamics {

// Passive scalars c that the blood carries through cells, nodes and beds, beside a solver and without
// touching it:
//
//   d(V c)/dt = sum of inflows c_from - sum of outflows c + growth V
//
// first-order upwind in the volumes that the solver moved. Cells give what they hold; nodes and beds mix with
// what arrives before they give, so that a small node asks for no small step. Cells whose blood is replaced
// more than once at a time are carried in parts. A constant field stays constant, nothing overshoots its
// sources, and what is in the network is what was there, came in, grew and did not leave (TracerLedger), to
// rounding. Residence time is growth 1 (s per s) with inflow 0: steady flow through a tube leaves with volume
// / flow. Nothing is allocated after construction; the same calls give the same bits.
struct TracerKind {
    double growth = 0.0;   // 1/s, everywhere
    double boundary = 0.0; // of the blood that comes in through held nodes
};

// Booked since start(), concentration times m³. mass() - in + out - grown - adjusted stays constant.
struct TracerLedger {
    double in = 0.0, out = 0.0; // through bed inflows and held nodes
    double grown = 0.0;
    double adjusted = 0.0; // with blood that was set from outside or repaired
};

class Tracers {
public:
    Tracers(const Solver& solver, const std::vector<TracerKind>& kinds);

    void start(const Solver& solver); // from its present volumes: books are empty, nothing is collected
    void fill(std::size_t tracer, double value);                        // everywhere
    void setInflow(std::size_t tracer, std::span<const double> values); // of what beds receive, per bed
    void setInflow(std::size_t tracer, double value);                   // for all beds

    // After every Solver::step(dt): collects what it moved. Every few steps the tracers follow.
    // Returns whether they just did, and over which time (s); 0: not yet.
    double collect(const Solver& solver, double dt);
    void carry(const Solver& solver); // now; nothing where nothing was collected

    std::span<const double> cells(std::size_t tracer) const; // concentrations as last carried
    std::span<const double> nodes(std::size_t tracer) const;
    std::span<const double> beds(std::size_t tracer) const;
    // All places, as Exchange numbers them. Replacing them is booked as adjusted.
    Values places(std::size_t tracer) const;
    void replace(std::size_t tracer, std::span<const double> places);
    const Exchange& moved() const { return moved_; } // all that was carried since construction

    double mass(std::size_t tracer) const; // concentration times m³, all but held nodes
    TracerLedger ledger(std::size_t tracer) const;

private:
    struct Segment {
        std::size_t first, last;
        int startNode, endNode;
    };
    struct Outlet {
        std::size_t bed, cell;
    };
    // Cells, nodes or beds: what they hold and what came in and went since the last carry.
    struct Volumes {
        explicit Volumes(std::size_t count) : now(count), net(count), in(count) {}
        Values now; // m³, as the tracers stand
        Values net; // m³ collected
        Values in;  // m³ collected, what arrives only
    };
    struct Scalar {
        TracerKind kind;
        Values cells, nodes, beds, inflow;
        CompensatedSum in, out, grown, adjusted;
    };

    void sumUp(const Solver& solver);
    void adopt(const Solver& solver);
    void adoptPlace(Volumes& volumes, Values Scalar::*values, std::size_t place, double volume);
    int parts() const;
    void carryPart(Scalar& scalar, double part);
    void arrive(const Scalar& scalar, double part);
    void mix(Scalar& scalar, double part);
    void moveSegment(Scalar& scalar, const Segment& segment, double startVolume, double part) const;
    void bookEnds(Scalar& scalar, double part) const;
    void grow(Scalar& scalar, double time);
    void advanceVolumes(double part);
    void keepMoved();

    std::vector<Segment> segments_;
    std::vector<Outlet> outlets_;
    std::vector<char> held_;                  // per node
    Values right_, start_, outlet_, entered_; // m³: faces, segment starts, outlets, into beds
    Volumes cells_, nodes_, beds_;
    Values fed_, nodeMass_, bedMass_; // of the present part
    std::vector<Scalar> scalars_;
    Exchange moved_;
    double collected_ = 0.0; // s
    int steps_ = 0;
};

} // namespace hemodynamics
