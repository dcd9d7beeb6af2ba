// SPDX-License-Identifier: Apache-2.0
#include "compare/OuterSurface.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

namespace compare {
namespace {

constexpr double kStepAside = 0.3; // mm

dvec3 unitNormal(const std::array<dvec3, 3>& t) {
    const dvec3 normal = glm::cross(t[1] - t[0], t[2] - t[0]);
    const double length = glm::length(normal);
    return length > 0.0 ? normal / length : dvec3(0, 0, 1);
}

bool isInternal(const SoupTree& solid, const std::array<dvec3, 3>& t) {
    const dvec3 normal = unitNormal(t), center = (t[0] + t[1] + t[2]) / 3.0;
    const auto internalAt = [&](const dvec3& p) { return isInternal(solid, p, normal); };
    return internalAt(center) && std::all_of(t.begin(), t.end(), [&](const dvec3& corner) {
               return internalAt(0.8 * corner + 0.2 * center);
           });
}

// Two numbers in 0..1 that fill the square evenly (Roberts 2018, the R2 sequence).
std::array<double, 2> evenly(std::size_t index) {
    constexpr double kPlastic = 1.32471795724474602596;
    const auto n = static_cast<double>(index);
    return {std::fmod(0.5 + n / kPlastic, 1.0), std::fmod(0.5 + n / (kPlastic * kPlastic), 1.0)};
}

dvec3 pointIn(const std::array<dvec3, 3>& t, std::array<double, 2> place) {
    if (place[0] + place[1] > 1.0) place = {1.0 - place[0], 1.0 - place[1]};
    return t[0] + place[0] * (t[1] - t[0]) + place[1] * (t[2] - t[0]);
}

} // namespace

bool isInternal(const SoupTree& solid, const dvec3& point, const dvec3& normal) {
    return solid.inside(point + kStepAside * normal) && solid.inside(point - kStepAside * normal);
}

Soup outerSurface(const SoupTree& solid) {
    Soup result;
    result.points = solid.soup().points;
    for (std::size_t i = 0; i < solid.soup().triangles.size(); ++i) {
        if (!isInternal(solid, solid.soup().corners(i)))
            result.triangles.push_back(solid.soup().triangles[i]);
    }
    return result;
}

std::vector<dvec3> sampled(const SoupTree& solid, const std::vector<HalfSpace>& within, std::size_t count) {
    const Soup& soup = solid.soup();
    const double step = areaOf(soup) / static_cast<double>(count);
    std::vector<dvec3> samples;
    double areaBefore = 0.0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < soup.triangles.size(); ++i) {
        const auto t = soup.corners(i);
        const dvec3 normal = unitNormal(t);
        areaBefore += areaOf(t);
        for (; (static_cast<double>(next) + 0.5) * step < areaBefore; ++next) {
            const dvec3 point = pointIn(t, evenly(next));
            if (distanceTo(within, point) < 0.0 && !isInternal(solid, point, normal))
                samples.push_back(point);
        }
    }
    return samples;
}

std::vector<SurfacePoint> cornersOf(const Soup& soup, const std::vector<HalfSpace>& within) {
    std::vector<bool> taken(soup.points.size(), false);
    std::vector<SurfacePoint> corners;
    for (std::size_t i = 0; i < soup.triangles.size(); ++i) {
        for (const std::uint32_t corner : soup.triangles[i]) {
            if (taken[corner] || distanceTo(within, soup.points[corner]) >= 0.0) continue;
            taken[corner] = true;
            corners.push_back({soup.points[corner], unitNormal(soup.corners(i))});
        }
    }
    return corners;
}

} // namespace compare
