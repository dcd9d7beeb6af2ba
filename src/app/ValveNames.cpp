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
    if (name == "all" || name == valve.id || dashed(name) == valve.group) return true;
    const std::string& vessel = leg.vessels[static_cast<std::size_t>(valve.vessel)].id;
    return name == vessel || name + "_vein" == vessel;
}

[[noreturn]] void unknownValve(const std::string& name, const anatomy::Leg& leg) {
    auto known = valveGroups(leg);
    for (const auto& valve : leg.valves)
        known.push_back(valve.id);
    for (const auto& vessel : leg.vessels)
        known.push_back(vessel.id);
    throw core::DataError("command line", "--valve",
                          "\"" + name + "\" is no valve, valve group or vein with valves",
                          core::unknownNameHint(name, known, "valves"));
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

std::map<std::string, physiology::ValveSetting> parseValves(const std::string& text,
                                                            const anatomy::Leg& leg) {
    const auto equals = text.find('=');
    if (equals == std::string::npos)
        throw core::DataError("command line", "--valve", "\"" + text + "\" says no state",
                              "give ID=open, ID=closed or ID=leak:0..1");
    const auto setting = physiology::parseValveSetting(text.substr(equals + 1));
    std::map<std::string, physiology::ValveSetting> result;
    for (const auto& id : valvesNamed(text.substr(0, equals), leg))
        result[id] = setting;
    return result;
}

} // namespace app
