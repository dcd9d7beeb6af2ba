// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <glm/vec3.hpp>

#include "physiology/Snapshot.h"

namespace ui {

// What a still of someone who walks cannot show by itself.
struct StrideView {
    using Trail = std::vector<glm::vec3>;  // world, oldest first
    std::vector<physiology::Trace> traces; // since the first step, oldest first
    std::vector<Trail> trails;             // of points of the foot, over the last stride

    bool empty() const { return traces.size() < 2; }
};

} // namespace ui
