// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "hemodynamics/Network.h"

namespace hemodynamics {

// Throws core::DataError naming the entry ("segments[3].startNode") of the first thing that is wrong: values
// out of range, unknown indices, cells not covered exactly once, a segment that returns to its own node,
// nodes without segments, two valves on one face, and a part of the network that a bed feeds without a way
// out to a held node (closed parts without inflow are fine).
void validate(const Network& network);

// The same for values that change later; `where` names the entry.
void validate(const TubeLaw& law, const std::string& where);
void requirePositive(double value, const std::string& where);

} // namespace hemodynamics
