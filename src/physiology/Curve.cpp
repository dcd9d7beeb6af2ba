// SPDX-License-Identifier: Apache-2.0
#include "physiology/Curve.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/Units.h"

namespace physiology {

Curve::Curve(std::vector<double> x, std::vector<double> y, double period)
    : x_(std::move(x)), y_(std::move(y)), period_(period), start_(x_.empty() ? 0.0 : x_.front()) {
    if (period > 0.0 && x_.size() > 1) addPeriodicEnds(period);
    findSlopes();
}

// Two more key points at either end make the slopes at the seam the same from both sides.
void Curve::addPeriodicEnds(double period) {
    const auto n = x_.size();
    std::vector<double> x, y;
    for (const int turn : {-1, 0, 1}) {
        for (std::size_t i = 0; i < n; ++i) {
            const bool near = (turn == 0) || (turn < 0 ? i + 2 >= n : i < 2);
            if (!near) continue;
            x.push_back(x_[i] + turn * period);
            y.push_back(y_[i]);
        }
    }
    x_ = std::move(x);
    y_ = std::move(y);
}

void Curve::findSlopes() {
    const auto n = x_.size();
    slope_.assign(n, 0.0);
    for (std::size_t i = 1; i + 1 < n; ++i) {
        const double before = x_[i] - x_[i - 1], after = x_[i + 1] - x_[i];
        const double rise = (y_[i] - y_[i - 1]) / before, next = (y_[i + 1] - y_[i]) / after;
        if (rise * next <= 0.0) continue;
        const double w1 = 2.0 * after + before, w2 = after + 2.0 * before;
        slope_[i] = (w1 + w2) / (w1 / rise + w2 / next);
    }
}

double Curve::operator()(double x) const {
    if (x_.empty()) return 0.0;
    if (x_.size() == 1) return y_.front();
    if (period_ > 0.0) x -= period_ * std::floor((x - start_) / period_);
    if (x <= x_.front()) return y_.front();
    if (x >= x_.back()) return y_.back();
    const auto right = static_cast<std::size_t>(std::upper_bound(x_.begin(), x_.end(), x) - x_.begin());
    const auto i = right - 1;
    const double h = x_[right] - x_[i], t = (x - x_[i]) / h, u = 1.0 - t;
    return u * u * ((1.0 + 2.0 * t) * y_[i] + t * h * slope_[i]) +
           t * t * ((3.0 - 2.0 * t) * y_[right] - u * h * slope_[right]);
}

namespace {

void checkIncreasing(const core::JsonView& view, const std::vector<double>& x) {
    if (x.empty()) view.fail("has no key points", "write at least one");
    for (std::size_t i = 1; i < x.size(); ++i) {
        if (x[i] <= x[i - 1]) view.at(i).fail("does not increase", "put the key points in ascending order");
    }
}

std::vector<double> valuesOf(const core::JsonView& view, std::size_t count, const Bounds& bounds) {
    auto values = view.numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = bounds.scale * view.at(i).number(bounds.low, bounds.high);
    return values;
}

std::pair<std::vector<double>, std::vector<double>> tableOf(const core::JsonView& view, const char* argument,
                                                            const char* values, const Bounds& bounds) {
    const auto arguments = view.at(argument);
    auto x = arguments.numbers(arguments.size());
    checkIncreasing(arguments, x);
    auto y = valuesOf(view.at(values), x.size(), bounds);
    return {std::move(x), std::move(y)};
}

} // namespace

Curve cycleCurve(const core::JsonView& view, const char* values, const Bounds& bounds) {
    const auto percent = view.at("percent");
    auto x = valuesOf(percent, percent.size(), {0.0, 99.999, 0.01});
    checkIncreasing(percent, x);
    auto y = valuesOf(view.at(values), x.size(), bounds);
    return {std::move(x), std::move(y), 1.0};
}

Curve tableCurve(const core::JsonView& view, const char* argument, const char* values, const Bounds& bounds) {
    auto [x, y] = tableOf(view, argument, values, bounds);
    return {std::move(x), std::move(y)};
}

Curve lengthCurve(const core::JsonView& view, const char* argument, const char* values,
                  const Bounds& bounds) {
    auto [x, y] = tableOf(view, argument, values, bounds);
    for (double& mm : x)
        mm = core::fromMm(mm);
    return {std::move(x), std::move(y)};
}

} // namespace physiology
