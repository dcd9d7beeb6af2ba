// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "physiology/Patient.h"

// What is varied, on whom, and what is claimed of it: assets/clinical/sweeps.json.
namespace clinical {

struct SweepLine {
    std::string id;
    physiology::Patient patient;
};

// See "_about" in the data file.
struct Claim {
    enum class Form { up, down, level, band } form = Form::band;
    std::vector<std::string> keys;   // "measure.key": one; several are compared with each other at each value
    std::vector<std::string> lines;  // each by itself; empty: all
    std::vector<std::string> across; // these lines are compared with each other at each value
    double slack = 0.0;
    double low = 0.0, high = 0.0; // band
    std::string whereKey;         // values with less than `whereAtLeast` of this key are left out
    double whereAtLeast = 0.0;
    double from = -std::numeric_limits<double>::infinity();
    double to = std::numeric_limits<double>::infinity();
    std::string source;
};

struct Sweep {
    std::string id, title, vary, axis;
    std::vector<double> values;
    std::vector<std::string> measures;
    std::vector<SweepLine> lines;
    std::vector<Claim> claims;
    std::vector<std::string> plots; // "measure.key"
};

// Throws core::DataError: wrong types, a claim on a line that is not there, something that cannot be varied.
std::vector<Sweep> loadSweeps(const std::filesystem::path& assets);

// The line's patient at a value of what the sweep varies.
physiology::Patient patientAt(const Sweep& sweep, const SweepLine& line, double value);

} // namespace clinical
