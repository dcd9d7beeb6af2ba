// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "scene/Picking.h"
#include "scene/SectionPlane.h"

namespace scene {

// What a section is taken by in the picture: an arrow along its normal moves it, four knobs on a ring tilt
// it.
struct PlaneHandle {
    glm::vec3 center{0.0F}, tip{0.0F};   // m, world; the arrow runs between
    std::array<glm::vec3, 4> knobs{};    // right, up, left, down
    static constexpr float kRing = 0.1F; // m, radius
};
PlaneHandle handleOf(const SectionPlane& plane);

enum class Grip { right, up, left, down, move };

// The plane after the pointer went from one ray to another: moved so that the arrow stays under it, or turned
// about its middle so that the knob does.
SectionPlane dragged(const SectionPlane& plane, Grip grip, const Ray& from, const Ray& to);

} // namespace scene
