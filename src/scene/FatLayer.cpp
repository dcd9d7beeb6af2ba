// SPDX-License-Identifier: Apache-2.0
#include "scene/FatLayer.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace scene {
namespace {

constexpr float kReach = 0.035F;               // m from skin to fascia, and from a vein to the skin
constexpr float kThinnest = 0.0008F;           // m of fat and skin
constexpr float kFoot = 0.02F, kShank = 0.20F; // m above the sole, between which the fat begins to grow
constexpr float kLying = 0.95F;                // of the normal's z: the cut through the thigh is no skin
constexpr float kCutFrom = 0.552F;             // m above the sole
constexpr float kLid = 0.5595F,
                kSunk = 0.0006F;   // m: from where the lid over the cut begins; how far it sinks
constexpr float kSlimmest = 0.55F; // of the fat is gone in the slimmest leg (assets/physiology/physique.json)
constexpr float kSkin = 0.0004F;   // m that stay over the wall of a vein
constexpr float kSpread = 0.008F;  // m, over which veins take the mean of the skin's shift
constexpr int kSmoothing = 12;     // rounds over the neighbors

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

bool onCut(const StructureMesh::Vertex& vertex) {
    return vertex.position.z > kCutFrom && std::abs(vertex.normal.z) > kLying;
}

// Along the rim of the cut normals lean as far as the triangles there happen to lie; the fat would grow
// upwards in spikes. Level ones keep the rim even.
void levelRim(StructureMesh& mesh) {
    for (auto& vertex : mesh.vertices)
        if (vertex.position.z > kCutFrom && !onCut(vertex))
            vertex.normal = glm::normalize(glm::vec3(vertex.normal.x, vertex.normal.y, 0.0F));
}

bool liesOnCut(const StructureMesh& mesh, std::size_t triangle) {
    const auto at = [&](std::size_t k) { return mesh.vertices[mesh.indices[3 * triangle + k]].position; };
    const glm::vec3 face = glm::cross(at(1) - at(0), at(2) - at(0));
    return std::min({at(0).z, at(1).z, at(2).z}) > kCutFrom && face.z > kLying * glm::length(face);
}

// Takes the lid off; the rim gets the normals of the wall below, so that it moves outwards with it.
void openLid(StructureMesh& mesh) {
    std::vector<std::uint32_t> kept;
    std::vector<glm::vec3> outwards(mesh.vertices.size(), glm::vec3(0.0F));
    for (std::size_t t = 0; t < mesh.indices.size() / 3; ++t) {
        if (liesOnCut(mesh, t)) continue;
        const auto at = [&](std::size_t k) { return mesh.vertices[mesh.indices[3 * t + k]].position; };
        const glm::vec3 face = glm::cross(at(1) - at(0), at(2) - at(0));
        for (std::size_t k = 0; k < 3; ++k) {
            kept.push_back(mesh.indices[3 * t + k]);
            outwards[kept.back()] += glm::vec3(face.x, face.y, 0.0F);
        }
    }
    mesh.indices = std::move(kept);
    for (std::size_t i = 0; i < outwards.size(); ++i)
        if (mesh.vertices[i].position.z > kCutFrom && glm::length(outwards[i]) > 0.0F)
            mesh.vertices[i].normal = glm::normalize(outwards[i]);
}

// Edges of the rim, as the wall has them.
std::vector<std::pair<std::uint32_t, std::uint32_t>> rimOf(const StructureMesh& mesh) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
        const std::uint32_t a = mesh.indices[i], b = mesh.indices[i % 3 == 2 ? i - 2 : i + 1];
        if (std::min(mesh.vertices[a].position.z, mesh.vertices[b].position.z) > kCutFrom)
            edges.emplace(a, b);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rim;
    for (const auto& [a, b] : edges)
        if (!edges.contains({b, a})) rim.emplace_back(a, b);
    return rim;
}

// The lids of skin and fascia lay in one plane with the flesh that the cut shows; new ones, which move with
// the rim, close them beneath it.
void closeLid(StructureMesh& mesh, float depth) {
    const auto rim = rimOf(mesh);
    if (rim.empty()) return;
    auto middle = mesh.vertices[rim.front().first];
    middle.position = glm::vec3(0.0F);
    for (const auto& [a, b] : rim)
        middle.position += mesh.vertices[a].position / static_cast<float>(rim.size());
    middle.position.z -= depth;
    middle.normal = {0.0F, 0.0F, 1.0F};
    middle.byFat = 0.0F;
    const auto center = static_cast<std::uint32_t>(mesh.vertices.size());
    mesh.vertices.push_back(middle);
    for (const auto& [a, b] : rim) {
        for (const auto corner : {b, a}) {
            mesh.indices.push_back(static_cast<std::uint32_t>(mesh.vertices.size()));
            mesh.vertices.push_back(mesh.vertices[corner]);
            mesh.vertices.back().position.z -= depth;
        }
        mesh.indices.push_back(center);
    }
}

float growth(const StructureMesh::Vertex& vertex) {
    return onCut(vertex) ? 0.0F : glm::smoothstep(kFoot, kShank, vertex.position.z);
}

} // namespace

FatLayer::FatLayer(std::vector<StructureMesh>& meshes) {
    const auto fascia = verticesOf(meshes, Layer::fascia);
    if (fascia.empty()) return;
    for (auto& mesh : meshes) {
        if (mesh.layer == Layer::skin || mesh.layer == Layer::fascia) openLid(mesh);
        if (mesh.layer == Layer::fat) levelRim(mesh);
    }
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
    for (auto& mesh : meshes) {
        if (mesh.layer == Layer::skin) closeLid(mesh, 2.0F * kSunk);
        if (mesh.layer == Layer::fascia) closeLid(mesh, kSunk);
    }
}

glm::vec3 FatLayer::shiftAt(const glm::vec3& rest, float room) const {
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
    const glm::vec3 skin = sum / weight;
    if (room <= 0.0F) return share * skin;
    // The skin may come nearer by what lies between it and the room, and no more.
    const float follow = above.byFat - std::max(depth - room, 0.0F) / kSlimmest;
    const float length = std::max({share * glm::length(skin), follow, 0.0F});
    return glm::length(skin) > 0.0F ? glm::normalize(skin) * length : skin;
}

float FatLayer::thicknessNear(const glm::vec3& rest) const {
    const int nearest = grid_ ? grid_->nearest(rest) : -1;
    return nearest < 0 ? 0.0F : places_[static_cast<std::size_t>(nearest)].thickness;
}

void FatLayer::carry(const anatomy::Leg& leg, std::vector<VesselCurve>& curves) const {
    for (std::size_t v = 0; v < curves.size(); ++v) {
        const anatomy::Vessel& vessel = leg.vessels[v];
        for (auto& point : curves[v].points) {
            const double radius =
                0.5 * anatomy::coursePointAt(vessel, point.at).diameter + vessel.wallThickness;
            point.byFat = shiftAt(point.center, static_cast<float>(radius) + kSkin);
        }
    }
}

} // namespace scene
