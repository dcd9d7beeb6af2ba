// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/Leg.h"

// Measures along a vessel's course; positionAt and coursePointAt are in Leg.h.
namespace anatomy {

double lengthOf(const std::vector<CoursePoint>& course); // m
glm::dvec3 tangentAt(const Vessel& vessel, double at);   // unit, in flow direction

} // namespace anatomy
