// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

// What there is to choose from: one data file per activity, posture, condition, garment, device and
// treatment. Every function throws core::DataError (missing or broken file, file name and id that differ).
namespace physiology {

struct CatalogEntry {
    std::string id, name, source;
};

// A data file with the place it came from, for core::JsonView.
struct CatalogFile {
    std::string file;
    nlohmann::json json;
};

// The *.json files of a folder that have an "id", sorted by their "order" (default 100), then id.
std::vector<CatalogFile> catalogFiles(const std::filesystem::path& folder);
std::vector<CatalogEntry> catalogOf(const std::filesystem::path& folder);

std::vector<CatalogEntry> activities(const std::filesystem::path& assets);
std::vector<CatalogEntry> postures(const std::filesystem::path& assets);
std::vector<CatalogEntry> conditions(const std::filesystem::path& assets);
std::vector<CatalogEntry> garments(const std::filesystem::path& assets); // stocking classes, "none" first
std::vector<CatalogEntry> devices(const std::filesystem::path& assets);
std::vector<CatalogEntry> treatments(const std::filesystem::path& assets);

std::vector<std::string> activityIds(const std::filesystem::path& assets);
std::vector<std::string> postureIds(const std::filesystem::path& assets);
std::vector<std::string> conditionIds(const std::filesystem::path& assets);
std::vector<std::string> stockingIds(const std::filesystem::path& assets); // classes, and "custom"
std::vector<std::string> deviceIds(const std::filesystem::path& assets);
std::vector<std::string> treatmentIds(const std::filesystem::path& assets);

template <typename Value>
std::vector<std::string> keysOf(const std::map<std::string, Value>& all) {
    std::vector<std::string> keys;
    keys.reserve(all.size());
    for (const auto& [key, value] : all)
        keys.push_back(key);
    return keys;
}

// Throws core::DataError "what: "id" is not known; did you mean …" unless the id is one of the known ones.
// `what` is the option of the command line without its dashes: "activity", "valve-group".
void requireKnown(const std::string& what, const std::string& id, const std::vector<std::string>& known);

} // namespace physiology
