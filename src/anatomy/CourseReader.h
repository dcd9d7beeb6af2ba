// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/Leg.h"
#include "core/Json.h"

namespace anatomy {

// A list of rows of x, y, z, lumen diameter, depth below the skin (mm) and, for veins, the compartment.
// Metres out; rows without a compartment get Compartment::none. Throws core::DataError at the row that is
// wrong: too few columns, outside the leg, on top of its neighbor or more than 45 mm from it.
enum class CourseColumns { withCompartment, withoutCompartment };
std::vector<CoursePoint> courseFrom(const core::JsonView& rows, CourseColumns columns);

glm::dvec3 positionFrom(const core::JsonView& mm); // three numbers in mm, in and around the leg

} // namespace anatomy
