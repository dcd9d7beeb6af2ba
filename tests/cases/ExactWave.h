// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "hemodynamics/TubeLaw.h"

// Half of an exact Riemann solution: the wave between a known state and the known star state beside it.
namespace exact {

struct Gas { // what a tube is made of
    hemodynamics::TubeLaw law;
    double density = 1050.0;
};

struct Flow {
    double ratio = 1.0;    // A/A0
    double velocity = 0.0; // m/s
};

class Wave {
public:
    // side -1: wave running left from x = 0, +1: running right. A larger star ratio makes a shock of speed
    // (a* u* - a u)/(a* - a), a smaller one a rarefaction: u -/+ integral of c/a da constant, u +/- c = x/t.
    Wave(const Gas& gas, double side, Flow outer, Flow star);

    Flow at(double speed) const; // state at x/t = speed, on this wave's side

private:
    double side_;
    Flow outer_, star_;
    double shockSpeed_ = 0.0;
    bool shock_ = false;
    std::vector<Flow> fan_;        // from star to outer
    std::vector<double> fanSpeed_; // speed of each, running outwards
};

} // namespace exact
