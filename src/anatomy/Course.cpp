// SPDX-License-Identifier: Apache-2.0
#include "anatomy/Course.h"

#include <algorithm>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace anatomy {
namespace {

struct Place {
    std::size_t before = 0; // index of the sample before it
    double fraction = 0.0;  // 0..1 from there to the next
};

Place placeAt(const std::vector<CoursePoint>& course, double distance) {
    for (std::size_t i = 0; i + 1 < course.size(); ++i) {
        const double step = glm::distance(course[i].position, course[i + 1].position);
        if (distance <= step || i + 2 == course.size()) return {i, std::clamp(distance / step, 0.0, 1.0)};
        distance -= step;
    }
    return {};
}

} // namespace

double lengthOf(const std::vector<CoursePoint>& course) {
    double length = 0.0;
    for (std::size_t i = 0; i + 1 < course.size(); ++i)
        length += glm::distance(course[i].position, course[i + 1].position);
    return length;
}

CoursePoint coursePointAt(const std::vector<CoursePoint>& course, double length, double at) {
    const Place place = placeAt(course, std::clamp(at, 0.0, 1.0) * length);
    const CoursePoint& before = course[place.before];
    const CoursePoint& after = course[place.before + 1];
    return {.position = glm::mix(before.position, after.position, place.fraction),
            .diameter = glm::mix(before.diameter, after.diameter, place.fraction),
            .depthBelowSkin = glm::mix(before.depthBelowSkin, after.depthBelowSkin, place.fraction),
            .compartment = place.fraction < 0.5 ? before.compartment : after.compartment};
}

CoursePoint coursePointAt(const Vessel& vessel, double at) {
    return coursePointAt(vessel.course, vessel.restLength, at);
}

glm::dvec3 positionAt(const Vessel& vessel, double at) {
    return coursePointAt(vessel, at).position;
}

glm::dvec3 tangentAt(const Vessel& vessel, double at) {
    constexpr double kHalfStep = 0.01; // of the length: smooths over the corners of the polyline
    const glm::dvec3 behind = positionAt(vessel, at - kHalfStep);
    const glm::dvec3 ahead = positionAt(vessel, at + kHalfStep);
    return glm::normalize(ahead - behind);
}

} // namespace anatomy
