// SPDX-License-Identifier: Apache-2.0
#include "anatomy/CourseReader.h"

#include <cmath>
#include <string>

#include <glm/geometric.hpp>

#include "anatomy/Names.h"
#include "core/Units.h"

namespace anatomy {
namespace {

constexpr double kLowestMm = -5.0; // heights: sole to above the right atrium
constexpr double kHighestMm = 1300.0;
constexpr double kWidestMm = 200.0; // from the axis of the shank to any side
constexpr double kLongestStepMm = 45.0;

CoursePoint coursePointFrom(const core::JsonView& row, CourseColumns columns) {
    const bool withCompartment = columns == CourseColumns::withCompartment;
    if (row.size() != (withCompartment ? 6U : 5U))
        row.fail("has " + std::to_string(row.size()) + " columns",
                 withCompartment ? "write x, y, z, diameter, depth in mm and the compartment"
                                 : "write x, y, z, diameter and depth in mm");
    return {.position = {core::fromMm(row.at(std::size_t{0}).number(-kWidestMm, kWidestMm)),
                         core::fromMm(row.at(1).number(-kWidestMm, kWidestMm)),
                         core::fromMm(row.at(2).number(kLowestMm, kHighestMm))},
            .diameter = core::fromMm(row.at(3).number(0.3, 30.0)),
            .depthBelowSkin = core::fromMm(row.at(4).number(0.5, 150.0)),
            .compartment = withCompartment ? compartmentFrom(row.at(5)) : Compartment::none};
}

} // namespace

std::vector<CoursePoint> courseFrom(const core::JsonView& rows, CourseColumns columns) {
    if (rows.size() < 2) rows.fail("has fewer than two points", "add the other end");
    std::vector<CoursePoint> course;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        course.push_back(coursePointFrom(rows.at(i), columns));
        if (i == 0) continue;
        const double step = core::toMm(glm::distance(course[i - 1].position, course[i].position));
        if (step < 0.2) rows.at(i).fail("repeats the point before it", "remove one of the two");
        if (step > kLongestStepMm)
            rows.at(i).fail("lies " + std::to_string(step) + " mm from the point before it",
                            "add points between");
    }
    return course;
}

glm::dvec3 positionFrom(const core::JsonView& mm) {
    const auto numbers = mm.numbers(3);
    const glm::dvec3 position(numbers[0], numbers[1], numbers[2]);
    if (std::abs(position.x) > kWidestMm || std::abs(position.y) > kWidestMm || position.z < kLowestMm ||
        position.z > kHighestMm)
        mm.fail("lies outside the leg", "write x, y, z in mm from the sole under the ankle");
    return position * core::fromMm(1.0);
}

} // namespace anatomy
