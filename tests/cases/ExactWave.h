// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hemodynamics/TubeLaw.h"

// Half of an exact Riemann solution: the wave between a known state and a star state beside it.
namespace exact {

// One half of a long tube: what it is made of.
struct Material {
    hemodynamics::TubeLaw law;
    double density = 1050.0;             // kg/m³
    double referenceArea = 3e-5;         // A0, m²
    double externalPressure = 0.0;       // Pa
    double pressure(double ratio) const; // Pa, external included
    double speed(double ratio) const;    // c, m/s
    // Momentum that pressure carries per A0: the integral of a dp/rho, m²/s².
    double thrust(double ratio) const;
};

struct Flow {
    double ratio = 1.0;    // A/A0
    double velocity = 0.0; // m/s
};

// The integral of c/a da from one ratio to another, m/s, to 1e-13 (Gauss-Legendre in ln a).
double riemannIntegral(const Material& material, double from, double to);

// Velocity behind a wave that runs to `side` (-1 left, +1 right) into `outer` and leaves `starRatio`: across
// a rarefaction u -/+ integral of c/a da is constant; across a shock (larger star ratio)
// (u* - u)² = (a* - a)(G* - G)/(a a*), G the thrust.
double velocityBehind(const Material& material, double side, Flow outer, double starRatio);

class Wave {
public:
    Wave(const Material& material, double side, Flow outer, double starRatio);

    Flow at(double speed) const; // state at x/t = speed, on this wave's side
    Flow star() const { return star_; }
    bool shock() const { return star_.ratio > outer_.ratio; }
    double head() const; // speed of the front that meets the outer state first (of the shock, if it is one)
    double tail() const; // speed of the edge beside the star state

private:
    double characteristic(double ratio) const; // u + side c within the fan

    Material material_;
    double side_;
    Flow outer_, star_;
};

} // namespace exact
