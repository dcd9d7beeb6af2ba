// SPDX-License-Identifier: Apache-2.0
#include "physiology/PublishedBands.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "physiology/PatientJson.h"

namespace physiology {

namespace {

std::set<std::string> conditionsOf(const Patient& patient) {
    std::set<std::string> ids;
    for (const auto& condition : patient.conditions)
        if (condition.id != "healthy") ids.insert(condition.id);
    return ids;
}

std::set<std::string> conditionsOf(const core::JsonView& band) {
    std::set<std::string> ids;
    if (!band.has("conditions")) return ids;
    const auto list = band.at("conditions");
    for (std::size_t i = 0; i < list.size(); ++i)
        ids.insert(list.at(i).string());
    return ids;
}

bool holdsFor(const core::JsonView& band, const Patient& patient) {
    if (band.has("posture") && band.at("posture").string() != patient.posture) return false;
    if (band.has("activity") && band.at("activity").string() != patient.activity) return false;
    if (band.has("stocking") && band.at("stocking").string() != patient.stocking.classId) return false;
    if (band.has("hours")) {
        const auto range = band.at("hours").numbers(2);
        if (patient.hours < range[0] || patient.hours > range[1]) return false;
    }
    if (band.has("breathing") && toJson(patient).at("breathing") != band.at("breathing").string())
        return false;
    if (band.has("speed_kmh")) {
        const auto range = band.at("speed_kmh").numbers(2);
        if (patient.speedKmh < range[0] || patient.speedKmh > range[1]) return false;
    }
    return conditionsOf(band) == conditionsOf(patient);
}

} // namespace

std::map<std::string, PublishedBand> publishedBands(const std::string& protocol, const Patient& patient,
                                                    const std::filesystem::path& assets) {
    const auto file = assets / "clinical" / "published.json";
    const auto document = core::loadJson(file);
    const core::JsonView list = core::JsonView(document, file.string()).at("bands");
    std::map<std::string, PublishedBand> bands;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto band = list.at(i);
        if (band.at("protocol").string() != protocol || !holdsFor(band, patient)) continue;
        const double low = band.at("low").number();
        bands[band.at("key").string()] = {low, band.at("high").number(low, 1e9), band.at("source").string()};
    }
    return bands;
}

} // namespace physiology
