// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <glm/vec2.hpp>

#include "scene/ViewSpec.h"
#include "scene/slice/SliceMap.h"

namespace app {

// Keeps an axial section in sight while the leg moves: the camera goes with its middle, but for small moves,
// which are left to be seen, and keeps what the user has moved it by.
class SliceFollower {
public:
    // Moves the camera of an axial view; leaves any other view, and an empty section, alone.
    void follow(scene::ViewSpec& view, const scene::slice::SliceMap* slice);

private:
    glm::vec2 drift_{0.0F}; // m, of the camera, in the picture's frame
};

} // namespace app
