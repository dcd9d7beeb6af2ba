// SPDX-License-Identifier: Apache-2.0
#include "scene/Footprint.h"

#include <algorithm>
#include <cmath>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "scene/Stocking.h"

namespace scene {
namespace {

using Vertex = StructureMesh::Vertex;

constexpr float kCell = 0.003F;                           // m
constexpr float kTouching = 0.0010F, kClear = 0.0048F;    // m above the ground: full contact, none
constexpr float kSearched = 0.030F;                       // m above the ground
constexpr float kHeelEnd = 0.000F, kMidfoot = 0.030F;     // m, y: the heel's share fades in between
constexpr float kBallFrom = -0.050F, kBallFull = -0.022F; // m before the edge of the toes
constexpr float kToesFrom = 0.000F, kToesFull = 0.014F;

// The lowest skin over each cell of the ground.
class SoleMap {
public:
    explicit SoleMap(const StructureMesh& skin) {
        for (const auto& vertex : skin.vertices) {
            if (vertex.position.z > kSearched) continue;
            low_ = glm::min(low_, glm::vec2(vertex.position));
            high_ = glm::max(high_, glm::vec2(vertex.position));
        }
        if (empty()) return;
        low_ -= 3.0F * kCell;
        size_ = glm::ivec2((high_ + 3.0F * kCell - low_) / kCell) + 1;
        lowest_.assign(static_cast<std::size_t>(size_.x * size_.y), {});
        for (std::size_t i = 0; i + 2 < skin.indices.size(); i += 3)
            add(skin.vertices[skin.indices[i]], skin.vertices[skin.indices[i + 1]],
                skin.vertices[skin.indices[i + 2]]);
    }

    bool empty() const { return low_.x > high_.x; }
    glm::ivec2 size() const { return size_; }
    glm::vec2 placeOf(const glm::ivec2& cell) const { return low_ + (glm::vec2(cell) + 0.5F) * kCell; }

    // Mean over the neighbors, so that the edge of the print is smooth.
    float contactAt(const glm::ivec2& cell) const {
        float sum = 0.0F, weights = 0.0F;
        for (int dx = -2; dx <= 2; ++dx)
            for (int dy = -2; dy <= 2; ++dy) {
                const float weight = std::exp(-0.4F * static_cast<float>(dx * dx + dy * dy));
                const glm::ivec2 at = glm::clamp(cell + glm::ivec2(dx, dy), glm::ivec2(0), size_ - 1);
                sum += weight * (1.0F - glm::smoothstep(kTouching, kClear, of(at).height));
                weights += weight;
            }
        return sum / weights;
    }

    struct Lowest {
        float height = 1.0F; // m
        std::array<float, anatomy::kBodyCount> weights{};
    };
    const Lowest& of(const glm::ivec2& cell) const {
        return lowest_[static_cast<std::size_t>(cell.y * size_.x + cell.x)];
    }

private:
    void add(const Vertex& a, const Vertex& b, const Vertex& c) {
        if (std::min({a.position.z, b.position.z, c.position.z}) > kSearched) return;
        const float longest =
            std::max({glm::distance(a.position, b.position), glm::distance(b.position, c.position),
                      glm::distance(c.position, a.position)});
        const int steps = std::max(1, static_cast<int>(std::ceil(2.0F * longest / kCell)));
        for (int i = 0; i <= steps; ++i)
            for (int j = 0; i + j <= steps; ++j) {
                const float u = static_cast<float>(i) / static_cast<float>(steps);
                const float v = static_cast<float>(j) / static_cast<float>(steps);
                lay(a.position + u * (b.position - a.position) + v * (c.position - a.position), a);
            }
    }

    void lay(const glm::vec3& point, const Vertex& vertex) {
        const glm::ivec2 cell((glm::vec2(point) - low_) / kCell);
        if (cell.x < 0 || cell.y < 0 || cell.x >= size_.x || cell.y >= size_.y) return;
        Lowest& lowest = lowest_[static_cast<std::size_t>(cell.y * size_.x + cell.x)];
        if (point.z >= lowest.height) return;
        lowest = {point.z, vertex.weights};
    }

