// SPDX-License-Identifier: Apache-2.0
#include "physiology/circulation/Control.h"

#include <algorithm>
#include <cmath>

namespace physiology::circulation {

namespace {

constexpr double kPulse = 1.0; // s, over which the receptors' mean is taken: a beat

} // namespace

Control::Control(const LoopData& data) : data_(&data) {
    reset();
}

void Control::reset() {
    mean_ = data_->reflex.arterial;
    answer_ = level_ = 0.0;
}

void Control::advance(double dt, double arterialPressure, double metabolicLevel) {
    const auto& reflex = data_->reflex;
    mean_ += dt / kPulse * (arterialPressure - mean_);
    const double wanted = std::clamp((reflex.arterial - mean_) / reflex.band, -1.0, 1.0);
    answer_ += dt / reflex.time * (wanted - answer_);
    level_ += dt / reflex.time * (metabolicLevel - level_);
}

double Control::rate() const {
    const auto& beat = data_->beat;
    return beat.restRate * (1.0 + data_->reflex.rateShare * answer_) + beat.exerciseRate * level_;
}

double Control::strength() const {
    return 1.0 + data_->beat.exerciseStrength * level_;
}

double Control::conductance(Tone tone) const {
    const double narrowing = 1.0 + data_->reflex.resistanceShare * answer_;
    switch (tone) {
    case Tone::upper:
        return 1.0 / narrowing;
    case Tone::trunk:
        return (1.0 + data_->trunkGain * level_) / narrowing;
    case Tone::lungs:
        return 1.0 + data_->lungGain * level_;
    case Tone::none:
        break;
    }
    return 1.0;
}

double Control::squeezed() const {
    return data_->reflex.veins * answer_;
}

} // namespace physiology::circulation
