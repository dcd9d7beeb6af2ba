// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "anatomy/Leg.h"

// Measures along a vessel's course; positionAt and coursePointAt are in Leg.h.
namespace anatomy {

double lengthOf(const std::vector<CoursePoint>& course); // m
// The course of this length (m) at 0..1 of it.
CoursePoint coursePointAt(const std::vector<CoursePoint>& course, double length, double at);
glm::dvec3 tangentAt(const Vessel& vessel, double at); // unit, in flow direction

} // namespace anatomy
