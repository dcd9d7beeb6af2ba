// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ExactWave.h"

// The exact solution of two uniform halves of a tube that meet at x = 0 and differ in state, wall, calibre or
// external pressure (Toro & Siviglia 2013): a wave to each side and, at x = 0, a standing jump across which
// Q and p + rho u²/2 are continuous.
namespace exact {

struct Half {
    Material material;
    Flow flow;
};

struct Solution {
    Wave left, right;
    Flow at(double speed) const { return speed < 0.0 ? left.at(speed) : right.at(speed); }
};

// Subcritical at x = 0; nothing where no such solution exists (the tube chokes). To about 1e-14.
std::optional<Solution> solve(const Half& left, const Half& right);

} // namespace exact
