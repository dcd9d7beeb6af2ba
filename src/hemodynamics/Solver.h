// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "hemodynamics/Network.h"

namespace hemodynamics {

// What presses, tilts and feeds the network during one step. Filled by the caller, same order as in Network.
// An entry that is not finite keeps its last value and counts as repaired.
struct Drive {
    std::vector<double> cellExternalPressure; // Pa
    std::vector<double> cellElevation;        // m against gravity
    std::vector<double> nodeExternalPressure;
    std::vector<double> nodeElevation;
    std::vector<double> bedExternalPressure;
    std::vector<double> bedElevation;
    std::vector<double> bedInflow;        // m³/s
    std::vector<double> boundaryPressure; // Pa
};

// What step() had to do. A healthy leg needs no limiting: all counts stay 0.
struct StepReport {
    int substeps = 0;
    int fluxLimited = 0;     // faces drained by the positivity limiter
    int velocityClipped = 0; // cells clipped at 15 m/s
    int repaired = 0; // cells that were not finite and were reset from their neighbours (never silently)
    double maxCourant = 0.0; // at most 0.9
};

// Booked volumes, m³. volume() + out - in stays constant to rounding.
struct Ledger {
    double inflow = 0.0;  // through beds
    double outflow = 0.0; // through pressure boundaries, net
};

// One-dimensional flow in a network of collapsible tubes with gravity, valves and beds. Never throws and
// never allocates after construction; the same calls give the same bits.
class Solver {
public:
    explicit Solver(Network network); // throws core::DataError naming what is wrong with the network
    ~Solver();
    Solver(Solver&&) noexcept;
    Solver& operator=(Solver&&) noexcept;

    // Advances by dt (s), split into as many equal substeps as stability asks for.
    StepReport step(double dt, const Drive& drive);

    // Sets areas, volumes to hydrostatic rest below a column at `referencePressure` (Pa) at
    // `referenceElevation`.
    void setHydrostatic(const Drive& drive, double referencePressure, double referenceElevation);

    // Starting states for cases. Views and pressures follow with the next step.
    void setArea(int cell, double area);
    void setFlow(int cell, double flow);
    void setBedVolume(int bed, double volume);
    void setValveOpening(int valve, double opening);

    // Conditions. Areas keep their blood when their reference changes. Throw core::DataError for a law or
    // value that cannot be; a leak is clamped to 0 .. 1.
    void setReferenceArea(int cell, double area);
    void setCellLength(int cell, double length); // m; the cell keeps its blood
    void setLaw(int law, const TubeLaw& value);
    void setBedReferenceVolume(int bed, double volume);
    void setBedOutletResistance(int bed, int outlet, double resistance, bool valved);
    void setBedLeak(int bed, double fraction); // backflow through its valved outlets, 0 none .. 1 unhindered
    void setValveLeak(int valve, double fraction); // minimum opening, 0 competent .. 1 absent
    void setValveStuckClosed(int valve, bool closed);
    void setViscosity(double viscosity);
    double referenceArea(int cell) const; // m², as set last
    double valveLeak(int valve) const;

    // State, one value per cell / node / bed / valve. Views stay valid for the life of the solver.
    const Network& network() const;
    Drive makeDrive() const;                  // right sizes, zeros
    std::span<const double> area() const;     // m²
    std::span<const double> flow() const;     // m³/s, cell centre, positive start to end
    std::span<const double> pressure() const; // Pa relative to atmosphere (external included)
    std::span<const double> nodePressure() const;
    std::span<const double> nodeVolume() const;    // m³; of no meaning for a held node
    std::span<const double> bedVolume() const;     // m³
    std::span<const double> bedPressure() const;   // Pa
    std::span<const double> bedOutletFlow() const; // m³/s bed -> cell, outlets of all beds in order
    std::span<const double> valveOpening() const;  // zeta, 0..1
    std::span<const double> valveFlow() const; // m³/s through the face, positive in the valve's direction
    std::span<const double>
    cellRightFaceFlow() const; // m³/s mean over the last step through the face after a cell
    std::span<const double> segmentStartFlow() const; // m³/s mean over the last step through the start face
    double volume() const;                            // m³, everything: cells, nodes but held ones, beds
    const Ledger& ledger() const;
    std::uint64_t stateHash() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace hemodynamics
