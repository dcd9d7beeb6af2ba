// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace sculpt {

// Natural cubic spline through (x, y), x rising; linear beyond the ends.
class CubicSpline {
public:
    CubicSpline(std::vector<double> x, std::vector<double> y);
    double at(double x) const;

private:
    std::vector<double> x_, y_, curvature_;
};

// Monotone piecewise cubic (Fritsch and Carlson 1980, with Butland's harmonic slopes): no overshoot, so an
// area never turns negative between two measured areas. Constant beyond the ends.
class MonotoneCubic {
public:
    MonotoneCubic(std::vector<double> x, std::vector<double> y);
    double at(double x) const;

private:
    std::vector<double> x_, y_, slope_;
};

} // namespace sculpt
