// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <list>
#include <set>
#include <string>
#include <vector>

#include "core/Json.h"

namespace anatomy {

// The parsed files of one anatomy folder. Views stay valid as long as this object lives.
class AnatomyFiles {
public:
    explicit AnatomyFiles(std::filesystem::path folder);
    ~AnatomyFiles();
    AnatomyFiles(const AnatomyFiles&) = delete;
    AnatomyFiles& operator=(const AnatomyFiles&) = delete;

    core::JsonView open(const std::filesystem::path& relative);
    std::vector<core::JsonView> openAll(const std::string& subfolder); // every *.json in it, sorted by name

private:
    std::filesystem::path folder_;
    std::list<nlohmann::json> documents_;
};

// Reads "id" and refuses one that was there before.
class UniqueIds {
public:
    std::string read(const core::JsonView& entry);

private:
    std::set<std::string> seen_;
};

// Every entry says where its numbers come from.
std::string sourceOf(const core::JsonView& entry);

} // namespace anatomy
