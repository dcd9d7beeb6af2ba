// SPDX-License-Identifier: Apache-2.0
#include "scene/FatLayer.h"

#include <algorithm>
#include <cmath>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace scene {
namespace {

constexpr float kReach = 0.035F;                 // m from skin to fascia, and from a vein to the skin
constexpr float kThinnest = 0.0008F;             // m of fat and skin
constexpr float kFoot = 0.02F, kShank = 0.20F;   // m above the sole, between which the fat begins to grow
constexpr float kUpright = 0.5F, kLying = 0.85F; // of the normal's z: the cut through the thigh is no skin
constexpr float kCutFrom = 0.5F;                 // m above the sole
constexpr float kSpread = 0.008F;                // m, over which veins take the mean of the skin's shift
constexpr int kSmoothing = 12;                   // rounds over the neighbors

std::vector<const StructureMesh::Vertex*> verticesOf(const std::vector<StructureMesh>& meshes, Layer layer) {
    std::vector<const StructureMesh::Vertex*> result;
    for (const auto& mesh : meshes)
        if (mesh.layer == layer)
            for (const auto& vertex : mesh.vertices)
                result.push_back(&vertex);
    return result;
}

PointGrid gridOf(const std::vector<const StructureMesh::Vertex*>& vertices) {
    std::vector<glm::vec3> points;
    points.reserve(vertices.size());
    for (const auto* vertex : vertices)
        points.push_back(vertex->position);
    return {std::move(points), kReach};
}

// Each vertex takes the mean of itself and its neighbors, over and over.
void smooth(const StructureMesh& mesh, std::vector<float>& values) {
    for (int round = 0; round < kSmoothing; ++round) {
        std::vector<float> sum = values, count(values.size(), 1.0F);
        for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
            const std::uint32_t a = mesh.indices[i];
            const std::uint32_t b = mesh.indices[i % 3 == 2 ? i - 2 : i + 1];
            sum[a] += values[b];
            sum[b] += values[a];
            count[a] += 1.0F;
            count[b] += 1.0F;
        }
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = sum[i] / count[i];
    }
}

float growth(const StructureMesh::Vertex& vertex) {
    const float cut = vertex.position.z > kCutFrom
                          ? 1.0F - glm::smoothstep(kUpright, kLying, std::abs(vertex.normal.z))
                          : 1.0F;
    return cut * glm::smoothstep(kFoot, kShank, vertex.position.z);
}

} // namespace

FatLayer::FatLayer(std::vector<StructureMesh>& meshes) {
    const auto fascia = verticesOf(meshes, Layer::fascia);
    if (fascia.empty()) return;
    const PointGrid beneath = gridOf(fascia);
    for (auto& mesh : meshes) {
        if (mesh.layer != Layer::skin) continue;
        std::vector<float> thickness;
        for (const auto& vertex : mesh.vertices) {
            const int found = beneath.nearest(vertex.position);
            if (found < 0) {
                thickness.push_back(kThinnest);
                continue;
            }
            const auto& under = *fascia[static_cast<std::size_t>(found)];
            const float depth = glm::dot(vertex.position - under.position, under.normal);
            thickness.push_back(std::max(depth, kThinnest));
        }
        smooth(mesh, thickness);
        for (std::size_t i = 0; i < thickness.size(); ++i) {
            auto& vertex = mesh.vertices[i];
            vertex.byFat = thickness[i] * growth(vertex);
            places_.push_back({vertex.position, vertex.normal, thickness[i], vertex.byFat});
        }
    }
    grid_ = std::make_unique<PointGrid>(gridOf(verticesOf(meshes, Layer::skin)));
    for (auto& mesh : meshes)
        if (mesh.layer == Layer::fat)
            for (auto& vertex : mesh.vertices)
                vertex.byFat = glm::dot(shiftAt(vertex.position), vertex.normal);
}

glm::vec3 FatLayer::shiftAt(const glm::vec3& rest) const {
    if (!grid_) return glm::vec3(0.0F);
    const int nearest = grid_->nearest(rest);
    if (nearest < 0) return glm::vec3(0.0F);
    const Place& above = places_[static_cast<std::size_t>(nearest)];
    const float depth = glm::dot(above.skin - rest, above.normal);
    const float share = std::clamp(1.0F - depth / above.thickness, 0.0F, 1.0F);
    glm::vec3 sum(0.0F);
    float weight = 0.0F;
    grid_->around(above.skin, kSpread, [&](int index, float away) {
        const Place& place = places_[static_cast<std::size_t>(index)];
        const float part = 1.0F - away / kSpread;
        sum += part * place.byFat * place.normal;
        weight += part;
    });
    return share / weight * sum;
}

float FatLayer::thicknessNear(const glm::vec3& rest) const {
    const int nearest = grid_ ? grid_->nearest(rest) : -1;
    return nearest < 0 ? 0.0F : places_[static_cast<std::size_t>(nearest)].thickness;
}

void FatLayer::carry(std::vector<VesselCurve>& curves) const {
    for (auto& curve : curves)
        for (auto& point : curve.points)
            point.byFat = shiftAt(point.center);
}

} // namespace scene
