// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "hemodynamics/CompensatedSum.h"
#include "physiology/circulation/Control.h"
#include "physiology/circulation/LoopData.h"

namespace physiology::circulation {

// What the body does to the loop at one moment.
struct LoopLoad {
    double thorax = 0.0, abdomen = 0.0; // Pa
    double upright = 0.0;               // 0 lying .. 1 standing
    double level = 0.0;                 // metabolic, 0..2
};

// Heart, lungs, arteries and the veins of trunk, head and arms: chambers with a pressure each, joined by
// resistances, some with valves. A chamber holds p = (V - V0) / C + what is around it; a ventricle
//   p = E(t) (V - V0) + chest,  E(t) = Ed + (Es - Ed) sin²(pi t / systole) while it contracts
// (time-varying elastance, Suga & Sagawa 1974). Pressures are at the heart's level. Steps are explicit; what
// leaves one chamber enters another, so blood stays to rounding. Nothing is allocated after start().
class Loop {
public:
    explicit Loop(LoopData data);
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    // All chambers at one pressure, as if the heart had just stopped; `size`: mass over the reference one.
    void start(double blood, double size);
    void step(double dt, const LoopLoad& load);
    void give(double volume); // into the leg's vein, m³
    void take(double volume); // out of its artery

    double volume(std::size_t chamber) const { return blood_[chamber].value(); }
    double pressure(std::size_t chamber) const { return pressure_[chamber]; }
    double inflow(std::size_t chamber) const; // m³/s through the ways that lead there, of the last step
    double outflow(std::size_t chamber) const;
    double blood() const; // m³, all chambers
    double beat() const { return phase_; }
    const Control& control() const { return control_; }
    const LoopData& data() const { return data_; }

private:
    double elastance(const Elastance& of, double systole) const; // of its part above the least, 0..1
    void readPressures(const LoopLoad& load);
    double rigid(std::size_t chamber) const; // m³ at which the chamber's wall is not stretched

    LoopData data_;
    Control control_;
    double size_ = 1.0, phase_ = 0.0;
    std::size_t trunk_ = 0, arteries_ = 0;
    std::vector<hemodynamics::CompensatedSum> blood_;
    std::vector<double> pressure_, flow_;
};

} // namespace physiology::circulation
