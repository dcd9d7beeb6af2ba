// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace exhibit {

// Notices when the clock on the wall is set, or goes on while the machine sleeps: by comparing it with the
// monotonic one, which does neither.
class ClockWatch {
public:
    // s by which the wall's clock has jumped since the last call, forwards or (negative) back; nothing while
    // both agree to a minute.
    std::optional<long long> pass(long long secondsSinceEpoch, std::chrono::steady_clock::time_point now);

private:
    std::optional<long long> wall_;
    std::chrono::steady_clock::time_point then_;
};

std::string jumpInWords(long long seconds); // "put forward by 3600 s, or the machine slept"

} // namespace exhibit
