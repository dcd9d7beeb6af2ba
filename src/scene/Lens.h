// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <glm/vec2.hpp>

namespace scene {

// A round x-ray lens in the picture: outer tissues become ghosts in it, and veins shine.
struct Lens {
    bool on = false;
    glm::vec2 at{0.5F, 0.5F}; // shares of the picture, from its upper left corner
    float radius = 0.17F;     // shares of the picture's height
    float strength = 1.0F;    // 0..1, while it comes and goes
    bool operator==(const Lens&) const = default;
};
inline constexpr float kSmallestLens = 0.05F, kLargestLens = 0.6F;

} // namespace scene
