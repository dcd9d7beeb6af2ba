// SPDX-License-Identifier: Apache-2.0
#include "physiology/PatientLimits.h"

#include <string>

#include "core/DataError.h"
#include "core/NumberText.h"

namespace physiology {

void requireWithin(const Limit& limit, double value, std::string_view of) {
    if (value >= limit.low && value <= limit.high) return;
    const std::string before = of.empty() ? "" : std::string(of) + " ";
    throw core::DataError(limit.name, "", before + core::textOf(value) + limit.unit + " is out of range",
                          "give " + core::textOf(limit.low) + " to " + core::textOf(limit.high) + limit.unit);
}

} // namespace physiology
