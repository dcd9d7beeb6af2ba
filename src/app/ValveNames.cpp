// SPDX-License-Identifier: Apache-2.0
#include "app/ValveNames.h"

#include <algorithm>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "physiology/PatientJson.h"

namespace app {
namespace {

std::string dashed(std::string name) {
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

bool means(const std::string& name, const anatomy::Valve& valve, const anatomy::Leg& leg) {
    if (name.empty()) return false;
    if (name == "all" || name == valve.id || dashed(name) == valve.group) return true;
    const std::string& vessel = leg.vessels[static_cast<std::size_t>(valve.vessel)].id;
    return name == vessel || name + "_vein" == vessel;
}

[[noreturn]] void wrong(const std::string& message, const std::string& hint) {
    throw core::DataError("command line", "--valve", message, hint);
}

[[noreturn]] void unknownValve(const std::string& name, const anatomy::Leg& leg) {
    if (leg.vesselIndex(name) >= 0)
        wrong("\"" + name + "\" has no valves", "`second-heart list valves` prints which veins have");
    auto known = valveGroups(leg);
    for (const auto& valve : leg.valves) {
        known.push_back(valve.id);
        known.push_back(leg.vessels[static_cast<std::size_t>(valve.vessel)].id);
    }
    wrong(name.empty() ? "names no valve" : "\"" + name + "\" is no valve, valve group or vein with valves",
          core::unknownNameHint(name, known, "valves") + ", `second-heart list valve-groups` the groups");
}

struct Wish {
    std::string name;
    physiology::ValveSetting setting;
    std::vector<std::string> valves;
};

Wish wishFrom(const std::string& text, const anatomy::Leg& leg) {
    const auto equals = text.find('=');
    if (text.empty() || equals == std::string::npos)
        wrong(text.empty() ? "is empty" : "\"" + text + "\" says no state",
              "give ID=open, ID=closed or ID=leak:0..1");
    const auto name = text.substr(0, equals);
    try {
        return {name, physiology::parseValveSetting(text.substr(equals + 1)), valvesNamed(name, leg)};
    } catch (const core::DataError& error) {
        if (error.file != "valve") throw;
        wrong(name + ": " + error.message, error.hint);
    }
}

void refuseContradiction(const Wish& one, const Wish& other) {
    if (one.valves.size() != other.valves.size() || one.setting == other.setting) return;
    for (const auto& id : one.valves)
        if (std::find(other.valves.begin(), other.valves.end(), id) != other.valves.end())
            wrong("\"" + one.name + "\" and \"" + other.name + "\" want different states of " + id,
                  "keep one of them");
}

} // namespace

std::vector<std::string> valveGroups(const anatomy::Leg& leg) {
    std::vector<std::string> groups;
    for (const auto& valve : leg.valves)
        if (!valve.group.empty() && std::find(groups.begin(), groups.end(), valve.group) == groups.end())
            groups.push_back(valve.group);
    groups.emplace_back("all");
    return groups;
}

std::vector<std::string> valvesNamed(const std::string& name, const anatomy::Leg& leg) {
    std::vector<std::string> found;
    for (const auto& valve : leg.valves)
        if (means(name, valve, leg)) found.push_back(valve.id);
    if (found.empty()) unknownValve(name, leg);
    return found;
}

std::map<std::string, physiology::ValveSetting> parseValves(const std::vector<std::string>& texts,
                                                            const anatomy::Leg& leg) {
    std::vector<Wish> wishes;
    for (const auto& text : texts)
        wishes.push_back(wishFrom(text, leg));
    for (const auto& one : wishes)
        for (const auto& other : wishes)
            refuseContradiction(one, other);
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const Wish& a, const Wish& b) { return a.valves.size() > b.valves.size(); });
    std::map<std::string, physiology::ValveSetting> settings;
    for (const auto& wish : wishes)
        for (const auto& id : wish.valves)
            settings[id] = wish.setting;
    return settings;
}

} // namespace app
