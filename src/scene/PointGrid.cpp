// SPDX-License-Identifier: Apache-2.0
#include "scene/PointGrid.h"

#include <cmath>
#include <utility>

#include <glm/geometric.hpp>

namespace scene {

PointGrid::PointGrid(std::vector<glm::vec3> points, float cube) : points_(std::move(points)), cube_(cube) {
    for (std::size_t i = 0; i < points_.size(); ++i)
        cubes_[keyOf(cubeOf(points_[i]))].push_back(static_cast<int>(i));
}

PointGrid::Cube PointGrid::cubeOf(const glm::vec3& place) const {
    const auto cell = [this](float value) { return static_cast<int>(std::floor(value / cube_)); };
    return {cell(place.x), cell(place.y), cell(place.z)};
}

std::uint64_t PointGrid::keyOf(const Cube& cube) {
    constexpr std::uint64_t kMask = (std::uint64_t{1} << 21U) - 1;
    const auto part = [](int value) { return static_cast<std::uint64_t>(value) & kMask; };
    return part(cube.x) << 42U | part(cube.y) << 21U | part(cube.z);
}

float PointGrid::distanceTo(int index, const glm::vec3& place) const {
    return glm::distance(points_[static_cast<std::size_t>(index)], place);
}

int PointGrid::nearest(const glm::vec3& place) const {
    int best = -1;
    float least = cube_;
    around(place, cube_, [&](int index, float away) {
        if (best >= 0 && away >= least) return;
        best = index;
        least = away;
    });
    return best;
}

} // namespace scene
