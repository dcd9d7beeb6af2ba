// SPDX-License-Identifier: Apache-2.0
#include "sweep/SweepPlan.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "physiology/PatientJson.h"

namespace clinical {

namespace {

using core::JsonView;
using physiology::Patient;

using Vary = void (*)(Patient&, double);

void varySeverity(Patient& patient, double value) {
    for (auto& condition : patient.conditions)
        condition.severity *= value;
    std::erase_if(patient.conditions, [](const auto& condition) { return condition.severity == 0.0; });
}

void varyStocking(Patient& patient, double value) {
    constexpr double kCalfShare = 0.7;
    if (value > 0.0) patient.stocking = {"custom", value, kCalfShare * value};
}

const std::map<std::string, Vary>& variations() {
    static const std::map<std::string, Vary> all{
        {"severity", varySeverity},
        {"stocking_mmhg", varyStocking},
        {"height_m", [](Patient& patient, double value) { patient.height = value; }},
        {"speed_kmh", [](Patient& patient, double value) { patient.speedKmh = value; }}};
    return all;
}

std::vector<std::string> words(const JsonView& json, const char* member) {
    std::vector<std::string> found;
    if (json.has(member))
        for (std::size_t i = 0; i < json.at(member).size(); ++i)
            found.push_back(json.at(member).at(i).string());
    return found;
}

Claim::Form formFrom(const JsonView& json) {
    if (json.has("band")) return Claim::Form::band;
    const std::string goes = json.at("goes").string();
    if (goes == "up") return Claim::Form::up;
    if (goes == "down") return Claim::Form::down;
    if (goes != "level") json.at("goes").fail("\"" + goes + "\" is no way to go", "up, down or level");
    return Claim::Form::level;
}

Claim claimFrom(const JsonView& json) {
    Claim claim;
    claim.form = formFrom(json);
    claim.keys = json.has("keys") ? words(json, "keys") : std::vector{json.at("key").string()};
    claim.lines = words(json, "lines");
    claim.across = words(json, "across");
    claim.slack = json.numberOr("slack", 0.0);
    claim.from = json.numberOr("from", claim.from);
    claim.to = json.numberOr("to", claim.to);
    claim.source = json.at("source").string();
    if (json.has("where")) {
        claim.whereKey = json.at("where").at("key").string();
        claim.whereAtLeast = json.at("where").at("at_least").number();
    }
    if (claim.form == Claim::Form::band) {
        const auto limits = json.at("band").numbers(2);
        claim.low = limits[0];
        claim.high = limits[1];
    }
    return claim;
}

void checkLines(const JsonView& json, const Sweep& sweep, const Claim& claim) {
    for (const auto* named : {&claim.lines, &claim.across})
        for (const auto& id : *named)
            if (std::none_of(sweep.lines.begin(), sweep.lines.end(),
                             [&](const auto& line) { return line.id == id; }))
                json.fail("\"" + id + "\" is not a line of the sweep", "see its \"lines\"");
}

void readLists(const JsonView& json, Sweep& sweep) {
    sweep.values = json.at("values").numbers(json.at("values").size());
    sweep.measures = words(json, "measures");
    sweep.plots = words(json, "plots");
    for (std::size_t i = 0; i < json.at("lines").size(); ++i) {
        const auto line = json.at("lines").at(i);
        sweep.lines.push_back({line.at("id").string(), {}});
        if (line.has("patient")) sweep.lines.back().patient = physiology::patientFromJson(line.at("patient"));
    }
    for (std::size_t i = 0; i < json.at("claims").size(); ++i) {
        sweep.claims.push_back(claimFrom(json.at("claims").at(i)));
        checkLines(json.at("claims").at(i), sweep, sweep.claims.back());
    }
}

Sweep sweepFrom(const JsonView& json) {
    Sweep sweep;
    sweep.id = json.at("id").string();
    sweep.title = json.at("title").string();
    sweep.vary = json.at("vary").string();
    sweep.axis = json.at("axis").string();
    if (!variations().contains(sweep.vary))
        json.at("vary").fail("\"" + sweep.vary + "\" cannot be varied",
                             "severity, stocking_mmhg, height_m or speed_kmh");
    readLists(json, sweep);
    return sweep;
}

} // namespace

std::vector<Sweep> loadSweeps(const std::filesystem::path& assets) {
    const auto file = assets / "clinical" / "sweeps.json";
    const auto document = core::loadJson(file);
    const auto list = JsonView(document, file.string()).at("sweeps");
    std::vector<Sweep> sweeps;
    for (std::size_t i = 0; i < list.size(); ++i)
        sweeps.push_back(sweepFrom(list.at(i)));
    return sweeps;
}

Patient patientAt(const Sweep& sweep, const SweepLine& line, double value) {
    Patient patient = line.patient;
    variations().at(sweep.vary)(patient, value);
    return patient;
}

} // namespace clinical
