// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "physiology/Patient.h"
#include "physiology/slow/Years.h"

namespace app {

// What years have made of a leg.
struct YearsRecord {
    physiology::Patient patient;
    physiology::slow::YearsSetup setup;
    std::vector<physiology::slow::YearState> states;
};

std::string asText(const YearsRecord& record);               // a line every few years, and each new class
nlohmann::ordered_json asJson(const YearsRecord& record);    // a state each year
void writeCsv(const YearsRecord& record, std::ostream& out); // likewise

} // namespace app
