// SPDX-License-Identifier: Apache-2.0
#include "render/passes/PosedBox.h"

#include <algorithm>

#include <glm/common.hpp>

namespace render {
namespace {

constexpr float kShare = 0.01F; // less of a body moves a point by less than a pixel

} // namespace

void PosedBox::Box::add(const glm::vec3& point) {
    low = glm::min(low, point);
    high = glm::max(high, point);
}

void PosedBox::add(const glm::vec3& point, const Weights& weights) {
    whole.add(point);
    for (std::size_t b = 0; b < bodies.size(); ++b)
        if (weights[b] > kShare) bodies[b].add(point);
}

void PosedBox::corners(const anatomy::DrawnPose& pose, std::vector<glm::vec3>& corners, float margin) const {
    corners.clear();
    const float grown = byFat * std::max(pose.shape.fat, 0.0F) + margin;
    for (std::size_t b = 0; b < bodies.size(); ++b) {
        if (bodies[b].empty()) continue;
        const glm::vec3 low = bodies[b].low - grown, high = bodies[b].high + grown;
        for (unsigned i = 0; i < 8; ++i) {
            const glm::vec3 corner((i & 1U) != 0U ? high.x : low.x, (i & 2U) != 0U ? high.y : low.y,
                                   (i & 4U) != 0U ? high.z : low.z);
            corners.push_back(pose.moved(static_cast<anatomy::Body>(b), pose.shape.shaped(corner)));
        }
    }
}

} // namespace render
