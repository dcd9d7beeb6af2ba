// SPDX-License-Identifier: Apache-2.0
// Our numbers beside the published ones, as a page and as JSON. Not a test: it never fails, it shows.
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "core/DataError.h"
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/PatientJson.h"
#include "physiology/Protocol.h"
#include "physiology/Simulation.h"

namespace {

using namespace physiology;
using LegPointer = std::shared_ptr<const anatomy::Leg>;

struct Case {
    const char* title;
    const char* protocol;
    const char* posture;
    double speedKmh;
    std::vector<ConditionSeverity> conditions;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"Standing quietly", "posture", "standing", 4.0, {}},
        {"Lying", "posture", "supine", 4.0, {}},
        {"Sitting", "posture", "sitting", 4.0, {}},
        {"Ten tiptoes", "avp", "standing", 4.0, {}},
        {"Walking, 3 km/h", "walk", "standing", 3.0, {}},
        {"Walking, 4 km/h", "walk", "standing", 4.0, {}},
        {"Walking, 6 km/h", "walk", "standing", 6.0, {}},
        {"Air plethysmography", "apg", "standing", 4.0, {}},
        {"First load", "pump", "standing", 4.0, {}},
        {"Ten tiptoes, great saphenous reflux", "avp", "standing", 4.0, {{"gsv-reflux", 1.0}}},
        {"Ten tiptoes, saphenous reflux and incompetent perforators",
         "avp",
         "standing",
         4.0,
         {{"gsv-reflux", 1.0}, {"perforator-incompetence", 1.0}}},
        {"Ten tiptoes, deep reflux", "avp", "standing", 4.0, {{"deep-reflux", 1.0}}}};
    return all;
}

std::string rounded(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), std::abs(value) < 10.0 ? "%.2f" : "%.1f", value);
    return text.data();
}

std::string bandOf(const Measurement& m, const std::string& key) {
    const auto band = m.published.find(key);
    if (band == m.published.end()) return " | | |";
    const auto& value = m.results.at(key);
    const bool inside = value && *value >= band->second.low && *value <= band->second.high;
    std::ostringstream row;
    row << " " << band->second.low << " to " << band->second.high << " | "
        << (inside ? "inside" : "**outside**") << " | " << band->second.source << " |";
    return row.str();
}

void writeCase(std::ostream& page, const Case& each, const Measurement& m) {
    page << "\n## " << each.title << "\n\n`second-heart measure " << each.protocol;
    if (std::string(each.posture) != "standing") page << " --posture " << each.posture;
    if (each.speedKmh != 4.0) page << " --speed " << each.speedKmh;
    for (const auto& condition : each.conditions)
        page << " --condition " << condition.id;
    page << "`\n\n| result | ours | published | | source |\n|---|---|---|---|---|\n";
    for (const auto& [key, value] : m.results)
        page << "| " << key << " | " << (value ? rounded(*value) : "none") << " |" << bandOf(m, key) << "\n";
}

nlohmann::json toJson(const Case& each, const Measurement& m) {
    nlohmann::json json{
        {"title", each.title}, {"protocol", m.protocol}, {"patient", physiology::toJson(m.patient)}};
    for (const auto& [key, value] : m.results)
        json["results"][key] = value ? nlohmann::json(*value) : nlohmann::json();
    for (const auto& [key, band] : m.published)
        json["published"][key] = {{"low", band.low}, {"high", band.high}, {"source", band.source}};
    return json;
}

// What plethysmography sees between ankle and knee, by what holds it.
void writeVolumes(std::ostream& page, const LegPointer& leg, const std::filesystem::path& assets) {
    page << "\n## The calf volume that plethysmography sees\n\nBlood between ankle and knee, mL.\n\n"
            "| state | drawn veins | muscle beds | skin beds | all |\n|---|---|---|---|---|\n";
    Simulation simulation(leg, assets, {});
    const auto row = [&](const char* state) {
        const auto& model = simulation.model();
        const auto volume = model.volumes().calf(model.solver());
        page << "| " << state;
        for (const double part :
             {volume.drawnVeins, volume.muscleBeds, volume.superficialBeds, volume.total()})
            page << " | " << rounded(core::toMl(part));
        page << " |\n";
    };
    simulation.apply(SetPosture{"legs-up"});
    simulation.run(60.0);
    row("lying, leg raised");
    simulation.apply(SetPosture{"supine"});
    simulation.run(60.0);
    row("lying flat");
    simulation.apply(SetPosture{"standing"});
    simulation.run(120.0);
    row("standing quietly");
    simulation.apply(SetActivity{"tiptoe"});
    simulation.run(1.0);
    row("after one tiptoe");
    simulation.run(9.0);
    row("after ten tiptoes");
}

void writeHead(std::ostream& page, const Measurement& m) {
    page << "# Our numbers beside the published ones\n\nWritten by `./dev clinical`; do not edit. One leg, "
            "one set of "
            "parameters for all rows: "
         << m.model.vessels << " veins, " << m.model.cells << " cells, " << m.model.valves << " valves, step "
         << m.model.stepSeconds * 1e3
         << " ms. Pressures mmHg, volumes mL, flows mL/s, times s. Bands and their sources: "
            "`assets/clinical/published.json`; which constants were calibrated is said in the data files "
            "(`\"calibrated\": true`).\n";
}

void writeAll(const std::filesystem::path& root) {
    const auto assets = root / "assets";
    const auto leg = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy"));
    std::ostringstream page;
    nlohmann::json json = nlohmann::json::array();
    for (const auto& each : cases()) {
        std::cerr << each.title << " ...\n";
        Patient patient;
        patient.posture = each.posture;
        patient.speedKmh = each.speedKmh;
        patient.conditions = each.conditions;
        const auto measurement = measure(each.protocol, patient, leg, assets);
        if (json.empty()) writeHead(page, measurement);
        writeCase(page, each, measurement);
        json.push_back(toJson(each, measurement));
    }
    writeVolumes(page, leg, assets);
    std::filesystem::create_directories(root / "docs");
    std::ofstream(root / "docs" / "clinical.md") << page.str();
    std::ofstream(root / "docs" / "clinical.json") << json.dump(1) << '\n';
    std::cout << (root / "docs" / "clinical.md").string() << '\n'
              << (root / "docs" / "clinical.json").string() << '\n';
}

} // namespace

int main() {
    try {
        writeAll(SH_SOURCE_DIR);
    } catch (const core::DataError& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
    return 0;
}
