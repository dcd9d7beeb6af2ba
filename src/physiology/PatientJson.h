// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/Json.h"
#include "physiology/Patient.h"

namespace physiology {

// A patient as JSON, with the names and units of the command line (`speed_kmh`, `height_m`, ...).
nlohmann::json toJson(const Patient& patient);

// Members that are absent keep the default person's value; throws core::DataError for a wrong type or range.
Patient patientFromJson(const core::JsonView& json);
// For files that people write: throws core::DataError for an entry that patientFromJson does not read.
void expectPatientEntries(const core::JsonView& json);

nlohmann::json toJson(const ValveSetting& setting); // "open", "closed", "working" or "leak:0.3"
ValveSetting valveSettingFromJson(const core::JsonView& json);
ValveSetting parseValveSetting(const std::string& text); // throws core::DataError ("valve")

nlohmann::json toJson(const Stocking& stocking);
Stocking stockingFromJson(const core::JsonView& json);

const char* nameOf(Breathing breathing);
Breathing breathingFromJson(const core::JsonView& json);
Driver driverFromJson(const core::JsonView& json);
Driver parseDriver(const std::string& text); // throws core::DataError ("without")

} // namespace physiology
