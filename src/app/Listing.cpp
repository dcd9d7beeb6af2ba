// SPDX-License-Identifier: Apache-2.0
#include "app/Listing.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/ValveNames.h"
#include "app/lessons/LessonWords.h"
#include "core/DataError.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "physiology/Catalog.h"
#include "physiology/Protocol.h"
#include "physiology/slow/Day.h"
#include "ui/StructureNames.h"
#include "ui/Texts.h"

namespace app {
namespace {

constexpr const char* kEnglish = "en";

using Json = nlohmann::ordered_json;

// What is listed from, and the language of the names.
struct Listed {
    const World& world;
    const ui::Texts& texts;

    // The text of a key where the language has one.
    std::string textOr(const std::string& key, const std::string& other) const {
        return texts.has(key) ? texts(key) : other;
    }
    template <typename Structure>
    std::string nameOf(const Structure& structure) const {
        return texts.language() == kEnglish ? structure.name
                                            : ui::structureName(texts, *world.leg, structure.id);
    }
};

Json entry(const std::string& id, const std::string& name, const std::string& latin = {}) {
    return {{"id", id}, {"name", name}, {"latin", latin}};
}

// To so many decimals, as the double that prints so.
double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

Json vesselEntry(const Listed& from, std::size_t index) {
    const World& world = from.world;
    const auto& vessel = world.leg->vessels[index];
    Json json = entry(vessel.id, from.nameOf(vessel), vessel.latin);
    json["system"] = anatomy::nameOf(vessel.system);
    json["length_mm"] = rounded(core::toMm(vessel.restLength), 1);
    json["diameter_mm"] = rounded(core::toMm(anatomy::coursePointAt(vessel, 0.5).diameter), 2);
    json["valves"] =
        std::count_if(world.leg->valves.begin(), world.leg->valves.end(),
                      [&](const auto& valve) { return valve.vessel == static_cast<int>(index); });
    return json;
}

Json vessels(const Listed& from) {
    Json list = Json::array();
    for (std::size_t i = 0; i < from.world.leg->vessels.size(); ++i)
        list.push_back(vesselEntry(from, i));
    return list;
}

std::string valveNameOf(const Listed& from, const anatomy::Valve& valve, const std::string& number) {
    const auto& vessel = from.world.leg->vessels[static_cast<std::size_t>(valve.vessel)];
    return from.texts.language() == kEnglish ? "valve " + number + " of the " + vessel.name
                                             : ui::valveName(from.texts, *from.world.leg, valve);
}

Json valves(const Listed& from) {
    const World& world = from.world;
    Json list = Json::array();
    std::map<int, int> counted; // valves so far, by vessel
    for (const auto& valve : world.leg->valves) {
        const auto& vessel = world.leg->vessels[static_cast<std::size_t>(valve.vessel)];
        const std::string number = std::to_string(++counted[valve.vessel]);
        Json json = entry(valve.id, valveNameOf(from, valve, number),
                          "valvula venosa " + number + " (" + vessel.latin + ")");
        json["vessel"] = vessel.id;
        json["at"] = rounded(valve.at, 4);
        json["group"] = valve.group;
        list.push_back(std::move(json));
    }
    return list;
}

Json groups(const Listed& from) {
    Json list = Json::array();
    for (const auto& id : valveGroups(*from.world.leg))
        list.push_back(entry(id, from.texts("valve-group." + id)));
    return list;
}

Json protocols(const Listed& from) {
    Json list = Json::array();
    for (const auto& id : physiology::protocolIds()) {
        Json json = entry(id, from.texts("protocol." + id));
        json["built"] = physiology::isBuilt(id);
        list.push_back(std::move(json));
    }
    return list;
}

template <typename Structures>
Json structures(const Listed& from, const Structures& all) {
    Json list = Json::array();
    for (const auto& each : all)
        list.push_back(entry(each.id, from.nameOf(each), each.latin));
    return list;
}

Json catalog(const std::vector<physiology::CatalogEntry>& entries) {
    Json list = Json::array();
    for (const auto& each : entries)
        list.push_back(entry(each.id, each.name));
    return list;
}

// In English as the data files say, in other languages as the panels do.
Json translated(const Listed& from, const std::string& prefix, Json list) {
    if (from.texts.language() == kEnglish) return list;
    for (auto& each : list)
        each["name"] = from.textOr(prefix + each["id"].get<std::string>(), each["name"].get<std::string>());
    return list;
}

Json languages(const Listed& from) {
    Json list = Json::array();
    for (const auto& each : ui::languages(from.world.assets))
        list.push_back(entry(each.id, each.name));
    return list;
}

// A folder of data files that may not be there yet.
Json optionalCatalog(const std::filesystem::path& folder) {
    return std::filesystem::is_directory(folder) ? catalog(physiology::catalogOf(folder)) : Json::array();
}

Json lessons(const Listed& from) {
    Json list = optionalCatalog(from.world.assets / "lessons");
    if (from.texts.language() == kEnglish || list.empty()) return list;
    const LessonWords words(from.world.assets);
    for (auto& each : list)
        each["name"] = words.at(each["id"].get<std::string>() + ".title").in(from.texts.language());
    return list;
}

using Maker = std::function<Json(const Listed&)>;

const std::vector<std::pair<std::string, Maker>>& makers() {
    static const std::vector<std::pair<std::string, Maker>> kMakers{
        {"vessels", vessels},
        {"valves", valves},
        {"valve-groups", groups},
        {"arteries", [](const Listed& from) { return structures(from, from.world.leg->arteries); }},
        {"muscles", [](const Listed& from) { return structures(from, from.world.leg->muscles); }},
        {"bones", [](const Listed& from) { return structures(from, from.world.leg->bones); }},
        {"conditions",
         [](const Listed& from) {
             return translated(from, "condition.", catalog(physiology::conditions(from.world.assets)));
         }},
        {"activities",
         [](const Listed& from) {
             return translated(from, "activity.", catalog(physiology::activities(from.world.assets)));
         }},
        {"postures",
         [](const Listed& from) {
             return translated(from, "posture.", catalog(physiology::postures(from.world.assets)));
         }},
        {"garments",
         [](const Listed& from) {
             return translated(from, "stocking.", catalog(physiology::garments(from.world.assets)));
         }},
        {"devices",
         [](const Listed& from) {
             return translated(from, "device.", catalog(physiology::devices(from.world.assets)));
         }},
        {"protocols", protocols},
        {"days",
         [](const Listed& from) {
             return translated(from, "day.", catalog(physiology::slow::days(from.world.assets)));
         }},
        {"lessons", lessons},
        {"scenes", [](const Listed& from) { return optionalCatalog(from.world.assets / "scenes"); }},
        {"languages", languages},
    };
    return kMakers;
}

} // namespace

std::vector<std::string> listNames() {
    std::vector<std::string> names;
    for (const auto& [name, maker] : makers())
        names.push_back(name);
    return names;
}

nlohmann::ordered_json listing(const std::string& what, const World& world, const std::string& language) {
    const auto texts = ui::Texts::load(world.assets, language);
    for (const auto& [name, maker] : makers())
        if (name == what) return maker({world, texts});
    throw core::DataError("command line", "list",
                          what.empty() ? "the name of the list is empty" : "\"" + what + "\" is no list",
                          core::choicesHint(what, listNames()));
}

std::string asText(const nlohmann::ordered_json& entries) {
    std::size_t width = 0;
    for (const auto& each : entries)
        width = std::max(width, each["id"].get<std::string>().size());
    std::string text;
    for (const auto& each : entries) {
        const auto id = each["id"].get<std::string>();
        const bool built = !each.contains("built") || each["built"].get<bool>();
        text += id + std::string(width + 2 - id.size(), ' ') + each["name"].get<std::string>() +
                (built ? "" : " (not built yet)") + "\n";
    }
    return text;
}

} // namespace app
