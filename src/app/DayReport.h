// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "physiology/slow/DayRun.h"

namespace app {

// One object: day, patient, model, summary, and the curves as columns of equal length.
nlohmann::ordered_json asJson(const physiology::slow::DayRecord& record);

// The day hour by hour and what it comes to.
std::string asText(const physiology::slow::DayRecord& record);

// All samples, units in the header.
void writeCsv(const physiology::slow::DayRecord& record, std::ostream& out);

} // namespace app
