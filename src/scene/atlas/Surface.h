// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

#include "scene/ViewSpec.h"

namespace scene::atlas {

// Triangles as an atlas has them, before they are one of our structures.
struct Surface {
    std::vector<glm::vec3> points;
    std::vector<std::uint32_t> indices; // three per triangle

    std::size_t triangles() const { return indices.size() / 3; }
    std::array<glm::vec3, 3> corners(std::size_t triangle) const {
        return {points[indices[3 * triangle]], points[indices[3 * triangle + 1]],
                points[indices[3 * triangle + 2]]};
    }
};

void append(Surface& target, const Surface& more);

// Moves the points; when the matrix mirrors, triangles are turned so that the outside stays outside.
void transform(Surface& surface, const glm::dmat4& matrix);

// Equal points become one, triangles without area go, points that no triangle uses go.
void weld(Surface& surface);

// Fewer triangles, at most about the budget, by meshoptimizer. Returns whether anything was done.
bool simplify(Surface& surface, std::size_t budget);

// Edges that only one triangle has: 0 of a closed surface. Of a welded one.
std::size_t openEdges(const Surface& surface);

// Turned inside out when it encloses a negative volume. An open surface counts as closed by its centre.
void faceOutward(Surface& surface);

// Without what lies above a height; the cut is closed by a flat cap for each of its pieces.
void cutAbove(Surface& surface, float height);

Bounds boundsOf(const Surface& surface);

} // namespace scene::atlas
