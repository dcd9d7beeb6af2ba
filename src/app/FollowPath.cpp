// SPDX-License-Identifier: Apache-2.0
#include "app/FollowPath.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

namespace app {
namespace {

constexpr std::size_t kMostVeins = 12;
constexpr float kReach = 2.5F; // widths of the smoothing on either side

} // namespace

FollowPath::FollowPath(const scene::LegGeometry& geometry, const anatomy::Leg& leg, int vessel) {
    double from = 0.0;
    for (std::size_t count = 0; vessel >= 0 && count < kMostVeins; ++count) {
        const auto& tube = geometry.tubes[static_cast<std::size_t>(vessel)];
        if (tube.schematic && count > 0) break;
        const auto size = static_cast<double>(tube.rings.size());
        for (auto i = static_cast<std::size_t>(from * (size - 1.0)); i < tube.rings.size(); ++i) {
            const auto& ring = tube.rings[i];
            const float step = rings_.empty() ? 0.0F : glm::distance(rings_.back().center, ring.center);
            arcs_.push_back(rings_.empty() ? 0.0F : arcs_.back() + step);
            rings_.push_back(ring);
        }
        if (count == 0) first_ = arcs_.back();
        const auto& end = leg.vessels[static_cast<std::size_t>(vessel)].end;
        vessel = end.vessel;
        from = end.at;
    }
}

glm::vec3 FollowPath::middleAt(float arc, float width, const anatomy::DrawnPose& pose) const {
    const auto from = std::lower_bound(arcs_.begin(), arcs_.end(), arc - kReach * width) - arcs_.begin();
    const auto to = std::upper_bound(arcs_.begin(), arcs_.end(), arc + kReach * width) - arcs_.begin();
    glm::vec3 sum(0.0F);
    float weights = 0.0F, places = 0.0F;
    for (auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(from - 1, 0));
         i < std::min(static_cast<std::size_t>(to) + 1, rings_.size()); ++i) {
        const float away = (arcs_[i] - arc) / width;
        const float spacing = arcs_[std::min(i + 1, arcs_.size() - 1)] - arcs_[i > 0 ? i - 1 : 0];
        const float weight = std::exp(-0.5F * away * away) * spacing; // rings are not evenly spaced
        sum += weight * pose.posed(rings_[i].weights, rings_[i].center, rings_[i].byFat);
        places += weight * arcs_[i];
        weights += weight;
    }
    const auto& nearest = ringAt(arc);
    if (weights <= 0.0F) return pose.posed(nearest.weights, nearest.center, nearest.byFat);
    // Near an end the mean lies too far inside; the vein runs straight for so short a way.
    const float lag = arc - places / weights;
    const glm::vec3 ahead =
        pose.posed(nearest.weights, nearest.center + lag * nearest.tangent, nearest.byFat) -
        pose.posed(nearest.weights, nearest.center, nearest.byFat);
    return sum / weights + ahead;
}

const scene::TubeRing& FollowPath::ringAt(float arc) const {
    const auto above = std::lower_bound(arcs_.begin(), arcs_.end(), arc) - arcs_.begin();
    return rings_[std::min(static_cast<std::size_t>(above), rings_.size() - 1)];
}

} // namespace app
