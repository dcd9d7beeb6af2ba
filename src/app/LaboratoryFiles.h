// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "physiology/LaboratoryRecord.h"

// A measurement of the laboratory as files.
namespace app {

// One row per sample: time_s, then every trace with its unit in the name ("dorsal_foot_mmhg"), then the
// phase.
std::string asCsv(const physiology::LaboratoryRecord& record);

// As `measure --json`, and the phases, the marks and the traces by the names of the CSV's columns. Throws
// nothing; the record must be of a finished measurement.
nlohmann::ordered_json asJson(const physiology::LaboratoryRecord& record);

// FOLDER/second-heart-PROTOCOL-NUMBER.ENDING
std::filesystem::path resultFile(const std::filesystem::path& folder, const std::string& protocol, int number,
                                 const std::string& ending);

// The lowest number, from 1, under which the folder has no result of the protocol yet.
int freeNumber(const std::filesystem::path& folder, const std::string& protocol);

// Where results go unless the user says otherwise: the desktop's documents folder, or the current one.
std::filesystem::path documentsFolder();

} // namespace app
