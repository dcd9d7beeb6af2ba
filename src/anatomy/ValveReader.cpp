// SPDX-License-Identifier: Apache-2.0
#include "anatomy/ValveReader.h"

#include <cmath>
#include <set>

#include <glm/geometric.hpp>
#include <nlohmann/json.hpp>

#include "anatomy/Course.h"

namespace anatomy {
namespace {

double placeFrom(const core::JsonView& valve, double previous) {
    const auto view = valve.at("at");
    const double at = view.number();
    if (at <= 0.0 || at >= 1.0)
        view.fail("is " + view.raw().dump() + ", outside its vessel", "use a place between 0 and 1");
    if (at <= previous) view.fail("does not come after the valve before it", "list valves in flow direction");
    return at;
}

glm::dvec3 commissureFrom(const core::JsonView& valve, const Vessel& vessel, double at) {
    constexpr double kLargestCosine = 0.25; // 15 degrees out of the cross-section
    const auto view = valve.at("commissure");
    const glm::dvec3 commissure = directionVectorFrom(view);
    if (std::abs(glm::dot(commissure, tangentAt(vessel, at))) > kLargestCosine)
        view.fail("runs along the vessel", "write the line between the commissures, across the vessel");
    return commissure;
}

void readValvesOf(const core::JsonView& entry, int index, const Vessel& vessel, std::vector<Valve>& valves) {
    const auto list = entry.at("valves");
    const std::string source = sourceOf(entry);
    if (vessel.direction == PerforatorDirection::valveless)
        list.fail("puts valves into a valveless perforator", "change its direction or remove the valves");
    double previous = 0.0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        previous = placeFrom(list.at(i), previous);
        valves.push_back({.id = vessel.id + "_valve_" + std::to_string(i + 1),
                          .vessel = index,
                          .at = previous,
                          .commissure = commissureFrom(list.at(i), vessel, previous),
                          .group = vessel.valveGroup,
                          .source = source});
    }
}

} // namespace

std::vector<Valve> readValves(AnatomyFiles& files, const std::vector<VesselEntry>& vessels) {
    const auto list = files.open("valves.json").at("vessels");
    std::vector<Valve> valves;
    std::set<int> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto name = list.at(i).at("vessel");
        const int index = vesselFrom(name, vessels);
        if (!seen.insert(index).second)
            name.fail("is there twice", "put all valves of a vessel into one entry");
        readValvesOf(list.at(i), index, vessels[static_cast<std::size_t>(index)].vessel, valves);
    }
    return valves;
}

} // namespace anatomy
