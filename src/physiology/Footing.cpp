// SPDX-License-Identifier: Apache-2.0
#include "physiology/Footing.h"

#include <algorithm>
#include <numeric>

#include "core/Units.h"
#include "physiology/StanceFit.h"

namespace physiology {

namespace {

constexpr double kMetersPerSecond = 1.0 / 3.6; // in a km/h
constexpr double kLoaded = 0.12,
                 kToesLoaded = 0.1; // body weights, from which a part surely lies on the ground
enum : std::size_t { heel, midfoot, metatarsalHeads, toes };

double rise(double value, double full) {
    const double t = std::clamp(value / full, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

double totalLoad(const Activity& activity, double phase) {
    const auto& load = *activity.load;
    return std::accumulate(load.begin(), load.end(), 0.0,
                           [phase](double sum, const Curve& curve) { return sum + curve(phase); });
}

Curve overCycle(const std::vector<double>& values) {
    std::vector<double> phases;
    for (std::size_t i = 0; i < values.size(); ++i)
        phases.push_back(static_cast<double>(i) / static_cast<double>(values.size()));
    return {std::move(phases), values, 1.0};
}

// Height of a body that both legs push up with the activity's load and that falls freely in between: the load
// of this leg and of the other, half a cycle later, over the body's weight, twice integrated; m about its
// mean.
std::vector<double> ballisticPath(const Activity& activity, double seconds) {
    const double step = seconds / StanceFit::kSteps;
    const auto withoutMean = [](std::vector<double> values) {
        const double mean =
            std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        for (double& value : values)
            value -= mean;
        return values;
    };
    // The value of a step stands at its middle after one integration, and at its start again after two.
    const auto integrated = [step](const std::vector<double>& values, std::size_t shift) {
        std::vector<double> sums;
        double sum = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sums.push_back(sum);
            sum += step * values[(i + shift) % values.size()];
        }
        return sums;
    };
    std::vector<double> push;
    for (int i = 0; i < StanceFit::kSteps; ++i) {
        const double phase = static_cast<double>(i) / StanceFit::kSteps;
        push.push_back(core::kGravity * (totalLoad(activity, phase) + totalLoad(activity, phase + 0.5)));
    }
    const auto speed = withoutMean(integrated(withoutMean(push), 0));
    return withoutMean(integrated(speed, 1));
}

StanceFit::Stride strideOf(const Activity& activity, const Footing::Curves& curves, double speedKmh) {
    StanceFit::Stride stride;
    stride.beltPerStep = speedKmh * kMetersPerSecond * activity.cycleAt(speedKmh) / StanceFit::kSteps;
    stride.toeOff = static_cast<int>(Footing::toeOff(activity) * StanceFit::kSteps);
    for (int step = 0; step < StanceFit::kSteps; ++step) {
        const double phase = static_cast<double>(step) / StanceFit::kSteps;
        stride.joints.push_back(curves(phase, speedKmh));
        stride.flat.push_back(Footing::flat(activity, phase));
        stride.onToes.push_back(Footing::onToes(activity, phase));
    }
    if (activity.flightKnee) {
        stride.midKnee = *activity.flightKnee;
        stride.height = ballisticPath(activity, activity.cycleAt(speedKmh));
    }
    return stride;
}

} // namespace

double Footing::flat(const Activity& activity, double phase) {
    const auto& load = *activity.load;
    return rise(load[heel](phase), kLoaded) * rise(load[metatarsalHeads](phase), kLoaded);
}

double Footing::onToes(const Activity& activity, double phase) {
    return rise((*activity.load)[toes](phase), kToesLoaded);
}

double Footing::toeOff(const Activity& activity) {
    constexpr double kStep = 0.002;
    double phase = 1.0;
    while (phase > 0.0 && totalLoad(activity, phase - kStep) <= 0.0)
        phase -= kStep;
    return phase;
}

Footing::Footing(const FootPlacement& placement, const Activity& activity, const Curves& curves) {
    for (const double speed : activity.cycleSeconds.x()) {
        const StanceFit fit(placement, strideOf(activity, curves, speed));
        rows_.push_back({speed, overCycle(fit.swing()), overCycle(fit.knee()), overCycle(fit.ankle()),
                         overCycle(fit.toes()), overCycle(fit.lift())});
    }
}

// Linear between the two speeds around; the nearest beyond the ends.
template <typename Value>
double Footing::between(double speedKmh, const Value& value) const {
    const auto above = std::find_if(rows_.begin(), rows_.end(),
                                    [speedKmh](const Row& row) { return row.speedKmh >= speedKmh; });
    if (above == rows_.begin()) return value(rows_.front());
    if (above == rows_.end()) return value(rows_.back());
    const auto below = above - 1;
    const double t = (speedKmh - below->speedKmh) / (above->speedKmh - below->speedKmh);
    return value(*below) + t * (value(*above) - value(*below));
}

void Footing::correct(Joints& joints, double phase, double speedKmh) const {
    const double swing = between(speedKmh, [phase](const Row& row) { return row.swing(phase); });
    const double knee = between(speedKmh, [phase](const Row& row) { return row.knee(phase); });
    const double ankle = between(speedKmh, [phase](const Row& row) { return row.ankle(phase); });
    joints[0] += swing + 0.5 * knee;
    joints[1] += knee;
    joints[2] += ankle - swing + 0.5 * knee;
    joints[3] += between(speedKmh, [phase](const Row& row) { return row.toes(phase); });
}

double Footing::lift(double phase, double speedKmh) const {
    return std::max(0.0, between(speedKmh, [phase](const Row& row) { return row.lift(phase); }));
}

} // namespace physiology
