// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Grid.h"

namespace sculpt {

// Bones measured one by one may meet or overlap at a joint. Each gives way to the middle surface between it
// and its neighbor, so that at least the gap (mm) stays open; elsewhere nothing moves.
std::vector<Grid> withGaps(const std::vector<const Grid*>& bones, float gap);

} // namespace sculpt
