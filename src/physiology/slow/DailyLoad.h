// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>

#include "anatomy/Leg.h"
#include "physiology/Patient.h"
#include "physiology/slow/Years.h"

namespace physiology::slow {

// The means of a patient's day: walking, standing and sitting, each run by the fast simulation until steady,
// weighed by its hours; lying, no blood falls back. Garment, device and treatment as the patient has them.
// Throws core::DataError, and GivenUp within a second once it is to stop.
struct GivenUp {};
DailyLoad dailyLoad(const Patient& patient, const std::shared_ptr<const anatomy::Leg>& leg,
                    const std::filesystem::path& assets, const std::stop_token& stop = {});

// The patient with all of its leaking veins at their worst, and how far they are now; 0 where none leaks.
Patient atWorst(const Patient& patient);
double refluxOf(const Patient& patient);

// Both days of a patient, each on a thread of its own.
YearsSetup yearsSetup(const Patient& patient, const std::shared_ptr<const anatomy::Leg>& leg,
                      const std::filesystem::path& assets, const std::stop_token& stop = {});

// What the patient has become.
Patient after(const Patient& patient, const YearState& state);

} // namespace physiology::slow
