// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Command.h"
#include "physiology/Drainage.h"

namespace physiology {

// Knows every id a patient may carry, and turns commands into changed patients.
class PatientCommands {
public:
    PatientCommands(const anatomy::Leg& leg, const std::filesystem::path& assets);

    // Throws core::DataError naming the wrong id (with the nearest known one), the value out of range, or the
    // closed valve that leaves blood no way to the heart. Its `file` is what is wrong, named as the option of
    // the command line without its dashes: "activity", "valve".
    void check(const Patient& patient) const;

    // The patient after the command, checked. Reset gives the default patient.
    Patient changed(const Patient& patient, const Command& command) const;

    const std::vector<std::string>& valveGroups() const { return groupIds_; }

private:
    void setGroup(Patient& patient, const SetValveGroup& command) const;

    std::vector<std::string> activities_, postures_, conditions_, stockings_, devices_, treatments_, valves_;
    std::vector<std::string> groupIds_;
    std::map<std::string, std::vector<std::string>> groups_; // group -> valve ids
    Drainage drainage_;
};

} // namespace physiology
