// SPDX-License-Identifier: Apache-2.0
#include "exhibit/DailyRestart.h"

#include <cmath>

namespace exhibit {
namespace {

constexpr double kDay = 1440.0;       // minutes
constexpr double kSoonest = 3600.0;   // s after a start
constexpr double kForward = kDay / 2; // minutes; a longer step is one backwards

double after(double from, double to) {
    const double gap = std::fmod(to - from, kDay);
    return gap < 0.0 ? gap + kDay : gap;
}

} // namespace

void DailyRestart::pass(const WallTime& at, double uptime) {
    if (!minute_) return;
    const double before = last_.value_or(at.minute), step = after(before, at.minute);
    last_ = at.minute;
    if (step > kForward || uptime < kSoonest) return;
    const double ahead = after(before, *minute_);
    wanted_ = wanted_ || (ahead > 0.0 && ahead <= step);
}

} // namespace exhibit
