// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "anatomy/Leg.h"

namespace ui {

// What each structure is there for, in one sentence. Files: assets/anatomy/roles.json (which structures share
// a role, and its source), assets/i18n/roles/CODE.json (the sentences).
class Roles {
public:
    // Throws core::DataError where a structure of the leg has no role, where a role names no structure, or
    // where its sentence is missing.
    static Roles load(const std::filesystem::path& assets, const anatomy::Leg& leg,
                      const std::string& language);

    // By the id of a vein, valve, artery, muscle, bone or envelope; empty for any other.
    const std::string& of(const std::string& id) const;
    const std::string& letters() const { return letters_; } // of all sentences

private:
    std::map<std::string, std::string> roles_; // sentences by structure
    std::string letters_;
};

} // namespace ui
