// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/SoupTree.h"

namespace compare {

// How far two solids differ. Distances are symmetric: from points of each outer surface to the outer surface
// of the other, pooled.
struct Difference {
    double ourVolume = 0.0, theirVolume = 0.0;   // mm³
    double mean = 0.0, p95 = 0.0, largest = 0.0; // mm
    dvec3 worst{0.0};                            // where the largest distance starts
    bool oursSticksOut = false;                  // the worst point is ours, or theirs

    double volumePercent() const { return 100.0 * (ourVolume / theirVolume - 1.0); }
};

// Both soups must have triangles; `within` cuts both alike, but distances are taken to whole surfaces, so
// that a cut adds no error.
Difference differenceOf(const Soup& ours, const Soup& theirs, const std::vector<HalfSpace>& within);

// Value below which a share of the list lies, by the nearest rank; zero for an empty list.
double percentile(std::vector<double> values, double share);

} // namespace compare
