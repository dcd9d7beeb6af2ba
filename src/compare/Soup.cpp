// SPDX-License-Identifier: Apache-2.0
#include "compare/Soup.h"

#include <algorithm>

#include <glm/geometric.hpp>

namespace compare {

void Soup::append(const Soup& other) {
    const auto first = static_cast<std::uint32_t>(points.size());
    points.insert(points.end(), other.points.begin(), other.points.end());
    for (const auto& t : other.triangles)
        triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
}

double areaOf(const std::array<dvec3, 3>& t) {
    return 0.5 * glm::length(glm::cross(t[1] - t[0], t[2] - t[0]));
}

double areaOf(const Soup& soup) {
    double sum = 0.0;
    for (std::size_t i = 0; i < soup.triangles.size(); ++i)
        sum += areaOf(soup.corners(i));
    return sum;
}

double HalfSpace::distance(const dvec3& point) const {
    return glm::dot(normal, point) - limit;
}

double distanceTo(const std::vector<HalfSpace>& spaces, const dvec3& point) {
    double largest = -1e9;
    for (const HalfSpace& space : spaces)
        largest = std::max(largest, space.distance(point));
    return largest;
}

} // namespace compare
