// SPDX-License-Identifier: Apache-2.0
#include "rows/Calibration.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/Json.h"

namespace clinical {

namespace {

using nlohmann::json;

// What is left of a value when all but its numbers is taken away; null: none.
json figuresOf(const json& value) {
    if (value.is_number()) return value;
    json kept = value.is_array() ? json::array() : json::object();
    if (value.is_array())
        for (const auto& each : value)
            if (auto figures = figuresOf(each); !figures.is_null()) kept.push_back(std::move(figures));
    if (value.is_object())
        for (const auto& [key, each] : value.items())
            if (auto figures = figuresOf(each); !figures.is_null()) kept[key] = std::move(figures);
    return kept.empty() ? json() : kept;
}

// The figures beside the mark, the place in a menu aside; where it is a list of names, only those.
std::string numbersOf(const json& object) {
    const json& mark = object.at("calibrated");
    json numbers = json::object();
    for (const auto& [key, value] : object.items()) {
        const bool meant = mark == true || std::find(mark.begin(), mark.end(), key) != mark.end();
        auto figures = meant && key != "order" ? figuresOf(value) : json();
        if (!figures.is_null()) numbers[key] = std::move(figures);
    }
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
