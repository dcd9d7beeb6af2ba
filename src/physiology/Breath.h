// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>

#include "physiology/Curve.h"
#include "physiology/Patient.h"

namespace physiology {

// Breathing moves pressures in chest, belly and right atrium. Rib-cage breathing lowers all three in
// inspiration; diaphragmatic breathing raises the belly's, which dams the legs' return
// (assets/physiology/breathing.json).
//
// The leg's blood joins a caval stream some ten times its own, most of which comes from the viscera (their
// beds are not modelled). Between atrium and viscera that stream's pressure divides as the resistances on
// either side: it follows the belly, which squeezes the viscera, by a share, and the atrium by the rest.
class Breath {
public:
    struct Swing { // Pa, about the mean over a breath
        double rightAtrium = 0.0, thorax = 0.0, abdomen = 0.0;
        double cava = 0.0; // where the leg's blood joins the rest
    };

    explicit Breath(const std::filesystem::path& assets); // throws core::DataError
    void reset(Breathing mode);
    void advance(double dt, Breathing mode, double metabolicLevel);
    Swing swing() const;
    double phase() const { return phase_; } // 0..1, 0 = start of inspiration
    double depth() const;                   // 0 expired .. 1 inspired
    double ratePerSecond(double metabolicLevel) const;

private:
    std::array<Swing, 3> modes_{}; // full inspiration minus full expiration, by Breathing
    Curve depth_;                  // 0..1 over phase
    double meanDepth_ = 0.0;
    double restRate_ = 0.0, hardRate_ = 0.0; // 1/s
    double abdominalShare_ = 0.0;            // of the belly's swing in that of the caval stream
    double settling_ = 0.0;                  // s, how fast one way of breathing gives way to another
    double phase_ = 0.0;
    Swing amplitude_;
};

} // namespace physiology
