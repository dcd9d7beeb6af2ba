// SPDX-License-Identifier: Apache-2.0
#include "anatomy/NetworkCheck.h"

namespace anatomy {
namespace {

constexpr double kAnkleHeight = 0.064; // m, middle of the malleoli above the sole (rig.json, ankle)

bool isDeep(const std::vector<VesselEntry>& vessels, const VesselJoint& joint) {
    const VesselSystem system = vessels[static_cast<std::size_t>(joint.vessel)].vessel.system;
    return system == VesselSystem::deep || system == VesselSystem::muscular;
}

bool isSuperficial(const std::vector<VesselEntry>& vessels, const VesselJoint& joint) {
    return vessels[static_cast<std::size_t>(joint.vessel)].vessel.system == VesselSystem::superficial;
}

void checkPerforator(const std::vector<VesselEntry>& vessels, const VesselEntry& item) {
    const auto& [vessel, entry] = item;
    if (vessel.direction == PerforatorDirection::notPerforator)
        entry.fail(vessel.id + " has no direction", "add \"direction\": inward, outward or valveless");
    if (vessel.start.vessel < 0) entry.fail(vessel.id + " starts nowhere", "add \"start\"");
    const auto direction = entry.at("direction");
    const bool fromSkin = isSuperficial(vessels, vessel.start) && isDeep(vessels, vessel.end);
    const bool toSkin = isDeep(vessels, vessel.start) && isSuperficial(vessels, vessel.end);
    if (vessel.direction == PerforatorDirection::inward && !fromSkin)
        direction.fail("is inward, but the course does not run from a superficial to a deep vein",
                       "swap start and end, or correct the direction");
    if (vessel.direction == PerforatorDirection::outward && !toSkin)
        direction.fail("is outward, but the course does not run from a deep to a superficial vein",
                       "swap start and end, or correct the direction");
    const bool inFoot = positionAt(vessel, 0.5).z < kAnkleHeight;
    if (inFoot == (vessel.direction == PerforatorDirection::inward))
        direction.fail(inFoot ? "is inward in the foot" : "is not inward above the ankle",
                       "calf: superficial to deep; foot: deep to superficial or valveless");
}

} // namespace

void checkPerforators(const std::vector<VesselEntry>& vessels) {
    for (const auto& item : vessels) {
        if (item.vessel.system == VesselSystem::perforator)
            checkPerforator(vessels, item);
        else if (item.vessel.direction != PerforatorDirection::notPerforator)
            item.entry.at("direction").fail("stands at a vessel that is no perforator", "remove it");
    }
}

} // namespace anatomy
