// SPDX-License-Identifier: Apache-2.0
// Valves against side branches, skin and the drawn tube.
#include <algorithm>
#include <cmath>
#include <map>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "Dissection.h"
#include "core/Units.h"

namespace {

using anatomy::Valve;
using anatomy::Vessel;
using anatomy::VesselSystem;
using core::toMm;

const anatomy::Leg& leg() {
    return realDissection().leg;
}

// Places (mm from the start) where other vessels open into this one or leave it.
std::vector<double> mouthsOf(int vessel) {
    std::vector<double> places;
    for (const Vessel& other : leg().vessels)
        for (const anatomy::VesselJoint& joint : {other.start, other.end})
            if (joint.vessel == vessel && joint.at > 0.0 && joint.at < 1.0)
                places.push_back(joint.at * toMm(leg().vessels[static_cast<std::size_t>(vessel)].restLength));
    return places;
}

double alongOf(const Valve& valve) {
    return valve.at * toMm(leg().vessels[static_cast<std::size_t>(valve.vessel)].restLength);
}

// Gobin 1991: valves sit just distal to the mouths of tributaries. So none sits on a mouth or within 2 mm
// above it, where the inflow would come from below.
TEST(ValvePlaces, noneLiesOnAMouthOrJustAboveIt) {
    for (const Valve& valve : leg().valves)
        for (const double mouth : mouthsOf(valve.vessel)) {
            const double above = alongOf(valve) - mouth;
            EXPECT_FALSE(above > -1.0 && above < 2.0) << valve.id << " lies " << above << " mm above a mouth";
        }
}

// ... and most mouths on a valved vein have theirs within reach below.
TEST(ValvePlaces, mostMouthsHaveAValveBelowThem) {
    constexpr double kReach = 30.0; // mm; valves come every 2-3 cm in the calf
    std::map<int, std::vector<double>> valves;
    for (const Valve& valve : leg().valves)
        valves[valve.vessel].push_back(alongOf(valve));
    int guarded = 0, mouths = 0;
    for (const auto& [vessel, places] : valves)
        for (const double mouth : mouthsOf(vessel)) {
            if (mouth < kReach) continue; // the first stretch of a vein
            ++mouths;
            guarded += std::any_of(places.begin(), places.end(),
                                   [&](double at) { return at < mouth && mouth - at < kReach; });
        }
    EXPECT_GT(mouths, 50);
    EXPECT_GT(guarded, 0.6 * mouths) << guarded << " of " << mouths;
}

glm::dvec3 placeOf(const Valve& valve) {
    return anatomy::positionAt(leg().vessels[static_cast<std::size_t>(valve.vessel)], valve.at);
}

// Out of the skin: the way its distance grows.
glm::dvec3 outwardAt(const glm::dvec3& point) {
    glm::dvec3 slope(0.0);
    for (int axis = 0; axis < 3; ++axis) {
        glm::dvec3 step(0.0);
        step[axis] = 0.8e-3;
        slope[axis] = realDissection().tissue->to("skin", point + step) -
                      realDissection().tissue->to("skin", point - step);
    }
    return glm::normalize(slope);
}

// The cusps of superficial veins lie parallel to the skin: so does the line between their commissures.
TEST(ValvePlaces, commissuresOfSuperficialVeinsLieParallelToTheSkin) {
    int seen = 0;
    for (const Valve& valve : leg().valves) {
        const Vessel& vessel = leg().vessels[static_cast<std::size_t>(valve.vessel)];
        const glm::dvec3 place = placeOf(valve);
        if (vessel.system != VesselSystem::superficial || place.z > 0.55) continue;
        ++seen;
        const double tilt = std::asin(std::abs(glm::dot(valve.commissure, outwardAt(place))));
        EXPECT_LT(tilt * 180.0 / M_PI, 20.0) << valve.id;
    }
    EXPECT_GE(seen, 10);
}

// Commissures on the axis in which the vein is wide when it flattens (Gobin 1991): the drawn tube's side.
TEST(ValvePlaces, commissuresLieOnTheFlatteningAxis) {
    int aligned = 0;
    for (const Valve& valve : leg().valves) {
        const auto& curve = realDissection().curves[static_cast<std::size_t>(valve.vessel)];
        const glm::dvec3 side(curve.sample(static_cast<float>(valve.at)).side);
        aligned += std::abs(glm::dot(side, valve.commissure)) > std::cos(40.0 * M_PI / 180.0);
    }
    EXPECT_GT(aligned, 0.85 * static_cast<double>(leg().valves.size()));
}

} // namespace
