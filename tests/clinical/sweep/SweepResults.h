// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rows/Runner.h"
#include "sweep/SweepPlan.h"

namespace clinical {

// What was measured on one line, value by value: results under "measure.key".
struct MeasuredLine {
    std::string id;
    std::vector<std::map<std::string, std::optional<double>>> results; // order of Sweep::values
    std::optional<double> at(std::size_t value, const std::string& key) const;
};

struct MeasuredSweep {
    Sweep sweep;
    std::vector<MeasuredLine> lines;
    const MeasuredLine& line(const std::string& id) const;
};

// Runs all measurements of all sweeps, equal ones once, on all cores.
std::vector<MeasuredSweep> runSweeps(const std::vector<Sweep>& sweeps, const std::filesystem::path& assets,
                                     const RunDone& done);

} // namespace clinical
