// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

namespace scene::slice {

// The border of a section: each piece has the inside on its left, seen from above.
struct Edge {
    glm::vec2 from, to;
    float tendon = 0.0F; // mean along it
};
using Contour = std::vector<Edge>;

// A point of a surface as posed.
struct Corner {
    glm::vec3 place;
    float tendon = 0.0F;
};

// Where triangles that face outward pass through z = height.
void cutTriangle(const Corner& a, const Corner& b, const Corner& c, float height, Contour& contour);

// Closes what an open surface leaves open: ends are joined to starts, the nearest first, over at most
// `widest` m. Edges of a closed surface are left alone.
void closeGaps(Contour& contour, float widest);

} // namespace scene::slice
