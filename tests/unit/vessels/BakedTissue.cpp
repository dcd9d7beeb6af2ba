// SPDX-License-Identifier: Apache-2.0
#include "BakedTissue.h"

#include <algorithm>

#include "scene/LegImport.h"

namespace {

constexpr double kFar = 1.0;   // m
constexpr double kNear = 0.03; // m; no rule looks further than this

} // namespace

BakedTissue::BakedTissue(const anatomy::Leg& leg) {
    for (const auto& mesh : scene::loadStructures(SH_BINARY_DIR "/leg.glb", leg)) {
        std::vector<glm::dvec3> positions;
        positions.reserve(mesh.vertices.size());
        for (const auto& vertex : mesh.vertices)
            positions.emplace_back(vertex.position);
        vertices_.emplace(mesh.id, positions);
        const auto [made, isNew] = trees_.try_emplace(mesh.id, std::move(positions), mesh.indices);
        if (mesh.layer == scene::Layer::bone) bones_.emplace_back(mesh.id, &made->second);
        if (mesh.layer == scene::Layer::muscle || mesh.layer == scene::Layer::tendon)
            soft_.emplace_back(mesh.id, &made->second);
    }
}

double BakedTissue::to(const std::string& id, const glm::dvec3& point) const {
    return trees_.at(id).signedDistance(point, kFar);
}

BakedTissue::Nearest BakedTissue::nearest(const Group& group, const glm::dvec3& point) {
    Nearest best{"", kNear};
    for (const auto& [id, tree] : group) {
        const double distance = tree->signedDistance(point, std::max(0.0, best.distance));
        if (distance < best.distance) best = {id, distance};
    }
    return best;
}

BakedTissue::Nearest BakedTissue::nearestSoftBut(const std::vector<std::string>& left,
                                                 const glm::dvec3& point) const {
    Group group;
    for (const auto& item : soft_)
        if (std::find(left.begin(), left.end(), item.first) == left.end()) group.push_back(item);
    return nearest(group, point);
}
