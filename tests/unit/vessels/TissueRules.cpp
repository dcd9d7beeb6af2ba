// SPDX-License-Identifier: Apache-2.0
#include "TissueRules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <glm/common.hpp>

#include "core/Units.h"

namespace {

using anatomy::Vessel;
using anatomy::VesselSystem;
using core::toMm;

constexpr double kTolerance = 0.10e-3;    // m, accuracy of a sampled curve
constexpr double kInFascia = 0.30e-3;     // m, what simplification moves the thin sheet by, and the curve
constexpr double kPoplitealFossa = 0.405; // m, above it the small saphenous vein may go under the fascia
constexpr double kShareInBelly = 0.05;    // of an axial vein's length
constexpr double kShareInOthers = 0.08;   // of a muscular vein's length, on its way out

constexpr double kSolealStub = 0.030;        // m
constexpr double kGastrocnemiusStub = 0.060; // m

Violation at(const Vessel& vessel, const VeinSample& sample, double depth, std::string what) {
    return {vessel.id, toMm(sample.center.z), toMm(depth), std::move(what)};
}

bool startsWithAny(const std::string& id, const std::vector<std::string>& stems) {
    return std::any_of(stems.begin(), stems.end(), [&](const auto& stem) { return id.starts_with(stem); });
}

bool isAxial(const Vessel& vessel) {
    return startsWithAny(vessel.id, {"posterior_tibial_vein", "fibular_vein", "anterior_tibial_vein",
                                     "tibiofibular_trunk", "popliteal_vein"});
}

std::string ownMuscle(const Vessel& vessel) {
    if (vessel.id.starts_with("medial_gastrocnemius")) return "gastrocnemius_medial_head";
    if (vessel.id.starts_with("lateral_gastrocnemius")) return "gastrocnemius_lateral_head";
    return "soleus";
}

void checkMuscular(const Dissection& d, const Vessel& vessel, Violations& found) {
    const std::string own = ownMuscle(vessel);
    const auto samples = d.samplesOf(vessel);
    const double allowed = own == "soleus" ? kSolealStub : kGastrocnemiusStub;
    Violations inOthers;
    for (const VeinSample& sample : samples) {
        const double outside = d.tissue->to(own, sample.center);
        const bool onTheWayOut = (1.0 - sample.at) * vessel.restLength <= allowed;
        if (outside > 0.0 && !onTheWayOut) found.push_back(at(vessel, sample, outside, "outside " + own));
        const auto other = d.tissue->nearestSoftBut({own}, sample.center);
        if (other.distance < 0.0) inOthers.push_back(at(vessel, sample, -other.distance, "in " + other.id));
    }
    if (static_cast<double>(inOthers.size()) > kShareInOthers * static_cast<double>(samples.size()))
        found.insert(found.end(), inOthers.begin(), inOthers.end());
}

// A superficial vein may end (or start) in a deep one or under the fascia only here.
bool belowFasciaAllowed(const VeinSample& sample) {
    return sample.center.z > kPoplitealFossa && sample.center.y < 0.0 && std::abs(sample.center.x) < 0.035;
}

} // namespace

BakedTissue::Nearest nearestFlesh(const Dissection& d, const glm::dvec3& point) {
    static const std::vector<std::string> kSheets{"interosseous_membrane", "superior_extensor_retinaculum",
                                                  "inferior_extensor_retinaculum", "flexor_retinaculum"};
    return d.tissue->nearestSoftBut(kSheets, point);
}

Violations throughSkin(const Dissection& d) {
    Violations found;
    for (const Vessel& vessel : d.leg.vessels)
        for (const VeinSample& sample : d.samplesOf(vessel)) {
            const double bare = d.tissue->to("skin", sample.center) + sample.outer();
            if (bare > kTolerance) found.push_back(at(vessel, sample, bare, "through the skin"));
        }
    return found;
}

