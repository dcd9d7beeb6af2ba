// SPDX-License-Identifier: Apache-2.0
#include "physiology/circulation/LoopData.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"

namespace physiology::circulation {

namespace {

using core::JsonView;

const std::array<std::string, 5> kParts{"heart", "lungs", "arteries", "capillaries", "veins"};
const std::array<std::string, 2> kSides{"right", "left"};
const std::array<std::string, 4> kTones{"none", "upper", "trunk", "lungs"};
constexpr double kMl = 1e-6;
constexpr double kMlPerMmHg = kMl / core::kPascalPerMmHg;

// Chambers that the drop passes and the reflex moves.
const std::array<std::string, 12> kNeeded{"right_atrium",    "right_ventricle",   "pulmonary_arteries",
                                          "pulmonary_veins", "left_atrium",       "left_ventricle",
                                          "arteries",        "upper_capillaries", "trunk_capillaries",
                                          "upper_veins",     "trunk_veins",       "cava"};

template <std::size_t N>
std::size_t choice(const JsonView& json, const std::array<std::string, N>& known) {
    const std::string text = json.string();
    const auto found = std::find(known.begin(), known.end(), text);
    if (found == known.end()) json.fail("\"" + text + "\" is not known", core::choicesHint(text, known));
    return static_cast<std::size_t>(found - known.begin());
}

JsonView sourced(const JsonView& json) {
    json.at("source").string();
    return json;
}

Chamber readChamber(const JsonView& json) {
    Chamber chamber;
    chamber.id = sourced(json).at("id").string();
    chamber.part = static_cast<Part>(choice(json.at("part"), kParts));
    chamber.unstressed = core::fromMl(json.at("unstressed_ml").number(0.0, 4000.0));
    if (json.has("pump"))
        chamber.pump = static_cast<Side>(choice(json.at("pump"), kSides));
    else
        chamber.compliance = json.at("compliance").number(0.5, 500.0) * kMlPerMmHg;
    const auto around = json.at("around");
    if (around.has("thorax")) chamber.thorax = around.at("thorax").number(0.0, 1.0);
    if (around.has("abdomen")) chamber.abdomen = around.at("abdomen").number(0.0, 1.0);
    if (json.has("upright_mmhg")) chamber.upright = core::fromMmHg(json.at("upright_mmhg").number(0.0, 30.0));
    return chamber;
}

std::size_t place(const JsonView& json, const std::vector<Chamber>& chambers) {
    const std::string id = json.string();
    const auto found =
        std::find_if(chambers.begin(), chambers.end(), [&](const Chamber& each) { return each.id == id; });
    if (found == chambers.end()) json.fail("\"" + id + "\" is no chamber", core::choicesHint(id, kNeeded));
    return static_cast<std::size_t>(found - chambers.begin());
}

Way readWay(const JsonView& json, const std::vector<Chamber>& chambers) {
    Way way;
    way.from = place(sourced(json).at("from"), chambers);
    way.to = place(json.at("to"), chambers);
    if (way.from == way.to) json.fail("leads back to where it begins", "join two chambers");
    way.resistance = json.at("resistance").number(0.004, 100.0) / kMlPerMmHg;
    way.valved = json.booleanOr("valve", false);
    if (json.has("tone")) way.tone = static_cast<Tone>(choice(json.at("tone"), kTones));
    return way;
}

void readChambers(const JsonView& json, LoopData& data) {
    const auto list = json.at("chambers");
    for (std::size_t i = 0; i < list.size(); ++i)
        data.chambers.push_back(readChamber(list.at(i)));
    for (const auto& id : kNeeded) {
        const auto is = [&](const Chamber& each) { return each.id == id; };
        if (std::count_if(data.chambers.begin(), data.chambers.end(), is) != 1)
            list.fail("needs \"" + id + "\" once", "give each chamber of the loop one entry");
    }
    const auto ways = json.at("ways");
    for (std::size_t i = 0; i < ways.size(); ++i)
        data.ways.push_back(readWay(ways.at(i), data.chambers));
}

Elastance readElastance(const JsonView& json) {
    Elastance elastance;
    elastance.greatest = sourced(json).at("greatest").number(0.1, 10.0) / kMlPerMmHg;
    elastance.least = json.at("least").number(0.01, 0.1) / kMlPerMmHg;
    return elastance;
}

Beat readBeat(const JsonView& json) {
    return {sourced(json).at("rest_per_minute").number(30.0, 120.0) / 60.0,
            json.at("exercise_per_minute").number(0.0, 120.0) / 60.0, json.at("systole_s").number(0.05, 0.4),
            json.at("systole_share").number(0.0, 0.4), json.at("exercise_strength").number(0.0, 2.0)};
}

Reflex readReflex(const JsonView& json) {
    return {core::fromMmHg(sourced(json).at("arterial_mmhg").number(40.0, 200.0)),
            core::fromMmHg(json.at("band_mmhg").number(1.0, 100.0)),
            json.at("time_s").number(0.5, 120.0),
            json.at("rate_share").number(0.0, 0.8),
            json.at("resistance_share").number(0.0, 0.8),
            core::fromMl(json.at("veins_ml").number(0.0, 1000.0))};
}

} // namespace

std::size_t LoopData::chamber(const std::string& id) const {
    const auto found =
        std::find_if(chambers.begin(), chambers.end(), [&](const Chamber& each) { return each.id == id; });
    return static_cast<std::size_t>(found - chambers.begin());
}

LoopData loadLoop(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "circulation.json";
    const auto document = core::loadJson(file);
    const JsonView json(document, file.string());
    LoopData data;
    data.bloodPerMass = core::fromMl(sourced(json.at("blood")).at("ml_per_kg").number(40.0, 120.0));
    readChambers(json, data);
    const auto leg = sourced(json.at("leg"));
    data.legFrom = place(leg.at("from"), data.chambers);
    data.legTo = place(leg.at("to"), data.chambers);
    data.otherDelay = leg.at("other_delay_s").number(0.0, 5.0);
    data.right = readElastance(json.at("pumps").at("right"));
    data.left = readElastance(json.at("pumps").at("left"));
    data.beat = readBeat(json.at("beat"));
    data.reflex = readReflex(json.at("reflex"));
    const auto exercise = sourced(json.at("exercise"));
    data.trunkGain = exercise.at("trunk_gain").number(0.0, 5.0);
    data.lungGain = exercise.at("lung_gain").number(0.0, 5.0);
    return data;
}

} // namespace physiology::circulation
