// SPDX-License-Identifier: Apache-2.0
#include "physiology/StanceFit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace physiology {

namespace {

constexpr std::size_t kHip = 0, kKnee = 1, kAnkle = 2, kToes = 3, kArch = 5;
constexpr double kTouch = 1.5e-3;  // m above the lowest point, within which the sole carries
constexpr double kMostToes = 0.75; // rad; toes bend up less and less towards it (33 deg in push-off, hallux)
constexpr double kProbe = 1e-3;    // rad
constexpr int kFade = 16;          // steps in which the lift comes and goes

anatomy::JointAngles anglesOf(const Joints& joints) {
    return {joints[0], joints[1], joints[2], joints[3], joints[4], joints[5]};
}

double smoothStep(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

// How much each point carries, by its height above the lowest; sum 1.
std::vector<double> shares(const std::vector<glm::dvec3>& points) {
    double lowest = points.front().z;
    for (const auto& point : points)
        lowest = std::min(lowest, point.z);
    std::vector<double> result;
    for (const auto& point : points)
        result.push_back(std::exp((lowest - point.z) / kTouch));
    const double sum = std::accumulate(result.begin(), result.end(), 0.0);
    for (double& share : result)
        share /= sum;
    return result;
}

} // namespace

StanceFit::StanceFit(const FootPlacement& placement, Stride stride)
    : placement_(placement), stride_(std::move(stride)), swing_(kSteps, 0.0), ankle_(kSteps, 0.0),
      toes_(kSteps, 0.0) {
    layFlat();
    bendToes();
    for (int round = 0; round < 2; ++round)
        holdStance();
    bringBack();
}

Joints StanceFit::at(int step, double swing) const {
    const auto i = static_cast<std::size_t>(step);
    Joints joints = stride_.joints[i];
    joints[kHip] += swing;
    joints[kAnkle] += ankle_[i] - swing;
    joints[kToes] += toes_[i];
    return joints;
}

// Secant steps on the ankle until the lowest points of hindfoot and forefoot are level.
void StanceFit::layFlat() {
    for (int step = 0; step < kSteps; ++step) {
        const auto i = static_cast<std::size_t>(step);
        if (stride_.flat[i] <= 0.0) continue;
        const auto tilt = [&](double turn) {
            Joints joints = stride_.joints[i];
            joints[kAnkle] += turn;
            return placement_.heelAboveBall(anglesOf(joints));
        };
        double turn = 0.0;
        for (int round = 0; round < 4; ++round)
            turn -= tilt(turn) * kProbe / (tilt(turn + kProbe) - tilt(turn));
        ankle_[i] = stride_.flat[i] * turn;
    }
}

void StanceFit::bendToes() {
    for (std::size_t i = 0; i < toes_.size(); ++i) {
        const Joints& joints = stride_.joints[i];
        const double slope = joints[kHip] - joints[kKnee] + joints[kAnkle] + ankle_[i] + joints[kArch];
        const double level = slope < 0.0 ? kMostToes * std::tanh(-slope / kMostToes) : 0.0;
        toes_[i] = stride_.onToes[i] * (level - joints[kToes]);
    }
}

// How far the sole slides forward over the belt in the step that ends here.
double StanceFit::slip(int step, double swing, const std::vector<glm::dvec3>& before) const {
    const auto now = placement_.soleAt(anglesOf(at(step, swing)));
    const auto carriedBefore = shares(before), carriedNow = shares(now);
    double moved = stride_.beltPerStep;
    for (std::size_t k = 0; k < now.size(); ++k)
        moved += 0.5 * (carriedBefore[k] + carriedNow[k]) * (now[k].y - before[k].y);
    return moved;
}

void StanceFit::holdStance() {
    const auto stance = static_cast<std::size_t>(stride_.toeOff);
    double mean = 0.0; // the leg swings as much forward as back, over the stance
    for (std::size_t i = 0; i < stance; ++i)
        mean += swing_[i] / static_cast<double>(stance);
    swing_[0] -= mean;
    for (int step = 1; step < stride_.toeOff; ++step) {
        const auto i = static_cast<std::size_t>(step);
        const auto before = placement_.soleAt(anglesOf(at(step - 1, swing_[i - 1])));
        double swing = swing_[i - 1];
        for (int round = 0; round < 3; ++round) {
            const double here = slip(step, swing, before);
            swing -= here * kProbe / (slip(step, swing + kProbe, before) - here);
        }
        swing_[i] = swing;
    }
}

void StanceFit::bringBack() {
    const int last = stride_.toeOff - 1, span = kSteps - last;
    const auto at = [this](int step) { return swing_[static_cast<std::size_t>(step)]; };
    const double start = at(last), end = at(0);
    const double leaving = (start - at(last - 2)) / 2.0 * span, arriving = (at(2) - end) / 2.0 * span;
    for (int step = last + 1; step < kSteps; ++step) {
        const double t = static_cast<double>(step - last) / span, u = 1.0 - t;
        swing_[static_cast<std::size_t>(step)] =
            u * u * ((1.0 + 2.0 * t) * start + t * leaving) + t * t * ((3.0 - 2.0 * t) * end - u * arriving);
    }
}

// The pelvis follows the leg that stands: while this one swings, the other is half a cycle ahead in its
// stance.
std::vector<double> StanceFit::lift() const {
    const auto height = [this](int step) {
        const int i = (step + kSteps) % kSteps;
        return placement_.hipHeight(anglesOf(this->at(i, swing_[static_cast<std::size_t>(i)])));
    };
    std::vector<double> result(kSteps, 0.0);
    for (int step = stride_.toeOff; step < kSteps; ++step) {
        const double share = smoothStep(static_cast<double>(step - stride_.toeOff) / kFade) *
                             smoothStep(static_cast<double>(kSteps - step) / kFade);
        result[static_cast<std::size_t>(step)] =
            share * std::max(0.0, height(step - kSteps / 2) - height(step));
    }
    return result;
}

} // namespace physiology
