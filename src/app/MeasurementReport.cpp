// SPDX-License-Identifier: Apache-2.0
#include "app/MeasurementReport.h"

#include <algorithm>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "physiology/PatientJson.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

std::string rangeText(const physiology::Measurement& measurement, const std::string& key, double value) {
    const auto band = measurement.published.find(key);
    if (band == measurement.published.end()) return "";
    const auto& [low, high, source] = band->second;
    char text[96];
    std::snprintf(text, sizeof text, "%12g .. %-10g %s", low, high,
                  value >= low && value <= high ? "inside" : "OUTSIDE");
    return text;
}

std::string row(const physiology::Measurement& measurement, const std::string& key,
                const std::optional<double>& value) {
    char text[160];
    if (!value) {
        std::snprintf(text, sizeof text, "%-38s %12s\n", key.c_str(), "none");
        return text;
    }
    std::snprintf(text, sizeof text, "%-38s %12.4g %s\n", key.c_str(), *value,
                  rangeText(measurement, key, *value).c_str());
    return text;
}

} // namespace

void requireBuilt(const std::string& protocol) {
    const auto known = physiology::protocolIds();
    if (std::find(known.begin(), known.end(), protocol) == known.end())
        throw core::DataError("command line", "measure",
                              protocol.empty() ? "the name of the protocol is empty"
                                               : "\"" + protocol + "\" is no protocol",
                              core::unknownNameHint(protocol, known, "protocols"));
    if (!physiology::isBuilt(protocol))
        throw core::DataError("command line", "measure " + protocol, "this protocol is not built yet",
                              "`second-heart list protocols` says which are");
}

nlohmann::ordered_json asJson(const physiology::ModelFacts& model) {
    return {{"vessels", model.vessels},
            {"cells", model.cells},
            {"valves", model.valves},
            {"step_s", model.stepSeconds},
            {"balance_error_percent", model.balanceErrorPercent}};
}

nlohmann::ordered_json asJson(const physiology::Measurement& measurement) {
    Json results = Json::object();
    for (const auto& [key, value] : measurement.results)
        results[key] = value ? Json(*value) : Json(nullptr);
    for (const auto& [key, id] : measurement.names)
        results[key] = id;
    Json published = Json::object();
    for (const auto& [key, band] : measurement.published)
        published[key] = {{"low", band.low}, {"high", band.high}, {"source", band.source}};
    return {{"protocol", measurement.protocol},
            {"patient", physiology::toJson(measurement.patient)},
            {"model", asJson(measurement.model)},
            {"results", results},
            {"published", published}};
}

std::string asText(const physiology::Measurement& measurement) {
    char head[96];
    std::snprintf(head, sizeof head, "%-38s %12s %12s\n", measurement.protocol.c_str(), "here", "published");
    std::string text = head;
    for (const auto& [key, value] : measurement.results)
        text += row(measurement, key, value);
    for (const auto& [key, id] : measurement.names) {
        std::snprintf(head, sizeof head, "%-38s %s\n", key.c_str(), id.c_str());
        text += head;
    }
    return text;
}

} // namespace app
