// SPDX-License-Identifier: Apache-2.0
#include "physiology/comparison/Comparison.h"

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/NearestName.h"
#include "physiology/Catalog.h"
#include "physiology/PatientCommands.h"
#include "physiology/PatientJson.h"
#include "physiology/Protocol.h"

namespace physiology::comparison {

namespace {

using core::JsonView;

Patient checkedPatient(const nlohmann::json& json, const JsonView& place, const PatientCommands& known) {
    const JsonView view(json, place.file(), place.where());
    const Patient patient = patientFromJson(view);
    try {
        known.check(patient);
    } catch (const core::DataError& error) {
        place.fail(error.file + ": " + error.message, error.hint);
    }
    return patient;
}

Figure readFigure(const JsonView& json) {
    Figure figure;
    figure.name = json.at("name").string();
    figure.protocol = json.at("measure").string();
    if (!isBuilt(figure.protocol))
        json.at("measure").fail("\"" + figure.protocol + "\" is no measurement",
                                core::choicesHint(figure.protocol, protocolIds()));
    figure.once = json.has("before");
    figure.before = json.at(figure.once ? "before" : "key").string();
    figure.after = json.at(figure.once ? "after" : "key").string();
    figure.published = json.stringOr("published", "");
    if (!figure.published.empty()) figure.source = json.at("source").string();
    return figure;
}

} // namespace

std::vector<CatalogEntry> comparisons(const std::filesystem::path& assets) {
    return catalogOf(assets / "comparisons");
}

Comparison readComparison(const CatalogFile& file, const anatomy::Leg& leg,
                          const std::filesystem::path& assets) {
    const JsonView json(file.json, file.file);
    Comparison comparison;
    comparison.id = json.at("id").string();
    comparison.name = json.at("name").string();
    comparison.source = json.at("source").string();
    const PatientCommands known(leg, assets);
    const auto patient = json.at("patient"), change = json.at("change");
    for (const auto& view : {patient, change})
        if (!view.raw().is_object())
            view.fail("is no patient", "give members as in `--json` of a measurement");
    comparison.before = checkedPatient(patient.raw(), patient, known);
    auto changed = patient.raw();
    changed.merge_patch(change.raw());
    comparison.after = checkedPatient(changed, change, known);
    const auto figures = json.at("figures");
    for (std::size_t i = 0; i < figures.size(); ++i)
        comparison.figures.push_back(readFigure(figures.at(i)));
    if (comparison.figures.empty()) figures.fail("is empty", "name at least one figure");
    if (comparison.before == comparison.after)
        change.fail("changes nothing", "name what the treatment changes");
    return comparison;
}

Comparison loadComparison(const std::string& id, const anatomy::Leg& leg,
                          const std::filesystem::path& assets) {
    std::vector<std::string> known;
    for (const auto& file : catalogFiles(assets / "comparisons")) {
        known.push_back(file.json.at("id").get<std::string>());
        if (known.back() == id) return readComparison(file, leg, assets);
    }
    throw core::DataError("command line", "treatments", "\"" + id + "\" is not known",
                          core::choicesHint(id, known));
}

} // namespace physiology::comparison
