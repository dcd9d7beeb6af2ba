// SPDX-License-Identifier: Apache-2.0
#include "anatomy/ArteryReader.h"

#include <algorithm>
#include <string>

#include <glm/geometric.hpp>

#include "anatomy/Course.h"
#include "anatomy/CourseReader.h"
#include "core/NearestName.h"
#include "core/Units.h"

namespace anatomy {
namespace {

Artery arteryFrom(const core::JsonView& entry, UniqueIds& ids) {
    Artery artery;
    artery.id = ids.read(entry);
    artery.latin = entry.at("latin").string();
    artery.name = entry.at("name").string();
    artery.course = courseFrom(entry.at("course"), CourseColumns::withoutCompartment);
    artery.wallThickness = core::fromMm(entry.at("wall_mm").number(0.05, 3.0));
    artery.restLength = lengthOf(artery.course);
    artery.source = sourceOf(entry);
    return artery;
}

int indexOf(const core::JsonView& text, const std::vector<Artery>& arteries) {
    const std::string id = text.string();
    std::vector<std::string> known;
    known.reserve(arteries.size());
    for (const Artery& artery : arteries)
        known.push_back(artery.id);
    const auto found = std::find(known.begin(), known.end(), id);
    if (found == known.end())
        text.fail("\"" + id + "\" is no known artery", core::unknownNameHint(id, known, "arteries"));
    return static_cast<int>(found - known.begin());
}

VesselJoint jointFrom(const core::JsonView& joint, const std::vector<Artery>& arteries,
                      const glm::dvec3& touching) {
    constexpr double kTolerance = 1.5e-3; // m
    const VesselJoint result{indexOf(joint.at("vessel"), arteries), joint.at("at").number(0.0, 1.0)};
    const Artery& host = arteries[static_cast<std::size_t>(result.vessel)];
    const double gap =
        glm::distance(touching, coursePointAt(host.course, host.restLength, result.at).position);
    if (gap > kTolerance)
        joint.fail("lies " + std::to_string(core::toMm(gap)) + " mm away from " + host.id + " there",
                   "move the end of the course or change \"at\"");
    return result;
}

} // namespace

std::vector<Artery> readArteries(AnatomyFiles& files) {
    const auto list = files.open("arteries.json").at("arteries");
    std::vector<Artery> arteries;
    UniqueIds ids;
    for (std::size_t i = 0; i < list.size(); ++i)
        arteries.push_back(arteryFrom(list.at(i), ids));
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto entry = list.at(i);
        Artery& artery = arteries[i];
        if (entry.has("start"))
            artery.start = jointFrom(entry.at("start"), arteries, artery.course.front().position);
        if (entry.has("end"))
            artery.end = jointFrom(entry.at("end"), arteries, artery.course.back().position);
    }
    return arteries;
}

} // namespace anatomy
