// SPDX-License-Identifier: Apache-2.0
#include "rows/Calibration.h"

#include <algorithm>

#include "core/Json.h"

namespace clinical {

namespace {

using nlohmann::json;

bool isFigure(const json& value) {
    return value.is_number() || (value.is_array() && !value.empty() && value.front().is_number());
}

// The figures beside the mark; where it is a list of names, only those.
std::string numbersOf(const json& object) {
    const json& mark = object.at("calibrated");
    json numbers = json::object();
    for (const auto& [key, value] : object.items())
        if (isFigure(value) && (mark == true || std::find(mark.begin(), mark.end(), key) != mark.end()))
            numbers[key] = value;
    return numbers.empty() ? "" : numbers.dump();
}

std::string textOf(const json& object) {
    for (const char* key : {"range", "calibration", "source"})
        if (object.contains(key) && object.at(key).is_string()) return object.at(key).get<std::string>();
    return "";
}

void collect(const json& value, const std::string& file, const std::string& where,
             std::vector<Calibrated>& found) {
    if (value.is_object() && value.contains("calibrated") && value.at("calibrated") != false)
        found.push_back({file, where, numbersOf(value), textOf(value)});
    if (!value.is_structured()) return;
    for (const auto& [key, member] : value.items())
        collect(member, file, where + "/" + key, found);
}

} // namespace

std::vector<Calibrated> calibratedIn(const std::filesystem::path& assets) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(assets))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Calibrated> found;
    for (const auto& file : files)
        collect(core::loadJson(file), std::filesystem::relative(file, assets).string(), "", found);
    return found;
}

} // namespace clinical
