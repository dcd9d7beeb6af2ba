// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

#include "anatomy/Rig.h"

namespace render {

// A box in the rest pose and the bodies that move what is in it.
struct PosedBox {
    glm::vec3 low{1e9F}, high{-1e9F};
    std::array<bool, anatomy::kBodyCount> bodies{};

    void add(const glm::vec3& point);
    // World corners under a pose: eight for each body that has a share.
    std::vector<glm::vec3> corners(const anatomy::DrawnPose& pose) const;
};

} // namespace render
