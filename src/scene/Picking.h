// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include <glm/vec2.hpp>

#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

namespace scene {

struct Ray {
    glm::vec3 origin{0.0F};
    glm::vec3 direction{0.0F}; // unit
};

// Through a place in the picture: -1..1 from left to right and from top to bottom. Mirrored as the view is.
Ray rayThrough(const ViewSpec& view, float aspect, const glm::vec2& place);

struct Hit {
    std::string id;
    float distance = 0.0F; // m from the eye
    glm::vec3 position{0.0F};
};

// The structure under the ray, as posed and as wide as in this frame. Ghosts (opacity below 0.35) are looked
// through, veins count as a little wider than drawn, so that a finger finds them, and what the section takes
// away is not hit. Poses every visible mesh: for clicks, not for every frame.
std::optional<Hit> pick(const Ray& ray, const LegGeometry& leg, const FrameInput& frame,
                        const ViewSpec& view);

} // namespace scene
