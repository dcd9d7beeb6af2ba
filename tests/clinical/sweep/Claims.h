// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sweep/SweepResults.h"

namespace clinical {

// One sentence for each place where a claim of the sweep does not hold, and by how much.
std::vector<std::string> brokenClaims(const MeasuredSweep& measured);

} // namespace clinical
