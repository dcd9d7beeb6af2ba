// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "anatomy/Leg.h"
#include "hemodynamics/Solver.h"
#include "physiology/Clot.h"
#include "physiology/ClotConstants.h"
#include "physiology/Journey.h"

namespace physiology {

// Clots in this leg, beside a solver. A clot thickens from the wall and lengthens, with the flow above all,
// as fast as the shear at what is left of the lumen is low (ClotConstants::slowness):
//
//   dh/dt = g s,  share of the lumen = 1 - (1 - h/R)²,  thinning towards both ends as a parabola
//
// Behind a valve's leaflet the stream's shear counts only in part, until the pocket is full. A tail comes off
// where blood runs past it faster than it holds and clearly faster than what it has grown in, unless it has
// become part of the wall. How well it holds is drawn from the patient's seed. Deterministic.
class Thrombosis {
public:
    Thrombosis(std::shared_ptr<const anatomy::Leg> leg, std::shared_ptr<const NetworkLayout> layout,
               const ClotConstants& constants);

    struct Place {
        int vessel = -1;
        double at = 0.0;
        int valve = -1; // in whose pocket
    };
    // Where blood of all soleal sinuses, or in one vein, is oldest and slowest.
    Place slowest(const hemodynamics::Solver& solver, std::span<const double> residence,
                  int vessel = -1) const;
    Place placeAt(int vessel, double at) const; // with the valve near it

    void begin(const Place& place, const hemodynamics::Solver& solver, std::uint64_t seed);
    void setPace(double pace) { pace_ = pace; }                  // s of a clot's life per s of the simulation
    void advance(double dt, const hemodynamics::Solver& solver); // after every step
    // Hours that pass without steps. What they displace at once tears nothing off.
    void grow(double time);
    void breakAll(); // every tail comes off now
    void clear();

    bool empty() const { return clots_.empty() && journey_.empty(); }
    bool takeNarrowed(); // whether the lumen has changed since the last call
    std::span<const double> lumen() const { return lumen_; } // share left, per cell
    std::vector<Clot> clots() const;
    std::vector<Embolus> emboli() const { return journey_.emboli(); }

private:
    struct Growing {
        Clot clot;
        double radius = 0.0, thickness = 0.0; // m
        double vesselLength = 0.0;            // m
        double lumenRadius = 0.0;             // m, running mean
        double frontShear = 0.0;              // 1/s, running mean, in the cell of the front
        double hold = 0.0;                    // m/s
        int broken = 0;                       // tails lost
    };
    int cellOf(int vessel, double at) const;
    int tailCell(const Growing& growing) const;
    void watch(double dt, const hemodynamics::Solver& solver);
    void watch(Growing& growing, double dt, const hemodynamics::Solver& solver) const;
    void grow(Growing& growing, double time) const;
    void thicken(double time);
    bool tears(const Growing& growing, const hemodynamics::Solver& solver) const;
    void tear(Growing& growing);
    void drawHold(Growing& growing) const;
    void narrow();

    std::shared_ptr<const anatomy::Leg> leg_;
    std::shared_ptr<const NetworkLayout> layout_;
    ClotConstants constants_;
    Journey journey_;
    std::vector<Growing> clots_;
    std::vector<double> lumen_;
    std::vector<double> speed_; // m/s per cell, running means, while there are clots
    std::uint64_t seed_ = 0;
    double pace_ = 1.0, due_ = 0.0; // s grown for but not yet
    double unrest_ = 0.0;           // s until blood has settled around what has grown at once
    bool narrowed_ = false;
};

} // namespace physiology
