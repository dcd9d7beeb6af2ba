// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

#include "anatomy/Rig.h"

namespace render {

// Boxes around points of the resting leg, one for each body that moves some of them. A point that several
// bodies share lies in the box of each, so that wherever it is blended to, it is between their corners.
struct PosedBox {
    using Weights = std::array<float, anatomy::kBodyCount>;
    struct Box {
        glm::vec3 low{1e9F}, high{-1e9F};
        void add(const glm::vec3& point);
        bool empty() const { return low.x > high.x; }
    };
    Box whole;
    std::array<Box, anatomy::kBodyCount> bodies;
    float byFat = 0.0F; // m, the farthest that a point goes when the fat is twice as thick

    void add(const glm::vec3& point, const Weights& weights);
    // World corners under a pose, `margin` (m) farther out: eight for each body that has a share, in place of
    // what `corners` held.
    void corners(const anatomy::DrawnPose& pose, std::vector<glm::vec3>& corners, float margin = 0.0F) const;
};

} // namespace render
