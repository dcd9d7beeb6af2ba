// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/Json.h"

namespace physiology {

// A smooth curve through key points: cubic Hermite with the monotone slopes of Fritsch and Carlson 1980 (SIAM
// J Numer Anal 17:238), so it never overshoots its key points. Either periodic in x, or held constant beyond
// both ends.
class Curve {
public:
    Curve() = default; // zero everywhere
    // x strictly increasing; one key point makes a constant. period 0: not periodic.
    Curve(std::vector<double> x, std::vector<double> y, double period = 0.0);
    double operator()(double x) const;
    const std::vector<double>& x() const { return x_; }

private:
    void addPeriodicEnds(double period);
    void findSlopes();

    std::vector<double> x_, y_, slope_;
    double period_ = 0.0, start_ = 0.0;
};

// What values a file may hold, and the factor to SI units.
struct Bounds {
    double low = 0.0, high = 1.0, scale = 1.0;
};
// Reads {"percent": [...], "<values>": [...]} as a periodic curve over phase 0..1.
Curve cycleCurve(const core::JsonView& view, const char* values, const Bounds& bounds);
// Reads {"<argument>": [...], "<values>": [...]}, held constant beyond both ends.
Curve tableCurve(const core::JsonView& view, const char* argument, const char* values, const Bounds& bounds);

// The same for an argument in mm, as a curve over m.
Curve lengthCurve(const core::JsonView& view, const char* argument, const char* values,
                  const Bounds& bounds = {});

} // namespace physiology
