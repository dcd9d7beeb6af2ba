// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <filesystem>
#include <string>

#include "physiology/Patient.h"

namespace app {

// "second-heart-walk-gsv-reflux-class-2-2026-11-22-0915": what is shown, and when. `lesson`: the one that
// plays, or empty.
std::string keepsakeName(const physiology::Patient& patient, const std::string& lesson, const std::tm& when);

// FOLDER/NAME.ENDING, or with a number behind the name where that is there already.
std::filesystem::path freeFile(const std::filesystem::path& folder, const std::string& name,
                               const std::string& ending);

std::tm localNow();

} // namespace app
