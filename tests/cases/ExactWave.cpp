// SPDX-License-Identifier: Apache-2.0
#include "ExactWave.h"

namespace exact {

namespace {

constexpr int kFanPoints = 4000;

} // namespace

Wave::Wave(const Gas& gas, double side, Flow outer, Flow star) : side_(side), outer_(outer), star_(star) {
    shock_ = star.ratio > outer.ratio;
    if (shock_) {
        shockSpeed_ =
            (star.ratio * star.velocity - outer.ratio * outer.velocity) / (star.ratio - outer.ratio);
        return;
    }
    double velocity = outer.velocity;
    const double step = (outer.ratio - star.ratio) / kFanPoints;
    for (int i = 0; i <= kFanPoints; ++i) { // from outer to star
        const double ratio = outer.ratio - i * step;
        const double speed = hemodynamics::waveSpeed(gas.law, ratio, gas.density);
        fan_.push_back({ratio, velocity});
        fanSpeed_.push_back(velocity + side * speed);
        const double middle = ratio - 0.5 * step;
        velocity -= side * step * hemodynamics::waveSpeed(gas.law, middle, gas.density) / middle;
    }
}

Flow Wave::at(double speed) const {
    if (shock_) return side_ * speed > side_ * shockSpeed_ ? outer_ : star_;
    if (side_ * speed >= side_ * fanSpeed_.front()) return outer_;
    if (side_ * speed <= side_ * fanSpeed_.back()) return star_;
    std::size_t low = 0;
    std::size_t high = fan_.size() - 1;
    while (high - low > 1) {
        const std::size_t middle = (low + high) / 2;
        (side_ * fanSpeed_[middle] >= side_ * speed ? low : high) = middle;
    }
    return fan_[low];
}

} // namespace exact
