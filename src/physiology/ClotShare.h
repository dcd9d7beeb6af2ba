// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "physiology/Snapshot.h"

namespace physiology {

// Share of the lumen that clots leave open, 0..1 per cell: a clot fills most where it sits and thins towards
// both ends as a parabola. Several in one cell leave the product. This is what the simulation narrows by.
std::vector<double> lumenLeft(std::span<const Clot> clots, const NetworkLayout& layout);

} // namespace physiology
