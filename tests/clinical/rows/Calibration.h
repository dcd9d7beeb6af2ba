// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace clinical {

// A group of constants that was calibrated: marked `"calibrated": true`, or with a list of the names of those
// that were, in a data file.
struct Calibrated {
    std::string file;   // below assets/
    std::string where;  // e.g. /hyperemia
    std::string values; // the numbers beside the mark, as JSON; empty when they are spread over the file
    std::string range;  // the published range they were kept in, or how they were found
};

// All marks below the assets folder, by file.
std::vector<Calibrated> calibratedIn(const std::filesystem::path& assets);

} // namespace clinical
