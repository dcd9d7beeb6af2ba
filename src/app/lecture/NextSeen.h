// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

namespace app {

struct SeenFrom {
    const scene::ViewSpec& view;
    float aspect = 1.0F; // width / height of the picture
};

// The structure that a key selects after another, or before it with by -1: of those seen in this picture,
// but for hints above the cut, from above downwards, and round again; the first or the last after one that is
// not seen. Empty: none is seen.
std::string nextSeen(const std::string& selected, int by, const scene::LegGeometry& leg,
                     const scene::FrameInput& frame, const SeenFrom& from);

} // namespace app
