// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <set>
#include <string>

#include <glm/mat3x3.hpp>

#include "scene/Geometry.h"
#include "scene/slice/SliceMap.h"

namespace scene::slice {

// How finely, and of what.
struct SliceRequest {
    float height = 0.0F;    // m along the normal
    glm::mat3 axes{1.0F};   // right, up and normal of the section, world; axial ones by default
    int longestSide = 1024; // texels
    std::array<bool, kLayerCount> shown{}; // by Layer
    std::set<std::string> left;            // structures of shown layers that are left out
    float veinWidth = 1.0F;                // as ViewSpec
    bool operator==(const SliceRequest&) const = default;
};

// Cuts the leg, as posed and as full of blood as in this frame, through. Later tissues lie over earlier ones
// where surfaces overlap or are nested: fat under the skin, deep fascia and what it wraps, muscles, tendons,
// bones, the line of the fascia, arteries, vein walls, lumina. A leg that the plane does not meet gives an
// empty map.
SliceMap sliceOf(const LegGeometry& leg, const FrameInput& frame, const SliceRequest& request);

} // namespace scene::slice
