// SPDX-License-Identifier: Apache-2.0
#include "anatomy/NetworkCheck.h"

#include <utility>

#include <glm/geometric.hpp>

#include "core/Units.h"

namespace anatomy {
namespace {

const Vessel& vesselAt(const std::vector<VesselEntry>& vessels, int index) {
    return vessels[static_cast<std::size_t>(index)].vessel;
}

void checkTouch(const std::vector<VesselEntry>& vessels, const core::JsonView& entry,
                const VesselJoint& joint, const glm::dvec3& end) {
    constexpr double kTolerance = 1.5e-3; // m
    const Vessel& host = vesselAt(vessels, joint.vessel);
    const double gap = glm::distance(end, positionAt(host, joint.at));
    if (gap > kTolerance)
        entry.fail("lies " + std::to_string(core::toMm(gap)) + " mm away from " + host.id + " there",
                   "move the end of the course or change \"at\"");
}

void checkLeadsToAtrium(const std::vector<VesselEntry>& vessels, const VesselEntry& start) {
    const Vessel* vessel = &start.vessel;
    for (std::size_t steps = 0; vessel->end.vessel >= 0; ++steps) {
        if (steps > vessels.size())
            start.entry.at("end").fail("leads in a circle", "let one of the vessels end in another one");
        vessel = &vesselAt(vessels, vessel->end.vessel);
    }
}

bool opensInto(const VesselJoint& joint, std::size_t vessel) {
    return joint.vessel == static_cast<int>(vessel) && joint.at == 0.0;
}

bool isFed(const std::vector<VesselEntry>& vessels, const std::vector<Bed>& beds, std::size_t vessel) {
    for (const auto& bed : beds)
        for (const auto& outlet : bed.outlets)
            if (outlet.vessel == static_cast<int>(vessel) && outlet.at == 0.0) return true;
    for (const auto& other : vessels)
        if (opensInto(other.vessel.end, vessel)) return true;
    return false;
}

} // namespace

void checkJointsTouch(const std::vector<VesselEntry>& vessels) {
    for (std::size_t i = 0; i < vessels.size(); ++i) {
        const auto& [vessel, entry] = vessels[i];
        for (const auto& [name, joint] : {std::pair{"start", vessel.start}, {"end", vessel.end}})
            if (joint.vessel == static_cast<int>(i))
                entry.at(name).fail(vessel.id + " is joined to itself and leads in a circle",
                                    "let it join another vessel");
        if (vessel.start.vessel >= 0)
            checkTouch(vessels, entry.at("start"), vessel.start, vessel.course.front().position);
        if (vessel.end.vessel >= 0)
            checkTouch(vessels, entry.at("end"), vessel.end, vessel.course.back().position);
    }
}

void checkAllReachAtrium(const std::vector<VesselEntry>& vessels) {
    bool atriumSeen = false;
    for (const auto& item : vessels) {
        checkLeadsToAtrium(vessels, item);
        if (item.vessel.end.vessel >= 0) continue;
        if (item.vessel.system != VesselSystem::central || atriumSeen)
            item.entry.fail(item.vessel.id + " ends nowhere",
                            "add \"end\": only the vein at the right atrium has none");
        atriumSeen = true;
    }
    if (!atriumSeen && !vessels.empty())
        vessels.front().entry.fail("no vessel ends in the right atrium",
                                   "leave out \"end\" of the inferior vena cava");
}

void checkStartsAreFed(const std::vector<VesselEntry>& vessels, const std::vector<Bed>& beds) {
    for (std::size_t i = 0; i < vessels.size(); ++i) {
        const auto& [vessel, entry] = vessels[i];
        if (vessel.start.vessel < 0 && !isFed(vessels, beds, i))
            entry.fail(vessel.id + " starts nowhere", "add \"start\", or an outlet at 0 of it in beds.json");
    }
}

} // namespace anatomy
