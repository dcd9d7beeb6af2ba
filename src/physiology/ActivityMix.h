// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "physiology/ActivityRun.h"
#include "physiology/BodySample.h"

namespace physiology {

// The activities under way: the newest takes over from those before it, however often the patient changes his
// mind.
class ActivityMix {
public:
    explicit ActivityMix(const BodyModel& model) : model_(&model) {}

    void start(const Activity& activity, const Posture& posture, double speedKmh); // nothing before it
    void takeUp(const Activity& activity, const Posture& posture, double speedKmh);
    void advance(double dt, double speedKmh);

    const BodySample& now() const { return now_; }
    const ActivityRun& newest() const { return runs_.back(); }

private:
    void mix();

    const BodyModel* model_;
    BodySample before_; // what was felt when the oldest run took over
    std::vector<ActivityRun> runs_;
    BodySample now_;
    BodySample next_; // kept between steps, so that a step asks for no memory
};

} // namespace physiology
