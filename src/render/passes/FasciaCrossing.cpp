// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FasciaCrossing.h"

#include <algorithm>

#include <glm/geometric.hpp>

namespace render {
namespace {

constexpr float kFar = 0.012F; // m; farther from its nearest vertex there is no fascia (foot, beyond the cut)

} // namespace

FasciaCrossing::FasciaCrossing(const scene::LegGeometry& geometry) {
    for (const auto& mesh : geometry.meshes)
        if (mesh.layer == scene::Layer::fascia && !mesh.vertices.empty()) fascia_ = &mesh;
}

std::optional<float> FasciaCrossing::outsideOf(const glm::vec3& place) const {
    float nearest = kFar * kFar;
    const scene::StructureMesh::Vertex* best = nullptr;
    for (const auto& vertex : fascia_->vertices) {
        const glm::vec3 away = place - vertex.position;
        const float square = glm::dot(away, away);
        if (square >= nearest) continue;
        nearest = square;
        best = &vertex;
    }
    if (best == nullptr) return std::nullopt;
    return glm::dot(place - best->position, best->normal);
}

std::optional<float> FasciaCrossing::on(const std::vector<gpu::RingData>& rings) const {
    if (fascia_ == nullptr) return std::nullopt;
    std::optional<float> before;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const auto here = outsideOf(rings[i].center);
        if (before && here && (*before < 0.0F) != (*here < 0.0F)) {
            const float share = *before / (*before - *here);
            return glm::mix(rings[i - 1].arc, rings[i].arc, std::clamp(share, 0.0F, 1.0F));
        }
        before = here;
    }
    return std::nullopt;
}

} // namespace render
