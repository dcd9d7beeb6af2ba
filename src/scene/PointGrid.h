// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include <glm/vec3.hpp>

namespace scene {

// Points sorted into cubes, to find those near a place.
class PointGrid {
public:
    PointGrid(std::vector<glm::vec3> points, float cube); // cube: edge length, m

    // Index of the nearest point within one cube's edge, -1 when there is none.
    int nearest(const glm::vec3& place) const;
    // Calls visit(index, distance) for every point within the reach (at most one cube's edge).
    template <typename Visit>
    void around(const glm::vec3& place, float reach, const Visit& visit) const {
        const Cube middle = cubeOf(place);
        for (int dx = -1; dx <= 1; ++dx)
            for (int dy = -1; dy <= 1; ++dy)
                for (int dz = -1; dz <= 1; ++dz) {
                    const auto found = cubes_.find(keyOf({middle.x + dx, middle.y + dy, middle.z + dz}));
                    if (found == cubes_.end()) continue;
                    for (const int index : found->second)
                        if (const float away = distanceTo(index, place); away <= reach) visit(index, away);
                }
    }

private:
    struct Cube {
        int x, y, z;
    };
    Cube cubeOf(const glm::vec3& place) const;
    static std::uint64_t keyOf(const Cube& cube);
    float distanceTo(int index, const glm::vec3& place) const;

    std::vector<glm::vec3> points_;
    float cube_;
    std::unordered_map<std::uint64_t, std::vector<int>> cubes_;
};

} // namespace scene