    glm::vec2 low_{1e9F}, high_{-1e9F};
    glm::ivec2 size_{0};
    std::vector<Lowest> lowest_;
};

// Shares of heel, midfoot, ball and toes at a place, sum 1.
glm::vec4 sharesAt(const glm::vec2& place, const StockingCut& edge) {
    const float beyond = glm::dot(glm::vec3(place, edge.toe.z) - edge.toe, edge.toeward);
    const float heel = 1.0F - glm::smoothstep(kHeelEnd, kMidfoot, place.y);
    const float toes = glm::smoothstep(kToesFrom, kToesFull, beyond);
    const float ball = glm::smoothstep(kBallFrom, kBallFull, beyond) * (1.0F - toes) * (1.0F - heel);
    return {heel * (1.0F - toes), std::max(0.0F, 1.0F - heel - ball - toes), ball, toes};
}

Vertex vertexAt(const SoleMap& map, const glm::ivec2& cell, const StockingCut& edge) {
    Vertex vertex;
    const glm::vec2 place = map.placeOf(cell);
    const glm::vec4 shares = sharesAt(place, edge);
    vertex.position = glm::vec3(place, 0.0F);
    vertex.normal = {0.0F, 0.0F, 1.0F};
    vertex.occlusion = map.contactAt(cell);
    vertex.fiber = glm::vec3(shares);
    vertex.tendon = shares.w;
    vertex.weights = map.of(cell).weights;
    return vertex;
}

// A cell beside the sole moves with the nearest cell under it.
void carryAlong(const SoleMap& map, std::vector<Vertex>& vertices) {
    std::vector<std::size_t> under;
    for (std::size_t i = 0; i < vertices.size(); ++i)
        if (map.of({static_cast<int>(i) % map.size().x, static_cast<int>(i) / map.size().x}).height <
            kSearched)
            under.push_back(i);
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        auto& vertex = vertices[i];
        if (vertex.weights != std::array<float, anatomy::kBodyCount>{} || vertex.occlusion <= 0.0F) continue;
        const auto nearest = std::min_element(under.begin(), under.end(), [&](std::size_t a, std::size_t b) {
            return glm::distance(vertices[a].position, vertex.position) <
                   glm::distance(vertices[b].position, vertex.position);
        });
        vertex.weights = vertices[*nearest].weights;
    }
}

} // namespace

std::optional<StructureMesh> footprintUnder(const std::vector<StructureMesh>& meshes,
                                            const anatomy::Rig& rig) {
    const auto skin =
        std::find_if(meshes.begin(), meshes.end(), [](const auto& mesh) { return mesh.id == "skin"; });
    if (skin == meshes.end()) return std::nullopt;
    const SoleMap map(*skin);
    if (map.empty()) return std::nullopt;
    StructureMesh mesh;
    mesh.id = "footprint";
    mesh.layer = Layer::footprint;
    const StockingCut edge = stockingCut(rig, 0.0F);
    for (int y = 0; y < map.size().y; ++y)
        for (int x = 0; x < map.size().x; ++x)
            mesh.vertices.push_back(vertexAt(map, {x, y}, edge));
    carryAlong(map, mesh.vertices);
    for (int y = 0; y + 1 < map.size().y; ++y)
        for (int x = 0; x + 1 < map.size().x; ++x) {
            const auto a = static_cast<std::uint32_t>(y * map.size().x + x);
            const auto c = a + static_cast<std::uint32_t>(map.size().x);
            if (std::max({mesh.vertices[a].occlusion, mesh.vertices[a + 1].occlusion,
                          mesh.vertices[c].occlusion, mesh.vertices[c + 1].occlusion}) <= 0.0F)
                continue;
            mesh.indices.insert(mesh.indices.end(), {a, a + 1, c + 1, a, c + 1, c});
        }
    return mesh;
}

std::array<float, kSoleParts> soleAreas(const StructureMesh& footprint) {
    std::array<float, kSoleParts> areas{};
    for (const auto& vertex : footprint.vertices) {
        const glm::vec4 shares(vertex.fiber, vertex.tendon);
        for (int part = 0; part < kSoleParts; ++part)
            areas[static_cast<std::size_t>(part)] += kCell * kCell * vertex.occlusion * shares[part];
    }
    return areas;
}

} // namespace scene
