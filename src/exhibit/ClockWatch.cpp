// SPDX-License-Identifier: Apache-2.0
#include "exhibit/ClockWatch.h"

#include <cmath>
#include <cstdlib>

namespace exhibit {

std::optional<long long> ClockWatch::pass(long long secondsSinceEpoch,
                                          std::chrono::steady_clock::time_point now) {
    constexpr long long kSmallest = 60; // s; smaller ones are those that a time server makes
    const double passed = wall_ ? std::chrono::duration<double>(now - then_).count() : 0.0;
    const long long expected = wall_.value_or(secondsSinceEpoch) + std::llround(passed);
    const long long jump = secondsSinceEpoch - expected;
    wall_ = secondsSinceEpoch;
    then_ = now;
    if (std::llabs(jump) < kSmallest) return std::nullopt;
    return jump;
}

std::string jumpInWords(long long seconds) {
    const std::string by = std::to_string(std::llabs(seconds)) + " s";
    return seconds > 0 ? "put forward by " + by + ", or the machine slept" : "put back by " + by;
}

} // namespace exhibit
