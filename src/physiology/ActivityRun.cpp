// SPDX-License-Identifier: Apache-2.0
#include "physiology/ActivityRun.h"

#include <algorithm>

namespace physiology {

ActivityRun::ActivityRun(const BodyModel& model, const Activity& activity, const Posture& posture,
                         double speedKmh)
    : model_(&model), activity_(&activity), posture_(&posture), speed_(speedKmh),
      phase_(activity.startPhase) {}

void ActivityRun::follow(const ActivityRun& previous, double seconds) {
    takeover_ = seconds;
    cycle_ = previous.cycle_;
    if (activity_->family.empty() || activity_->family != previous.activity_->family) return;
    phase_ = previous.phase_;
    speed_ = previous.speed_;
}

void ActivityRun::advance(double dt, double speedKmh) {
    age_ += dt;
    const double change = model_->timing().speedPerSecond * dt;
    speed_ += std::clamp(speedKmh - speed_, -change, change);
    const double seconds = activity_->cycleAt(speed_);
    if (seconds <= 0.0) return;
    phase_ += dt / seconds;
    while (phase_ >= 1.0) {
        phase_ -= 1.0;
        ++cycle_;
    }
}

void ActivityRun::sampleInto(BodySample& sample) const {
    model_->sampleInto(sample, *activity_, *posture_, {phase_, speed_});
}

bool ActivityRun::isOf(const Activity& activity, const Posture& posture) const {
    return activity_ == &activity && posture_ == &posture;
}

// Perlin's smoother step: no jump of the first or second derivative at either end.
double ActivityRun::weight() const {
    if (age_ >= takeover_) return 1.0;
    const double t = age_ / takeover_;
    return t * t * t * (t * (6.0 * t - 15.0) + 10.0);
}

} // namespace physiology
