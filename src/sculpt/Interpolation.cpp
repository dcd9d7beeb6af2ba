// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Interpolation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sculpt {
namespace {

std::size_t intervalOf(const std::vector<double>& x, double at) {
    const auto above = std::upper_bound(x.begin(), x.end(), at);
    const auto index = static_cast<std::size_t>(std::max<std::ptrdiff_t>(above - x.begin(), 1)) - 1;
    return std::min(index, x.size() - 2);
}

// Second derivatives of the natural spline: a tridiagonal system solved by elimination and back substitution.
std::vector<double> naturalCurvature(const std::vector<double>& x, const std::vector<double>& y) {
    const std::size_t n = x.size();
    std::vector<double> diagonal(n, 1.0), right(n, 0.0), curvature(n, 0.0);
    for (std::size_t i = 1; i + 1 < n; ++i) {
        const double before = x[i] - x[i - 1], after = x[i + 1] - x[i];
        const double carry = i > 1 ? before / diagonal[i - 1] : 0.0;
        diagonal[i] = 2.0 * (before + after) - carry * (i > 1 ? before : 0.0);
        right[i] = 6.0 * ((y[i + 1] - y[i]) / after - (y[i] - y[i - 1]) / before) - carry * right[i - 1];
    }
    for (std::size_t i = n - 1; i-- > 1;) {
        curvature[i] = (right[i] - (x[i + 1] - x[i]) * curvature[i + 1]) / diagonal[i];
    }
    return curvature;
}

} // namespace

CubicSpline::CubicSpline(std::vector<double> x, std::vector<double> y) : x_(std::move(x)), y_(std::move(y)) {
    if (x_.size() > 1) curvature_ = naturalCurvature(x_, y_);
}

double CubicSpline::at(double x) const {
    if (x_.size() == 1) return y_[0];
    const std::size_t i = intervalOf(x_, x);
    const double h = x_[i + 1] - x_[i];
    const double slope = (y_[i + 1] - y_[i]) / h;
    const double left = slope - h * (2.0 * curvature_[i] + curvature_[i + 1]) / 6.0;
    if (x < x_.front()) return y_[i] + left * (x - x_[i]);
    if (x > x_.back()) {
        return y_[i + 1] + (slope + h * (curvature_[i] + 2.0 * curvature_[i + 1]) / 6.0) * (x - x_[i + 1]);
    }
    const double b = (x - x_[i]) / h, a = 1.0 - b;
    return a * y_[i] + b * y_[i + 1] +
           ((a * a * a - a) * curvature_[i] + (b * b * b - b) * curvature_[i + 1]) * h * h / 6.0;
}

MonotoneCubic::MonotoneCubic(std::vector<double> x, std::vector<double> y)
    : x_(std::move(x)), y_(std::move(y)), slope_(x_.size(), 0.0) {
    for (std::size_t i = 1; i + 1 < x_.size(); ++i) {
        const double before = (y_[i] - y_[i - 1]) / (x_[i] - x_[i - 1]);
        const double after = (y_[i + 1] - y_[i]) / (x_[i + 1] - x_[i]);
        if (before * after > 0.0) slope_[i] = 2.0 * before * after / (before + after);
    }
    if (x_.size() > 1) {
        const std::size_t n = x_.size();
        slope_[0] = (y_[1] - y_[0]) / (x_[1] - x_[0]);
        slope_[n - 1] = (y_[n - 1] - y_[n - 2]) / (x_[n - 1] - x_[n - 2]);
    }
}

double MonotoneCubic::at(double x) const {
    if (x_.size() == 1 || x <= x_.front()) return y_.front();
    if (x >= x_.back()) return y_.back();
    const std::size_t i = intervalOf(x_, x);
    const double h = x_[i + 1] - x_[i], t = (x - x_[i]) / h;
    const double t2 = t * t, t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * y_[i] + (t3 - 2 * t2 + t) * h * slope_[i] + (3 * t2 - 2 * t3) * y_[i + 1] +
           (t3 - t2) * h * slope_[i + 1];
}

} // namespace sculpt
