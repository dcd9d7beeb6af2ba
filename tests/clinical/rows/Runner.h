// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "physiology/Protocol.h"
#include "rows/Plan.h"

namespace clinical {

// By id of the run. A run whose protocol is not built yet is not in it.
using Measurements = std::map<std::string, physiology::Measurement>;

// Called after each run, one call at a time: title, how many of how many are done, seconds it took.
using RunDone =
    std::function<void(const std::string& title, std::size_t done, std::size_t of, double seconds)>;

// Runs the plan on all cores, each run on one: the results do not depend on their number. Throws the first
// error of a run.
Measurements runAll(const Plan& plan, const std::filesystem::path& assets, const RunDone& done = {});

} // namespace clinical
