// SPDX-License-Identifier: Apache-2.0
#include "scene/VesselCurve.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "anatomy/Course.h"
#include "scene/SideDirections.h"

namespace scene {
namespace {

constexpr double kSpacing = 5e-3, kSchematicSpacing = 15e-3; // m
constexpr double kSamePlace = 2e-4;                          // m, ends closer than this already meet
constexpr double kFewestSteps = 4.0;                         // even the shortest perforator bends

struct Knot {
    glm::dvec3 position{};
    double at = 0.0;
    glm::dvec3 slope{}; // per metre of chord
};

void append(std::vector<Knot>& knots, const glm::dvec3& position, double at) {
    if (knots.empty() || glm::distance(knots.back().position, position) > kSamePlace)
        knots.push_back({position, at, {}});
    else
        knots.back().at = std::max(knots.back().at, at);
}

void appendCourse(std::vector<Knot>& knots, const std::vector<anatomy::CoursePoint>& course) {
    double length = 0.0;
    for (std::size_t i = 1; i < course.size(); ++i)
        length += glm::distance(course[i - 1].position, course[i].position);
    double reached = 0.0;
    for (std::size_t i = 0; i < course.size(); ++i) {
        if (i > 0) reached += glm::distance(course[i - 1].position, course[i].position);
        append(knots, course[i].position, std::min(1.0, reached / std::max(length, kSamePlace)));
    }
}

// Slopes of the parabola through each knot and its neighbours; straight at the ends.
void setSlopes(std::vector<Knot>& knots) {
    const auto chordSlope = [&](std::size_t i) {
        return (knots[i + 1].position - knots[i].position) /
               glm::distance(knots[i + 1].position, knots[i].position);
    };
    knots.front().slope = chordSlope(0);
    knots.back().slope = chordSlope(knots.size() - 2);
    for (std::size_t i = 1; i + 1 < knots.size(); ++i) {
        const double before = glm::distance(knots[i - 1].position, knots[i].position);
        const double after = glm::distance(knots[i].position, knots[i + 1].position);
        knots[i].slope = (after * chordSlope(i - 1) + before * chordSlope(i)) / (before + after);
    }
}

template <class Network>
std::optional<glm::dvec3> placeOf(const Network& network, const anatomy::VesselJoint& joint) {
    if (joint.vessel < 0) return std::nullopt;
    const auto& host = network[static_cast<std::size_t>(joint.vessel)];
    return anatomy::coursePointAt(host.course, host.restLength, joint.at).position;
}

// Veins and arteries alike: their ends lead on to the vessels that they join.
template <class Network>
std::vector<Knot> knotsOf(const Network& network, std::size_t index) {
    const auto& vessel = network[index];
    std::vector<Knot> knots;
    if (const auto start = placeOf(network, vessel.start)) append(knots, *start, 0.0);
    appendCourse(knots, vessel.course);
    if (const auto end = placeOf(network, vessel.end)) append(knots, *end, 1.0);
    if (knots.size() < 2) knots.push_back({knots.front().position + glm::dvec3(0.0, 0.0, 1e-3), 1.0, {}});
    setSlopes(knots);
    return knots;
}

CurvePoint between(const Knot& a, const Knot& b, double t) {
    const double chord = glm::distance(a.position, b.position);
    const double t2 = t * t, t3 = t2 * t;
    const glm::dvec3 position = (2.0 * t3 - 3.0 * t2 + 1.0) * a.position +
                                (t3 - 2.0 * t2 + t) * chord * a.slope + (3.0 * t2 - 2.0 * t3) * b.position +
                                (t3 - t2) * chord * b.slope;
    const glm::dvec3 along = 6.0 * (t - t2) * (b.position - a.position) / chord +
                             (3.0 * t2 - 4.0 * t + 1.0) * a.slope + (3.0 * t2 - 2.0 * t) * b.slope;
    CurvePoint point;
    point.center = glm::vec3(position);
    point.tangent = glm::vec3(glm::normalize(along));
    point.at = static_cast<float>(a.at + t * (b.at - a.at));
    return point;
}

VesselCurve curveThrough(const anatomy::Rig& rig, const std::vector<Knot>& knots, double spacing) {
    double length = 0.0;
    for (std::size_t i = 1; i < knots.size(); ++i)
        length += glm::distance(knots[i - 1].position, knots[i].position);
    const double step = std::min(spacing, length / kFewestSteps);
    VesselCurve curve;
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
        const double chord = glm::distance(knots[i].position, knots[i + 1].position);
        const int count = std::max(1, static_cast<int>(std::ceil(chord / step - 1e-9)));
        for (int k = 0; k < count; ++k)
            curve.points.push_back(between(knots[i], knots[i + 1], double(k) / count));
    }
    curve.points.push_back(between(knots[knots.size() - 2], knots.back(), 1.0));
    setSideDirections(rig, curve.points);
    for (CurvePoint& point : curve.points) {
        const auto weights = anatomy::skinWeightsAt(rig, glm::dvec3(point.center));
        for (std::size_t b = 0; b < weights.size(); ++b)
            point.weights[b] = static_cast<float>(weights[b]);
    }
    return curve;
}

} // namespace

VesselCurve curveOf(const anatomy::Leg& leg, int vessel, double spacing) {
    return curveThrough(leg.rig, knotsOf(leg.vessels, static_cast<std::size_t>(vessel)), spacing);
}

VesselCurve arteryCurveOf(const anatomy::Leg& leg, int artery, double spacing) {
    return curveThrough(leg.rig, knotsOf(leg.arteries, static_cast<std::size_t>(artery)), spacing);
}

std::vector<VesselCurve> curvesOf(const anatomy::Leg& leg) {
    std::vector<VesselCurve> curves;
    for (std::size_t i = 0; i < leg.vessels.size(); ++i)
        curves.push_back(
            curveOf(leg, static_cast<int>(i), leg.vessels[i].schematic ? kSchematicSpacing : kSpacing));
    return curves;
}

float VesselCurve::ringAt(float at) const {
    const auto after =
        std::upper_bound(points.begin(), points.end(), at,
                         [](float value, const CurvePoint& point) { return value < point.at; });
    if (after == points.begin()) return 0.0F;
    if (after == points.end()) return static_cast<float>(points.size() - 1);
    const auto before = after - 1;
    return static_cast<float>(before - points.begin()) + (at - before->at) / (after->at - before->at);
}

CurvePoint VesselCurve::sample(float at) const {
    const float ring = ringAt(at);
    const auto first = std::min(static_cast<std::size_t>(ring), points.size() - 2);
    const float t = ring - static_cast<float>(first);
    const CurvePoint &a = points[first], &b = points[first + 1];
    CurvePoint point;
    point.center = glm::mix(a.center, b.center, t);
    point.tangent = glm::normalize(glm::mix(a.tangent, b.tangent, t));
    const glm::vec3 side = glm::mix(a.side, b.side, t);
    point.side = glm::normalize(side - glm::dot(side, point.tangent) * point.tangent);
    for (std::size_t k = 0; k < point.weights.size(); ++k)
        point.weights[k] = std::lerp(a.weights[k], b.weights[k], t);
    point.byFat = glm::mix(a.byFat, b.byFat, t);
    point.widened = std::lerp(a.widened, b.widened, t);
    point.at = std::clamp(at, 0.0F, 1.0F);
    return point;
}

} // namespace scene
