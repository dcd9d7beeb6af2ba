// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "physiology/BodyModel.h"

namespace physiology {

// An activity under way: its clock, and how much of it is already felt while it takes over from the one
// before.
class ActivityRun {
public:
    ActivityRun(const BodyModel& model, const Activity& activity, const Posture& posture, double speedKmh);
    void follow(const ActivityRun& previous, double seconds); // takes over from it within that time
    void advance(double dt, double speedKmh);
    void sampleInto(BodySample& sample) const;

    bool isOf(const Activity& activity, const Posture& posture) const;
    const Posture& posture() const { return *posture_; }
    double weight() const; // 0..1, rises smoothly
    double phase() const { return phase_; }
    std::uint64_t cycle() const { return cycle_; }

private:
    const BodyModel* model_;
    const Activity* activity_;
    const Posture* posture_;
    double speed_, phase_;
    std::uint64_t cycle_ = 0;
    double age_ = 0.0, takeover_ = 0.0; // s
};

} // namespace physiology
