// SPDX-License-Identifier: Apache-2.0
#include "app/Listing.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "app/ValveNames.h"
#include "core/DataError.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "physiology/Catalog.h"
#include "physiology/Protocol.h"
#include "ui/Texts.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

Json entry(const std::string& id, const std::string& name, const std::string& latin = {}) {
    return {{"id", id}, {"name", name}, {"latin", latin}};
}

// To so many decimals, as the double that prints so.
double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

Json vesselEntry(const World& world, std::size_t index) {
    const auto& vessel = world.leg->vessels[index];
    Json json = entry(vessel.id, vessel.name, vessel.latin);
    json["system"] = anatomy::nameOf(vessel.system);
    json["length_mm"] = rounded(core::toMm(vessel.restLength), 1);
    json["diameter_mm"] = rounded(core::toMm(anatomy::coursePointAt(vessel, 0.5).diameter), 2);
    json["valves"] =
        std::count_if(world.leg->valves.begin(), world.leg->valves.end(),
                      [&](const auto& valve) { return valve.vessel == static_cast<int>(index); });
    return json;
}

Json vessels(const World& world) {
    Json list = Json::array();
    for (std::size_t i = 0; i < world.leg->vessels.size(); ++i)
        list.push_back(vesselEntry(world, i));
    return list;
}

Json valves(const World& world) {
    Json list = Json::array();
    std::map<int, int> counted; // valves so far, by vessel
    for (const auto& valve : world.leg->valves) {
        const auto& vessel = world.leg->vessels[static_cast<std::size_t>(valve.vessel)];
        const std::string number = std::to_string(++counted[valve.vessel]);
        Json json = entry(valve.id, "valve " + number + " of the " + vessel.name,
                          "valvula venosa " + number + " (" + vessel.latin + ")");
        json["vessel"] = vessel.id;
        json["at"] = rounded(valve.at, 4);
        json["group"] = valve.group;
        list.push_back(std::move(json));
    }
    return list;
}

Json groups(const World& world) {
    const auto texts = ui::Texts::load(world.assets, "en");
    Json list = Json::array();
    for (const auto& id : valveGroups(*world.leg))
        list.push_back(entry(id, texts("valve-group." + id)));
    return list;
}

Json protocols(const World& world) {
    const auto texts = ui::Texts::load(world.assets, "en");
    Json list = Json::array();
    for (const auto& id : physiology::protocolIds()) {
        Json json = entry(id, texts("protocol." + id));
        json["built"] = physiology::isBuilt(id);
        list.push_back(std::move(json));
    }
    return list;
}

template <typename Structures>
Json structures(const Structures& all) {
    Json list = Json::array();
    for (const auto& each : all)
        list.push_back(entry(each.id, each.name, each.latin));
    return list;
}

Json catalog(const std::vector<physiology::CatalogEntry>& entries) {
    Json list = Json::array();
    for (const auto& each : entries)
        list.push_back(entry(each.id, each.name));
    return list;
}

Json languages(const World& world) {
    Json list = Json::array();
    for (const auto& each : ui::languages(world.assets))
        list.push_back(entry(each.id, each.name));
    return list;
}

// A folder of data files that may not be there yet.
Json optionalCatalog(const std::filesystem::path& folder) {
    return std::filesystem::is_directory(folder) ? catalog(physiology::catalogOf(folder)) : Json::array();
}

using Maker = std::function<Json(const World&)>;

const std::vector<std::pair<std::string, Maker>>& makers() {
    static const std::vector<std::pair<std::string, Maker>> kMakers{
        {"vessels", vessels},
        {"valves", valves},
        {"valve-groups", groups},
        {"arteries", [](const World& world) { return structures(world.leg->arteries); }},
        {"muscles", [](const World& world) { return structures(world.leg->muscles); }},
        {"bones", [](const World& world) { return structures(world.leg->bones); }},
        {"conditions", [](const World& world) { return catalog(physiology::conditions(world.assets)); }},
        {"activities", [](const World& world) { return catalog(physiology::activities(world.assets)); }},
        {"postures", [](const World& world) { return catalog(physiology::postures(world.assets)); }},
        {"garments", [](const World& world) { return catalog(physiology::garments(world.assets)); }},
        {"devices", [](const World& world) { return catalog(physiology::devices(world.assets)); }},
        {"protocols", protocols},
        {"days", [](const World& world) { return optionalCatalog(world.assets / "days"); }},
        {"lessons", [](const World& world) { return optionalCatalog(world.assets / "lessons"); }},
        {"scenes", [](const World& world) { return optionalCatalog(world.assets / "scenes"); }},
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

nlohmann::ordered_json listing(const std::string& what, const World& world) {
    for (const auto& [name, maker] : makers())
        if (name == what) return maker(world);
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
