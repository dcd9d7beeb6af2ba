// SPDX-License-Identifier: Apache-2.0
#include "physiology/Catalog.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/NearestName.h"

namespace physiology {

namespace {

std::vector<std::string> idsOf(const std::vector<CatalogEntry>& entries) {
    std::vector<std::string> ids;
    ids.reserve(entries.size());
    for (const auto& entry : entries)
        ids.push_back(entry.id);
    return ids;
}

void checkId(const core::JsonView& view, const std::filesystem::path& path) {
    const auto id = view.at("id").string();
    if (id != path.stem().string())
        view.at("id").fail("is \"" + id + "\" in a file of another name", "name the file " + id + ".json");
}

// Which `second-heart list` prints the ids of a kind; a kind without a list is told in the line itself.
std::string hintFor(const std::string& what, const std::string& id, const std::vector<std::string>& known) {
    static const std::map<std::string, std::string> kLists{
        {"activity", "activities"},     {"posture", "postures"}, {"condition", "conditions"},
        {"stocking", "garments"},       {"device", "devices"},   {"valve", "valves"},
        {"valve-group", "valve-groups"}};
    const auto list = kLists.find(what);
    return list == kLists.end() ? core::choicesHint(id, known)
                                : core::unknownNameHint(id, known, list->second);
}

} // namespace

std::vector<CatalogFile> catalogFiles(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder))
        throw core::DataError(folder.string(), "", "is not there", "restore this folder of data files");
    std::map<std::pair<double, std::string>, CatalogFile> sorted;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        CatalogFile file{entry.path().string(), core::loadJson(entry.path())};
        const core::JsonView view(file.json, file.file);
        checkId(view, entry.path());
        sorted.emplace(std::pair(view.numberOr("order", 100.0), view.at("id").string()), std::move(file));
    }
    std::vector<CatalogFile> files;
    files.reserve(sorted.size());
    for (auto& [key, file] : sorted)
        files.push_back(std::move(file));
    if (files.empty())
        throw core::DataError(folder.string(), "", "holds no .json file", "restore the data files");
    return files;
}

std::vector<CatalogEntry> catalogOf(const std::filesystem::path& folder) {
    const auto files = catalogFiles(folder);
    std::vector<CatalogEntry> entries;
    entries.reserve(files.size());
    for (const auto& file : files) {
        const core::JsonView view(file.json, file.file);
        entries.push_back({view.at("id").string(), view.at("name").string(), view.at("source").string()});
    }
    return entries;
}

std::vector<CatalogEntry> activities(const std::filesystem::path& assets) {
    return catalogOf(assets / "activities");
}
std::vector<CatalogEntry> postures(const std::filesystem::path& assets) {
    return catalogOf(assets / "postures");
}
std::vector<CatalogEntry> conditions(const std::filesystem::path& assets) {
    return catalogOf(assets / "conditions");
}
std::vector<CatalogEntry> garments(const std::filesystem::path& assets) {
    return catalogOf(assets / "garments");
}
std::vector<CatalogEntry> devices(const std::filesystem::path& assets) {
    return catalogOf(assets / "devices");
}
std::vector<CatalogEntry> treatments(const std::filesystem::path& assets) {
    return catalogOf(assets / "treatments");
}

std::vector<std::string> activityIds(const std::filesystem::path& assets) {
    return idsOf(activities(assets));
}
std::vector<std::string> postureIds(const std::filesystem::path& assets) {
    return idsOf(postures(assets));
}
std::vector<std::string> conditionIds(const std::filesystem::path& assets) {
    return idsOf(conditions(assets));
}
std::vector<std::string> deviceIds(const std::filesystem::path& assets) {
    return idsOf(devices(assets));
}
std::vector<std::string> treatmentIds(const std::filesystem::path& assets) {
    return idsOf(treatments(assets));
}

std::vector<std::string> stockingIds(const std::filesystem::path& assets) {
    auto ids = idsOf(garments(assets));
    ids.emplace_back("custom");
    return ids;
}

void requireKnown(const std::string& what, const std::string& id, const std::vector<std::string>& known) {
    if (std::find(known.begin(), known.end(), id) != known.end()) return;
    throw core::DataError(what, "", id.empty() ? "is empty" : "\"" + id + "\" is not known",
                          hintFor(what, id, known));
}

} // namespace physiology
