// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <glm/mat3x3.hpp>
#include <glm/vec2.hpp>

#include "scene/ViewSpec.h"

namespace scene::slice {

// What a place of a section is made of.
enum class Tissue { fat, skin, compartment, fascia, muscle, tendon, bone, artery, veinWall, lumen };

// One structure in the section.
struct Part {
    std::string id;
    Tissue tissue = Tissue::fat;
    float tendon = 0.0F;    // 0 belly .. 1 tendon, of a muscle
    float cortex = 0.0F;    // m, of a bone: how thick its compact rim is drawn
    float quantity = 0.0F;  // of a lumen, in the display unit of the view's quantity
    glm::vec2 middle{0.0F}; // m, of its texels: its texture moves with it
    glm::vec2 anchor{0.0F}; // m: the place in it that is farthest from its border
    float area = 0.0F;      // m², as seen
};

// A section as a picture: which part lies where, and how far each place is from the next part. Places are m
// along the right and up axes; of an axial section these are world x and y.
struct SliceMap {
    glm::mat3 axes{1.0F};                // right, up and normal, world
    float height = 0.0F;                 // m along the normal
    glm::vec2 low{0.0F};                 // m, corner of texel (0, 0)
    float texel = 1e-4F;                 // m
    int columns = 0, rows = 0;           // texels
    std::vector<std::uint16_t> labels;   // 0 outside, else 1 + index in parts; row by row, x first
    std::vector<std::uint16_t> distance; // to the nearest texel of another label, in 10 µm
    std::vector<Part> parts;

    glm::vec2 size() const {
        return texel * glm::vec2(static_cast<float>(columns), static_cast<float>(rows));
    }
};

} // namespace scene::slice
