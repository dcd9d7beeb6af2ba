// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "BakedTissue.h"
#include "anatomy/Leg.h"
#include "scene/VesselCurve.h"

// One place on a drawn vein.
struct VeinSample {
    glm::dvec3 center{0.0}; // m
    double at = 0.0;        // 0..1 along the vessel
    double radius = 0.0;    // m, lumen
    double wall = 0.0;      // m
    double outer() const { return radius + wall; }
};

// A place where a rule does not hold: said by vein, height and depth.
struct Violation {
    std::string vessel;
    double height = 0.0; // mm above the sole
    double depth = 0.0;  // mm that it is wrong by
    std::string what;
};
using Violations = std::vector<Violation>;

// One line per vein and reason: where it is worst and over which heights.
std::string listOf(const Violations& violations);

// The leg's drawn veins among its finished tissues.
struct Dissection {
    anatomy::Leg leg;
    std::vector<scene::VesselCurve> curves; // index as Leg::vessels
    std::shared_ptr<const BakedTissue> tissue;

    const anatomy::Vessel& vessel(const std::string& id) const;
    // The drawn centerline every 1.5 mm, below the cut only.
    std::vector<VeinSample> samplesOf(const anatomy::Vessel& vessel) const;
};

const Dissection& realDissection(); // loaded once

// The same leg with some of its veins moved to a wrong place: every rule has to complain about it.
Dissection displaced(const Dissection& from, const std::string& idStem, const glm::dvec3& by);
