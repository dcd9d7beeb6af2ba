// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

// What a patient may be, one place for command line, files and panels. The bounds are those of adults and of
// garments that exist, widened so that nobody is refused; beyond them the anatomy would not be a leg.
namespace physiology {

struct Limit {
    const char* name; // as the option of the command line, without its dashes
    double low, high;
    const char* unit; // as written behind a number; "" for none
};

namespace limits {

inline constexpr Limit kSpeed{"speed", 0.5, 20.0, " km/h"};
inline constexpr Limit kHeight{"height", 1.2, 2.3, " m"};
inline constexpr Limit kMass{"mass", 30.0, 250.0, " kg"};
inline constexpr Limit kHydration{"hydration", 0.0, 1.0, ""};
inline constexpr Limit kFat{"fat", 0.0, 1.0, ""};
inline constexpr Limit kSkinTone{"skin-tone", 1.0, 6.0, ""}; // Fitzpatrick
inline constexpr Limit kCeap{"ceap", 0.0, 6.0, ""};
inline constexpr Limit kStocking{"stocking", 0.0, 120.0, " mmHg"};
inline constexpr Limit kSeverity{"condition", 0.0, 1.0, ""};
inline constexpr Limit kHours{"hours", 0.0, 72.0, " h"};
inline constexpr Limit kLeak{"valve", 0.0, 1.0, ""};

} // namespace limits

// Throws core::DataError "name: value is out of range; give low to high unit", also for what is no number.
// `of` is put before the value: "leak", "severity".
void requireWithin(const Limit& limit, double value, std::string_view of = {});

} // namespace physiology
