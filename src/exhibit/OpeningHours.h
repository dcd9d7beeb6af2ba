// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace exhibit {

// A moment of the week as the clock on the wall shows it. Only what it shows counts: a clock that jumps
// (summer time, set by hand) just leads to another answer.
struct WallTime {
    int weekday = 0;     // 0 Monday to 6 Sunday
    double minute = 0.0; // since midnight, 0 to 1440
};
WallTime wallTime(long long secondsSinceEpoch); // in the machine's time zone

// "HH:MM" in minutes since midnight, "24:00" included; empty when it is none.
std::optional<int> minuteOf(const std::string& text);

// When the screen is bright.
class OpeningHours {
public:
    struct Span {
        int from = 0, to = 0; // minutes; `to` at or before `from` runs past midnight
    };

    void limit() { limited_ = true; } // from now on only what is added is open
    void add(int weekday, const Span& span);
    bool always() const { return !limited_; }
    bool open(const WallTime& at) const;
    // 1 while open, `dimmed` while closed, between them over the given minutes before opening and after
    // closing.
    double brightness(const WallTime& at, double dimmed, double fadeMinutes) const;

private:
    // Calls use(minutes since the span began, its length) for each.
    template <class Use>
    void eachSpan(const WallTime& at, const Use& use) const;
    // Minutes to the nearest open moment, before or after; for closed ones only.
    double away(const WallTime& at) const;

    std::array<std::vector<Span>, 7> days_{};
    bool limited_ = false;
};

} // namespace exhibit
