// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/VertexEstimate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <glm/vec2.hpp>

#include "scene/atlas/Likeness.h"

namespace scene::atlas {
namespace {

constexpr float kSky = 0.014F;    // m, as the bake looks
constexpr float kLift = 0.0004F;  // m off the surface, more than its own roughness
constexpr float kThickest = 0.1F; // m
constexpr float kBelow = 0.005F;  // m
constexpr int kDirections = 16;

glm::vec3 unitOr(const glm::vec3& v, const glm::vec3& otherwise) {
    const float length = glm::length(v);
    return length > 1e-12F ? v / length : otherwise;
}

glm::vec3 anySide(const glm::vec3& normal) {
    const glm::vec3 away = std::abs(normal.z) < 0.9F ? glm::vec3(0, 0, 1) : glm::vec3(1, 0, 0);
    return glm::normalize(glm::cross(away, normal));
}

std::vector<glm::vec3> smoothNormals(const Surface& surface) {
    std::vector<glm::vec3> sums(surface.points.size(), glm::vec3(0.0F));
    for (std::size_t t = 0; t < surface.triangles(); ++t) {
        const auto [a, b, c] = surface.corners(t);
        const glm::vec3 face = glm::cross(b - a, c - a); // as long as twice the area
        for (std::size_t k = 0; k < 3; ++k)
            sums[surface.indices[3 * t + k]] += face;
    }
    for (glm::vec3& sum : sums)
        sum = unitOr(sum, {0, 0, 1});
    return sums;
}

// The direction in which the points spread most, downwards: power iteration on their covariance.
glm::vec3 longestDirection(const Surface& surface) {
    glm::dvec3 mean(0.0);
    for (const glm::vec3& point : surface.points)
        mean += glm::dvec3(point) / static_cast<double>(surface.points.size());
    glm::dmat3 spread(0.0);
    for (const glm::vec3& point : surface.points) {
        const glm::dvec3 d = glm::dvec3(point) - mean;
        spread += glm::outerProduct(d, d);
    }
    glm::dvec3 direction(0.3, 0.5, -1.0);
    for (int round = 0; round < 40; ++round) {
        const glm::dvec3 next = spread * direction;
        if (!(glm::length(next) > 0.0)) break;
        direction = glm::normalize(next);
    }
    return glm::vec3(glm::normalize(direction.z > 0.0 ? -direction : direction));
}

void setWeights(StructureMesh::Vertex& vertex, const std::string& id, int rigidBody,
                const anatomy::Rig& rig) {
    if (rigidBody >= 0) {
        vertex.weights[static_cast<std::size_t>(rigidBody)] = 1.0F;
        return;
    }
    const auto soft = anatomy::skinWeightsOf(rig, id, glm::dvec3(vertex.position));
    std::transform(soft.begin(), soft.end(), vertex.weights.begin(),
                   [](double w) { return static_cast<float>(w); });
}

class Fibers {
public:
    Fibers(const Surface& surface, Layer layer, const StructureMesh* ours)
        : fibrous_(layer == Layer::muscle || layer == Layer::tendon), tendon_(layer == Layer::tendon) {
        if (!fibrous_) return;
        if (ours != nullptr && !ours->vertices.empty()) {
            like_.emplace(*ours, boundsOf(surface));
            lowest_ =
                std::min_element(ours->vertices.begin(), ours->vertices.end(),
                                 [](const auto& a, const auto& b) { return a.position.z < b.position.z; })
                    ->position.z;
        } else
            longest_ = longestDirection(surface);
    }

    void set(StructureMesh::Vertex& vertex) const {
        if (!fibrous_) return;
        glm::vec3 along = longest_;
        vertex.tendon = tendon_ ? 1.0F : 0.0F;
        if (like_) {
            const auto& like = like_->at(vertex.position);
            along = like.fiber;
            // What an atlas draws below our muscle is its tendon.
            vertex.tendon = tendon_ || vertex.position.z < lowest_ - kBelow ? 1.0F : like.tendon;
        }
        const glm::vec3 flat = along - glm::dot(along, vertex.normal) * vertex.normal;
        vertex.fiber = unitOr(flat, anySide(vertex.normal));
    }

private:
    bool fibrous_, tendon_;
    std::optional<Likeness> like_;
    glm::vec3 longest_{0.0F};
    float lowest_ = -1e6F; // m
};

// Spread over the half sphere by the golden angle, dense where the cosine is large.
std::array<glm::vec3, kDirections> skyDirections() {
    std::array<glm::vec3, kDirections> directions{};
    for (int i = 0; i < kDirections; ++i) {
        const float square = (static_cast<float>(i) + 0.5F) / kDirections;
        const float angle = 2.39996323F * static_cast<float>(i);
        const float side = std::sqrt(square);
        directions[static_cast<std::size_t>(i)] = {side * std::cos(angle), side * std::sin(angle),
                                                   std::sqrt(1.0F - square)};
    }
    return directions;
}

} // namespace

StructureMesh asStructure(const std::string& id, const Surface& surface, const anatomy::Leg& leg,
                          const StructureMesh* ours) {
    const StructureKind kind = kindOf(id, leg).value_or(StructureKind{});
    StructureMesh mesh;
    mesh.id = id;
    mesh.layer = kind.layer;
    mesh.muscle = kind.muscle;
    mesh.indices = surface.indices;
    const auto normals = smoothNormals(surface);
    const Fibers fibers(surface, kind.layer, ours);
    mesh.vertices.reserve(surface.points.size());
    for (std::size_t i = 0; i < surface.points.size(); ++i) {
        StructureMesh::Vertex vertex{};
        vertex.position = surface.points[i];
        vertex.normal = normals[i];
        fibers.set(vertex);
        setWeights(vertex, id, kind.body, leg.rig);
        mesh.vertices.push_back(vertex);
    }
    return mesh;
}

void estimateOcclusion(StructureMesh& mesh, const RayTree& surroundings) {
    static const auto kSkyDirections = skyDirections();
    for (auto& vertex : mesh.vertices) {
        const glm::vec3 side = anySide(vertex.normal);
        const glm::mat3 frame(side, glm::cross(vertex.normal, side), vertex.normal);
        float seen = 0.0F;
        for (const glm::vec3& direction : kSkyDirections) {
            seen += surroundings.distance({vertex.position + kLift * vertex.normal, frame * direction, kSky});
        }
        vertex.occlusion = seen / (kSky * kDirections);
    }
}

void estimateThickness(StructureMesh& mesh) {
    constexpr std::array<glm::vec2, 5> kSpread{{{0, 0}, {0.25F, 0}, {-0.25F, 0}, {0, 0.25F}, {0, -0.25F}}};
    std::vector<glm::vec3> points;
    for (const auto& vertex : mesh.vertices)
        points.push_back(vertex.position);
    RayTree tree;
    tree.add(points, mesh.indices);
    tree.build();
    for (auto& vertex : mesh.vertices) {
        const glm::vec3 side = anySide(vertex.normal), other = glm::cross(vertex.normal, side);
        std::array<float, kSpread.size()> ways{};
        for (std::size_t i = 0; i < kSpread.size(); ++i) {
            const auto inward = glm::normalize(kSpread[i].x * side + kSpread[i].y * other - vertex.normal);
            ways[i] = tree.distance({vertex.position - kLift * vertex.normal, inward, kThickest});
        }
        std::nth_element(ways.begin(), ways.begin() + 2, ways.end());
        vertex.thickness = ways[2];
    }
}

} // namespace scene::atlas
