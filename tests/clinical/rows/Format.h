// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "rows/Plan.h"

namespace clinical {

std::string rounded(double value); // two decimals below 10, else one
std::string rounded(const std::optional<double>& value);
std::string commandOf(const PlannedRun& run); // second-heart measure …, empty for our own measurements

} // namespace clinical
