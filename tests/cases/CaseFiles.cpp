// SPDX-License-Identifier: Apache-2.0
#include "CaseFiles.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace cases {

std::filesystem::path fileOf(const std::string& stem) {
    return std::filesystem::path(SH_SOURCE_DIR) / "tests/cases" / (stem + ".json");
}

std::vector<std::string> filesNamed(const std::string& prefix) {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(fileOf("").parent_path()))
        if (file.path().extension() == ".json" && file.path().filename().string().starts_with(prefix))
            names.push_back(file.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

CaseFile::CaseFile(const std::string& stem)
    : document_(core::loadJson(fileOf(stem))), json_(document_, fileOf(stem).string()) {}

hemodynamics::TubeLaw readLaw(const core::JsonView& json) {
    return {json.at("E_Pa").number(), json.at("m").number(), json.at("B_Pa").number(), json.at("n").number()};
}

} // namespace cases
