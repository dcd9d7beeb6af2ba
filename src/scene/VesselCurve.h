// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/Leg.h"

namespace scene {

// A vein's centre line in the rest pose, smooth and evenly sampled, metres. Both the drawn tubes and the
// blood that runs in them follow it.
struct CurvePoint {
    glm::vec3 center{0.0F};
    glm::vec3 tangent{0.0F}; // unit, flow direction
    glm::vec3 side{0.0F};    // unit, across the tangent and parallel to the skin
    std::array<float, anatomy::kBodyCount> weights{};
    glm::vec3 byFat{};    // m, where it goes when the fat is twice as thick
    float widened = 1.0F; // drawn over simulated caliber
    float at = 0.0F;      // 0..1 along the vessel as anatomy::positionAt counts it
};

struct VesselCurve {
    std::vector<CurvePoint> points; // at least four, `at` never decreases

    CurvePoint sample(float at) const; // linear between points, unit vectors kept
    float ringAt(float at) const;      // the same place in point units, 0 .. points - 1
};

// A cubic through the samples of the course (Hermite form, tangents of the parabola through three
// neighbours), taken at steps of at most `spacing`; joined ends are led on to the centre line of the vessel
// they meet, so that no gap shows. The side direction is carried along by parallel transport and leans
// towards the skin's direction wherever the vein is clear of the leg's axis.
VesselCurve curveOf(const anatomy::Leg& leg, int vessel, double spacing);

// The same for an artery.
VesselCurve arteryCurveOf(const anatomy::Leg& leg, int artery, double spacing);

// All vessels of the leg: 5 mm, schematic ones 15 mm.
std::vector<VesselCurve> curvesOf(const anatomy::Leg& leg);

} // namespace scene
