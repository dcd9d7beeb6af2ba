// SPDX-License-Identifier: Apache-2.0
#include "render/passes/PosedBox.h"

#include <glm/common.hpp>

namespace render {

void PosedBox::add(const glm::vec3& point) {
    low = glm::min(low, point);
    high = glm::max(high, point);
}

std::vector<glm::vec3> PosedBox::corners(const anatomy::DrawnPose& pose) const {
    std::vector<glm::vec3> result;
    for (std::size_t b = 0; b < bodies.size(); ++b) {
        if (!bodies[b]) continue;
        for (unsigned i = 0; i < 8; ++i) {
            const glm::vec3 corner((i & 1U) != 0U ? high.x : low.x, (i & 2U) != 0U ? high.y : low.y,
                                   (i & 4U) != 0U ? high.z : low.z);
            result.push_back(pose.moved(static_cast<anatomy::Body>(b), corner));
        }
    }
    return result;
}

} // namespace render
