// SPDX-License-Identifier: Apache-2.0
#include "render/passes/AutomaticScale.h"

#include <algorithm>
#include <array>

namespace render {
namespace {

constexpr int kLateFrames = 4;
constexpr int kPatience = 30;
constexpr int kHeld = 300;            // frames; a step up that lasts so long was right
constexpr int kMostPatience = 1800;   // after steps up that did not hold
constexpr double kClearlyFits = 0.85; // of the budget

// What a picture costs beside the best: the quality's share as `second-heart bench` shows it, by pixels.
constexpr AutomaticScale::Step step(Quality quality, double share, float scale) {
    const auto s = static_cast<double>(scale);
    return {quality, scale, share * (0.3 + 0.7 * s * s)};
}
constexpr double kMedium = 0.55, kLow = 0.35; // of high

constexpr std::array kSteps = {step(Quality::high, 1.0, 1.0F),        step(Quality::high, 1.0, 0.95F),
                               step(Quality::high, 1.0, 0.9F),        step(Quality::high, 1.0, 0.85F),
                               step(Quality::high, 1.0, 0.8F),        step(Quality::medium, kMedium, 1.0F),
                               step(Quality::medium, kMedium, 0.95F), step(Quality::medium, kMedium, 0.9F),
                               step(Quality::medium, kMedium, 0.85F), step(Quality::low, kLow, 1.0F),
                               step(Quality::low, kLow, 0.95F),       step(Quality::low, kLow, 0.9F),
                               step(Quality::low, kLow, 0.85F),       step(Quality::low, kLow, 0.8F),
                               step(Quality::low, kLow, 0.75F),       step(Quality::low, kLow, 0.7F),
                               step(Quality::low, kLow, 0.65F),       step(Quality::low, kLow, 0.6F)};
constexpr std::size_t kFirstLow = 9;

} // namespace

AutomaticScale::AutomaticScale(bool software)
    : first_(software ? kFirstLow : 0), at_(first_), patience_(kPatience) {}

const AutomaticScale::Step& AutomaticScale::step() const {
    return kSteps[at_];
}

// As far as the cost asks for, so that a slow card does not stutter through every step; by the least of the
// late frames, since another program may have held up the others.
void AutomaticScale::stepDown(double milliseconds) {
    const double cost = step().cost;
    do
        ++at_;
    while (at_ + 1 < kSteps.size() && milliseconds * step().cost / cost > kBudget);
}

void AutomaticScale::add(double milliseconds) {
    const bool late = milliseconds > kBudget;
    const bool early =
        at_ > first_ && milliseconds * kSteps[at_ - 1].cost / step().cost < kClearlyFits * kBudget;
    sinceUp_ = std::min(sinceUp_ + 1, 1 << 20);
    leastLate_ = late_ == 0 ? milliseconds : std::min(leastLate_, milliseconds);
    late_ = late ? late_ + 1 : 0;
    early_ = early ? early_ + 1 : 0;
    if (late_ >= kLateFrames && at_ + 1 < kSteps.size()) {
        stepDown(leastLate_);
        late_ = 0;
        patience_ = sinceUp_ < kHeld ? std::min(4 * patience_, kMostPatience) : kPatience;
    } else if (early_ >= patience_) {
        --at_;
        early_ = 0;
        sinceUp_ = 0;
    }
}

} // namespace render
