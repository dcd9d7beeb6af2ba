// SPDX-License-Identifier: Apache-2.0
#include "anatomy/VesselReader.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

#include "anatomy/Course.h"
#include "anatomy/Names.h"
#include "core/NearestName.h"
#include "core/Units.h"

namespace anatomy {
namespace {

Vessel vesselFromEntry(const core::JsonView& entry, const std::vector<std::string>& laws, UniqueIds& ids) {
    Vessel vessel;
    vessel.id = ids.read(entry);
    vessel.latin = entry.at("latin").string();
    vessel.name = entry.at("name").string();
    vessel.system = systemFrom(entry.at("system"));
    if (entry.has("direction")) vessel.direction = directionFrom(entry.at("direction"));
    if (entry.has("valve_group")) vessel.valveGroup = valveGroupFrom(entry.at("valve_group"));
    vessel.tubeLaw = tubeLawFrom(entry, laws);
    vessel.course = courseFrom(entry.at("course"), CourseColumns::withCompartment);
    vessel.wallThickness = core::fromMm(entry.at("wall_mm").number(0.05, 3.0));
    vessel.schematic = entry.booleanOr("schematic", false);
    vessel.restLength = lengthOf(vessel.course);
    vessel.source = sourceOf(entry);
    return vessel;
}

VesselJoint jointFrom(const core::JsonView& joint, const std::vector<VesselEntry>& vessels) {
    return {.vessel = vesselFrom(joint.at("vessel"), vessels), .at = joint.at("at").number(0.0, 1.0)};
}

} // namespace

std::vector<std::string> readTubeLawIds(AnatomyFiles& files) {
    const auto laws = files.open("tube_laws.json").at("laws");
    UniqueIds ids;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < laws.size(); ++i)
        names.push_back(ids.read(laws.at(i)));
    return names;
}

std::string tubeLawFrom(const core::JsonView& entry, const std::vector<std::string>& laws) {
    const auto view = entry.at("tube_law");
    std::string law = view.string();
    if (std::find(laws.begin(), laws.end(), law) == laws.end())
        view.fail("\"" + law + "\" is not in tube_laws.json", core::choicesHint(law, laws));
    return law;
}

std::vector<VesselEntry> readVessels(AnatomyFiles& files, const std::vector<std::string>& laws) {
    std::vector<VesselEntry> vessels;
    UniqueIds ids;
    for (const auto& file : files.openAll("vessels")) {
        const auto list = file.at("vessels");
        for (std::size_t i = 0; i < list.size(); ++i)
            vessels.push_back({vesselFromEntry(list.at(i), laws, ids), list.at(i)});
    }
    for (auto& [vessel, entry] : vessels) {
        if (entry.has("start")) vessel.start = jointFrom(entry.at("start"), vessels);
        if (entry.has("end")) vessel.end = jointFrom(entry.at("end"), vessels);
    }
    return vessels;
}

int vesselFrom(const core::JsonView& text, const std::vector<VesselEntry>& vessels) {
    const std::string id = text.string();
    std::vector<std::string> known;
    known.reserve(vessels.size());
    for (const auto& [vessel, entry] : vessels)
        known.push_back(vessel.id);
    const auto found = std::find(known.begin(), known.end(), id);
    if (found == known.end())
        text.fail("\"" + id + "\" is no known vessel", core::unknownNameHint(id, known, "vessels"));
    return static_cast<int>(found - known.begin());
}

glm::dvec3 directionVectorFrom(const core::JsonView& view) {
    const auto numbers = view.numbers(3);
    const glm::dvec3 direction(numbers[0], numbers[1], numbers[2]);
    if (std::abs(glm::length(direction) - 1.0) > 0.01)
        view.fail("is not of length 1", "divide it by its length");
    return glm::normalize(direction);
}

} // namespace anatomy
