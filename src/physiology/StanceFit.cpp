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
constexpr double kMostKnee = 0.45, kBrisk = 0.028; // rad, of further straightening, and of change in a step
constexpr double kBriskest = 2.5e-3;               // rad per step, with which a correction enters the swing
constexpr double kStraight = 0.09;                 // rad, as straight as a running knee gets
constexpr double kSingular = 1e-6;                 // m²; a straight leg grows no longer
constexpr int kFade = 16;                          // steps in which the lift comes and goes

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
    : placement_(placement), stride_(std::move(stride)), turn_(kSteps), ankle_(kSteps, 0.0),
      toes_(kSteps, 0.0) {
    layFlat();
    bendToes();
    const auto flattest = std::max_element(stride_.flat.begin(), stride_.flat.end());
    const auto last = std::find_if(flattest, stride_.flat.end(), [&](double f) { return f < *flattest; });
    middle_ = static_cast<int>((flattest - stride_.flat.begin() + last - stride_.flat.begin()) / 2);
    holdStance();
    if (stride_.height.empty()) holdStance(); // about the mean of the first time
    bringBack(&Turn::swing);
    bringBack(&Turn::knee);
}

Joints StanceFit::at(int step, const Turn& turn) const {
    const auto i = static_cast<std::size_t>(step);
    Joints joints = stride_.joints[i];
    joints[kHip] += turn.swing + 0.5 * turn.knee;
    joints[kKnee] += turn.knee;
    joints[kAnkle] += ankle_[i] - turn.swing + 0.5 * turn.knee;
    joints[kToes] += toes_[i];
    return joints;
}

double StanceFit::hipHeight(int step, const Turn& turn) const {
    return placement_.hipHeight(anglesOf(at(step, turn)));
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

// How far the sole slides over the belt in the step from a neighbor, and how far the hip is off its path.
StanceFit::Off StanceFit::offAt(int step, const Turn& turn, const std::vector<glm::dvec3>& before,
                                int direction) const {
    const auto now = placement_.soleAt(anglesOf(at(step, turn)));
    const auto carriedBefore = shares(before), carriedNow = shares(now);
    Off off{direction * stride_.beltPerStep, 0.0};
    for (std::size_t k = 0; k < now.size(); ++k)
        off.slip += 0.5 * (carriedBefore[k] + carriedNow[k]) * (now[k].y - before[k].y);
    if (!stride_.height.empty())
        off.height = hipHeight(step, turn) - level_ - stride_.height[static_cast<std::size_t>(step)];
    return off;
}

// Newton steps, with both slopes by differences; no further than a leg bends.
StanceFit::Turn StanceFit::held(int step, const Turn& from, const std::vector<glm::dvec3>& before,
                                int direction) const {
    Turn turn = from;
    for (int round = 0; round < 5; ++round) {
        const Off here = offAt(step, turn, before, direction);
        const Off swung = offAt(step, {turn.swing + kProbe, turn.knee}, before, direction);
        const double a = (swung.slip - here.slip) / kProbe;
        if (stride_.height.empty()) {
            turn.swing -= here.slip / a;
            continue;
        }
        const Off bent = offAt(step, {turn.swing, turn.knee + kProbe}, before, direction);
        const double b = (bent.slip - here.slip) / kProbe, c = (swung.height - here.height) / kProbe,
                     d = (bent.height - here.height) / kProbe;
        const double whole = a * d - b * c;
        const double bend = std::abs(whole) > kSingular ? (c * here.slip - a * here.height) / whole : 0.0;
        const double straight = kStraight - stride_.joints[static_cast<std::size_t>(step)][kKnee];
        const double least = std::max({-kMostKnee, std::min(0.0, straight), from.knee - kBrisk});
        const double knee = std::clamp(turn.knee + bend, least, std::max(least, from.knee + kBrisk));
        turn.swing -= (here.slip + b * (knee - turn.knee)) / a;
        turn.knee = knee;
    }
    return turn;
}

// From midstance to both ends. Without a path for the hip the leg swings as much forward as back.
void StanceFit::holdStance() {
    double mean = 0.0;
    for (int step = 0; step < stride_.toeOff; ++step)
        mean += turn_[static_cast<std::size_t>(step)].swing / stride_.toeOff;
    const auto middle = static_cast<std::size_t>(middle_);
    turn_[middle] = {turn_[middle].swing - mean, stride_.midKnee};
    if (!stride_.height.empty()) level_ = hipHeight(middle_, turn_[middle]) - stride_.height[middle];
    for (const int direction : {-1, 1})
        for (int step = middle_ + direction; step >= 0 && step < stride_.toeOff; step += direction) {
            const auto neighbor = static_cast<std::size_t>(step - direction);
            const auto before = placement_.soleAt(anglesOf(at(step - direction, turn_[neighbor])));
            turn_[static_cast<std::size_t>(step)] = held(step, turn_[neighbor], before, direction);
        }
}

void StanceFit::bringBack(double Turn::*part) {
    const int last = stride_.toeOff - 1, span = kSteps - last;
    const auto at = [&](int step) { return turn_[static_cast<std::size_t>(step)].*part; };
    const double start = at(last), end = at(0);
    const auto slope = [](double rise) { return std::clamp(0.5 * rise, -kBriskest, kBriskest); };
    const double leaving = slope(start - at(last - 2)), arriving = slope(at(2) - end); // rad per step
    for (int step = last + 1; step < kSteps; ++step) {
        const int gone = step - last, left = kSteps - step;
        turn_[static_cast<std::size_t>(step)].*part =
            (start + leaving * gone) * (1.0 - smoothStep(2.0 * gone / span)) +
            (end - arriving * left) * (1.0 - smoothStep(2.0 * left / span));
    }
}

std::vector<double> StanceFit::values(double Turn::*part) const {
    std::vector<double> result;
    for (const Turn& turn : turn_)
        result.push_back(turn.*part);
    return result;
}

std::vector<double> StanceFit::swing() const {
    return values(&Turn::swing);
}

std::vector<double> StanceFit::knee() const {
    return values(&Turn::knee);
}

// The pelvis follows the leg that stands: while this one swings, the other is half a cycle ahead in its
// stance.
std::vector<double> StanceFit::liftOverSwing() const {
    const auto height = [this](int step) {
        const int i = (step + kSteps) % kSteps;
        return hipHeight(i, turn_[static_cast<std::size_t>(i)]);
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

std::vector<double> StanceFit::lift() const {
    if (stride_.height.empty()) return liftOverSwing();
    std::vector<double> result;
    for (std::size_t i = 0; i < turn_.size(); ++i)
        result.push_back(
            std::max(0.0, level_ + stride_.height[i] - hipHeight(static_cast<int>(i), turn_[i])));
    return result;
}

} // namespace physiology