Violations throughBone(const Dissection& d) {
    Violations found;
    for (const Vessel& vessel : d.leg.vessels)
        for (const VeinSample& sample : d.samplesOf(vessel)) {
            const auto bone = d.tissue->nearestBone(sample.center);
            const double inside = sample.radius - bone.distance;
            if (inside > kTolerance) found.push_back(at(vessel, sample, inside, "lumen in " + bone.id));
        }
    return found;
}

Violations axialVeinsInMuscle(const Dissection& d) {
    Violations found;
    for (const Vessel& vessel : d.leg.vessels) {
        if (!isAxial(vessel)) continue;
        Violations inside;
        const auto samples = d.samplesOf(vessel);
        for (const VeinSample& sample : samples) {
            const auto soft = nearestFlesh(d, sample.center);
            if (soft.distance < 0.0)
                inside.push_back(at(vessel, sample, -soft.distance, "centerline in " + soft.id));
        }
        if (static_cast<double>(inside.size()) > kShareInBelly * static_cast<double>(samples.size()))
            found.insert(found.end(), inside.begin(), inside.end());
    }
    return found;
}

Violations muscularVeinsOutsideMuscle(const Dissection& d) {
    Violations found;
    for (const Vessel& vessel : d.leg.vessels)
        if (vessel.system == VesselSystem::muscular) checkMuscular(d, vessel, found);
    return found;
}

Violations superficialVeinsThroughFascia(const Dissection& d) {
    Violations found;
    for (const Vessel& vessel : d.leg.vessels) {
        if (vessel.system != VesselSystem::superficial) continue;
        for (const VeinSample& sample : d.samplesOf(vessel)) {
            if (belowFasciaAllowed(sample)) continue;
            const double under = sample.radius - d.tissue->to("deep_fascia", sample.center);
            if (under > kInFascia) found.push_back(at(vessel, sample, under, "through the deep fascia"));
        }
    }
    return found;
}

namespace {

// Heights where the course goes from clearly outside the fascia to clearly inside or back. A perforator may
// run along the fascia for a while before it dives: within kBand of it no side is counted.
std::vector<double> crossingsOf(const Dissection& d, const Vessel& perforator) {
    constexpr double kBand = 0.6e-3; // m
    std::vector<double> heights;
    double side = 0.0, before = 0.0;
    glm::dvec3 last{0.0}, piercing{0.0};
    for (const VeinSample& sample : d.samplesOf(perforator)) {
        const double distance = d.tissue->to("deep_fascia", sample.center);
        if (before * distance < 0.0) piercing = glm::mix(last, sample.center, before / (before - distance));
        if (std::abs(distance) > kBand) {
            if (side * distance < 0.0) heights.push_back(toMm(piercing.z));
            side = distance;
        }
        before = distance;
        last = sample.center;
    }
    return heights;
}

bool joinsDeepVeinsOnly(const Dissection& d, const Vessel& vessel) {
    const auto system = [&](const anatomy::VesselJoint& joint) {
        return d.leg.vessels[static_cast<std::size_t>(joint.vessel)].system;
    };
    return system(vessel.start) != VesselSystem::superficial &&
           system(vessel.end) != VesselSystem::superficial;
}

} // namespace

double fasciaCrossing(const Dissection& d, const Vessel& perforator) {
    const auto heights = crossingsOf(d, perforator);
    return heights.empty() ? std::numeric_limits<double>::quiet_NaN() : heights.front();
}

Violations perforatorsThatMissTheFascia(const Dissection& d) {
    Violations found;
    for (const Vessel& vessel : d.leg.vessels) {
        if (vessel.system != VesselSystem::perforator || joinsDeepVeinsOnly(d, vessel)) continue;
        const auto samples = d.samplesOf(vessel);
        if (samples.size() < 2) continue; // above the cut
        const std::size_t count = crossingsOf(d, vessel).size();
        if (count != 1)
            found.push_back(at(vessel, samples.front(), static_cast<double>(count),
                               "crosses the deep fascia " + std::to_string(count) + " times"));
    }
    return found;
}
