// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <glm/vec3.hpp>

namespace compare {

using dvec3 = glm::dvec3;

// Triangles as a file has them, mm: they may be cracked, overlap, or lie within each other.
struct Soup {
    std::vector<dvec3> points;
    std::vector<std::array<std::uint32_t, 3>> triangles; // counter-clockwise from outside

    std::array<dvec3, 3> corners(std::size_t triangle) const {
        const auto& t = triangles[triangle];
        return {points[t[0]], points[t[1]], points[t[2]]};
    }
    void append(const Soup& other);
};

// mm²
double areaOf(const std::array<dvec3, 3>& triangle);
double areaOf(const Soup& soup);

// The half space where dot(normal, p) < limit (normal of unit length).
struct HalfSpace {
    dvec3 normal{0, 0, 1};
    double limit = 0.0;                        // mm
    double distance(const dvec3& point) const; // negative inside
};

// The largest distance over the half spaces; negative inside all of them, hugely so when there are none.
double distanceTo(const std::vector<HalfSpace>& spaces, const dvec3& point);

} // namespace compare
