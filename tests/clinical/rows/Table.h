// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "rows/Calibration.h"
#include "rows/Verdict.h"

namespace clinical {

// All that the table says, computed once: for the page, the record and the tests.
struct Table {
    Plan plan;
    Measurements measurements;
    std::vector<RowOutcome> outcomes; // order of plan.rows
    std::vector<Calibrated> calibrated;
    std::string volumes; // the section on the calf's volume, empty where it was left out
};

Table computeTable(Plan plan, const std::filesystem::path& assets, const RunDone& done = {});

std::string pageOf(const Table& table);                    // docs/clinical.md
nlohmann::json recordOf(const Table& table);               // docs/clinical.json
std::string linesOf(const Table& table, bool onlyFailing); // one line per check, and how far it is off

// How much a value may differ from the committed record, which another compiler may have computed: half of
// the last digit shown on the page and half a hundredth of the value.
bool agrees(double recorded, double computed);

} // namespace clinical
