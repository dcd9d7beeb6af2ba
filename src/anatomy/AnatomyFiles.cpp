// SPDX-License-Identifier: Apache-2.0
#include "anatomy/AnatomyFiles.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/DataError.h"

namespace anatomy {

AnatomyFiles::AnatomyFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}
AnatomyFiles::~AnatomyFiles() = default;

core::JsonView AnatomyFiles::open(const std::filesystem::path& relative) {
    const auto path = folder_ / relative;
    documents_.push_back(core::loadJson(path));
    return {documents_.back(), path.string()};
}

std::vector<core::JsonView> AnatomyFiles::openAll(const std::string& subfolder) {
    std::vector<std::filesystem::path> names;
    std::error_code none;
    for (const auto& item : std::filesystem::directory_iterator(folder_ / subfolder, none))
        if (item.path().extension() == ".json") names.push_back(item.path().filename());
    if (names.empty())
        throw core::DataError((folder_ / subfolder).string(), "", "holds no *.json",
                              "restore the files of this folder");
    std::sort(names.begin(), names.end());
    std::vector<core::JsonView> views;
    views.reserve(names.size());
    for (const auto& name : names)
        views.push_back(open(subfolder / name));
    return views;
}

std::string UniqueIds::read(const core::JsonView& entry) {
    const auto view = entry.at("id");
    std::string id = view.string();
    if (id.empty()) view.fail("is empty", "give it a name in lower case");
    if (!seen_.insert(id).second) view.fail("\"" + id + "\" is there twice", "rename one of them");
    return id;
}

std::string sourceOf(const core::JsonView& entry) {
    const auto view = entry.at("source");
    std::string source = view.string();
    if (source.empty()) view.fail("is empty", "name the publication or measurement");
    return source;
}

} // namespace anatomy
