// SPDX-License-Identifier: Apache-2.0
#include "render/passes/PosedBox.h"

#include <glm/common.hpp>

namespace render {

void PosedBox::add(const glm::vec3& point) {
    low = glm::min(low, point);
    high = glm::max(high, point);
}

std::vector<glm::vec3> PosedBox::corners(const std::array<glm::mat4, anatomy::kBodyCount>& pose) const {
    std::vector<glm::vec3> result;
    for (std::size_t b = 0; b < bodies.size(); ++b) {
        if (!bodies[b]) continue;
        for (unsigned i = 0; i < 8; ++i) {
            const glm::vec3 corner((i & 1U) != 0U ? high.x : low.x, (i & 2U) != 0U ? high.y : low.y,
                                   (i & 4U) != 0U ? high.z : low.z);
            result.emplace_back(pose[b] * glm::vec4(corner, 1.0F));
        }
    }
    return result;
}

} // namespace render
