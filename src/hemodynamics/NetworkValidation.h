// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "hemodynamics/Network.h"

namespace hemodynamics {

// Throws core::DataError naming the entry ("segments[3].startNode") of the first thing that is wrong: values
// out of range, unknown indices, cells not covered exactly once, a segment that returns to its own node,
// nodes without segments, two valves on one face, a segment that leads nowhere (no way to a held node, where
// the network has any), and a bed that feeds a part without a way out. A network without held nodes is
// closed, which is fine without inflow.
void validate(const Network& network);

// The same for values that change later; `where` names the entry.
void validate(const TubeLaw& law, const std::string& where);
void requirePositive(double value, const std::string& where);

} // namespace hemodynamics
