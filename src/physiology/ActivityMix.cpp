// SPDX-License-Identifier: Apache-2.0
#include "physiology/ActivityMix.h"

namespace physiology {

namespace {

constexpr std::size_t kMostRuns = 4; // activities that are followed on while they give way

} // namespace

void ActivityMix::start(const Activity& activity, const Posture& posture, double speedKmh) {
    runs_.clear();
    runs_.emplace_back(*model_, activity, posture, speedKmh);
    mix();
}

void ActivityMix::takeUp(const Activity& activity, const Posture& posture, double speedKmh) {
    if (newest().isOf(activity, posture)) return;
    const bool moves = &newest().posture() != &posture;
    const auto& timing = model_->timing();
    ActivityRun next(*model_, activity, posture, speedKmh);
    next.follow(newest(), moves ? timing.posture : activity.takeover.value_or(timing.activity));
    if (runs_.size() >= kMostRuns) {
        before_ = now_;
        runs_.clear();
    }
    runs_.push_back(next);
}

void ActivityMix::advance(double dt, double speedKmh) {
    for (auto& run : runs_)
        run.advance(dt, speedKmh);
    mix();
}

void ActivityMix::mix() {
    while (runs_.size() > 1 && runs_[1].weight() >= 1.0)
        runs_.erase(runs_.begin());
    const bool settled = runs_.front().weight() >= 1.0;
    if (settled)
        runs_.front().sampleInto(now_);
    else
        now_ = before_;
    for (std::size_t i = settled ? 1 : 0; i < runs_.size(); ++i) {
        runs_[i].sampleInto(next_);
        now_.mixWith(next_, runs_[i].weight());
    }
}

} // namespace physiology
