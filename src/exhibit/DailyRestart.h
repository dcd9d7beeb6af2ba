// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "exhibit/OpeningHours.h"

namespace exhibit {

// When a program that runs for months starts anew, once a day. The clock on the wall may jump: it is only
// wanted when time went forward over the minute, and never twice within an hour.
class DailyRestart {
public:
    explicit DailyRestart(const std::string& time) : minute_(minuteOf(time)) {} // "HH:MM"; else never

    void pass(const WallTime& at, double uptime); // s since the start; as often as one likes
    bool wanted() const { return wanted_; }       // from then on; whoever asks waits for a quiet moment

private:
    std::optional<int> minute_;
    std::optional<double> last_; // minutes since midnight
    bool wanted_ = false;
};

} // namespace exhibit
