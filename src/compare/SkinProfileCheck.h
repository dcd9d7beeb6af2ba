// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "compare/Soup.h"

namespace compare {

// The skin beside its measured outline (assets/anatomy/skin_profile.json): along each of the 24 directions of
// each level, how far our outermost skin lies from the measured radius.
struct SkinDifference {
    double mean = 0.0, p95 = 0.0, largest = 0.0; // mm, without sign
    double meanSigned = 0.0;                     // mm, positive: ours is larger
    dvec3 worst{0.0};                            // where, on the profile
    int count = 0;
};

struct LevelRange {
    double lowest = 120.0, highest = 520.0; // mm above the sole; outside the profile is re-posed too far
};

// Throws core::DataError when the profile is broken.
SkinDifference skinDifference(const Soup& skin, const std::filesystem::path& profile,
                              const LevelRange& levels);

} // namespace compare
