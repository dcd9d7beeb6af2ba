// SPDX-License-Identifier: Apache-2.0
#include "scene/Stocking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace scene {
namespace {

using Vertex = StructureMesh::Vertex;

constexpr float kOutside = 0.0012F;                 // m from the skin: fabric is 0.5 to 1 mm thick
constexpr float kTopHem = 0.028F, kToeHem = 0.008F; // m
constexpr float kStockingTurnY = 0.010F, kStockingTurnZ = 0.072F; // m, rest pose: there the tube turns
constexpr float kBeforeJoint = 0.008F;                            // m from the joint of the toes to the edge
constexpr float kStraight = 0.06F,
                kFree = 0.12F; // m from the turn: middle of the tube by the turn, by itself

Vertex between(const Vertex& a, const Vertex& b, float t) {
    Vertex made = a;
    made.position = glm::mix(a.position, b.position, t);
    made.normal = glm::normalize(glm::mix(a.normal, b.normal, t));
    made.occlusion = std::lerp(a.occlusion, b.occlusion, t);
    made.thickness = std::lerp(a.thickness, b.thickness, t);
    made.byFat = std::lerp(a.byFat, b.byFat, t);
    for (std::size_t i = 0; i < made.weights.size(); ++i)
        made.weights[i] = std::lerp(a.weights[i], b.weights[i], t);
    return made;
}

// Keeps of a mesh what lies on the negative side of a plane.
class PlaneCut {
public:
    PlaneCut(StructureMesh& mesh, const glm::vec3& origin, const glm::vec3& normal) : mesh_(mesh) {
        for (const auto& vertex : mesh.vertices)
            sides_.push_back(glm::dot(vertex.position - origin, normal));
    }

    void run() {
        const auto indices = std::move(mesh_.indices);
        mesh_.indices.clear();
        for (std::size_t i = 0; i + 2 < indices.size(); i += 3)
            cut({indices[i], indices[i + 1], indices[i + 2]});
    }

private:
    using Corners = std::array<std::uint32_t, 3>;

    void keep(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        mesh_.indices.insert(mesh_.indices.end(), {a, b, c});
    }

    void cut(Corners corner) {
        const auto inside = [this](std::uint32_t i) { return sides_[i] <= 0.0F; };
        const auto count = std::count_if(corner.begin(), corner.end(), inside);
        if (count == 3) keep(corner[0], corner[1], corner[2]);
        if (count != 1 && count != 2) return;
        while (inside(corner[0]) != (count == 1))
            std::rotate(corner.begin(), corner.begin() + 1, corner.end());
        const auto left = crossing(corner[0], corner[1]), right = crossing(corner[0], corner[2]);
        if (count == 1) return keep(corner[0], left, right);
        keep(corner[1], corner[2], left);
        keep(corner[2], right, left);
    }

    std::uint32_t crossing(std::uint32_t a, std::uint32_t b) {
        const std::pair<std::uint32_t, std::uint32_t> key = std::minmax(a, b);
        const auto found = made_.find(key);
        if (found != made_.end()) return found->second;
        const float t = sides_[key.first] / (sides_[key.first] - sides_[key.second]);
        mesh_.vertices.push_back(between(mesh_.vertices[key.first], mesh_.vertices[key.second], t));
        return made_[key] = static_cast<std::uint32_t>(mesh_.vertices.size() - 1);
    }

    StructureMesh& mesh_;
    std::vector<float> sides_; // m beyond the plane
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> made_;
};

void dropUnused(StructureMesh& mesh) {
    std::vector<std::uint32_t> place(mesh.vertices.size(), UINT32_MAX);
    std::vector<Vertex> kept;
    for (auto& index : mesh.indices) {
        if (place[index] == UINT32_MAX) {
            place[index] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(mesh.vertices[index]);
        }
        index = place[index];
    }
    mesh.vertices = std::move(kept);
}

// From the turn: across the tube in the leg's plane; x stays x.
float acrossTube(const glm::vec3& rest) {
    const glm::vec2 from = glm::vec2(rest.y - kStockingTurnY, rest.z - kStockingTurnZ);
    return std::min(from.x, from.y);
}

// Middles of the tube, by how far along.
class TubeAxis {
public:
    explicit TubeAxis(const std::vector<Vertex>& vertices) {
        for (const auto& vertex : vertices) {
            Bin& bin = bins_[binOf(vertex.position)];
            const glm::vec2 place(vertex.position.x, acrossTube(vertex.position));
            bin.low = glm::min(bin.low, place);
            bin.high = glm::max(bin.high, place);
        }
    }

    glm::vec2 angleAt(const glm::vec3& rest) const {
        const float along = alongStocking(rest);
        const glm::vec2 from = glm::vec2(rest.x, acrossTube(rest)) - middleAt(rest, along);
        const float far = glm::length(from);
        return far > 1e-5F ? from / far : glm::vec2(1.0F, 0.0F);
    }

private:
    static constexpr float kBin = 0.02F; // m
    static constexpr int kBins = 64, kHalf = 32;
    struct Bin {
        glm::vec2 low{1e9F}, high{-1e9F};
    };

    // Shank bins count up from the middle, foot bins down.
    static int binAt(bool shank, float along) {
        const int step = std::clamp(static_cast<int>(std::floor(along / kBin)) + 4, 0, kHalf - 1);
        return shank ? kHalf + step : kHalf - 1 - step;
    }
    static bool onShank(const glm::vec3& rest) { return rest.z - kStockingTurnZ > rest.y - kStockingTurnY; }
    static std::size_t binOf(const glm::vec3& rest) {
        return static_cast<std::size_t>(binAt(onShank(rest), alongStocking(rest)));
    }
    glm::vec2 middleOf(int bin) const {
        const Bin& of = bins_[static_cast<std::size_t>(bin)];
        return of.low.x > of.high.x ? glm::vec2(0.0F) : 0.5F * (of.low + of.high);
    }
    glm::vec2 middleAt(const glm::vec3& rest, float along) const {
        const bool shank = onShank(rest);
        const float place = along / kBin - 0.5F;
        const float below = std::floor(place);
        const glm::vec2 own = glm::mix(middleOf(binAt(shank, below * kBin + 1e-4F)),
                                       middleOf(binAt(shank, (below + 1.0F) * kBin + 1e-4F)), place - below);
        const float share = glm::smoothstep(kStraight, kFree, along);
        return glm::mix(glm::vec2(own.x, 0.0F), own, share);
    }

    std::array<Bin, kBins> bins_{};
};

} // namespace

float alongStocking(const glm::vec3& rest) {
    const glm::vec2 from = glm::vec2(rest.y - kStockingTurnY, rest.z - kStockingTurnZ);
    return std::max(from.x, from.y);
}

StockingCut stockingCut(const anatomy::Rig& rig, float top) {
    StockingCut cut;
    cut.top = top;
    cut.toeward = -glm::normalize(glm::vec3(rig.toes.blend.upward));
    cut.toe = glm::vec3(rig.toes.center) + kBeforeJoint * cut.toeward;
    return cut;
}

std::optional<StructureMesh> stockingOver(const std::vector<StructureMesh>& meshes, const StockingCut& cut) {
    const auto skin =
        std::find_if(meshes.begin(), meshes.end(), [](const auto& mesh) { return mesh.id == "skin"; });
    if (skin == meshes.end()) return std::nullopt;
    StructureMesh mesh = *skin;
    mesh.id = kStockingId;
    mesh.layer = Layer::garment;
    PlaneCut(mesh, {0.0F, 0.0F, cut.top}, {0.0F, 0.0F, 1.0F}).run();
    PlaneCut(mesh, cut.toe, cut.toeward).run();
    dropUnused(mesh);
    if (mesh.indices.empty()) return std::nullopt;
    const TubeAxis axis(mesh.vertices);
    for (auto& vertex : mesh.vertices) {
        const float toHem = std::min((cut.top - vertex.position.z) / kTopHem,
                                     glm::dot(cut.toe - vertex.position, cut.toeward) / kToeHem);
        vertex.fiber = glm::vec3((1.0F + vertex.position.z) * axis.angleAt(vertex.position),
                                 alongStocking(vertex.position));
        vertex.tendon = std::clamp(1.0F - 0.5F * toHem, 0.0F, 1.0F);
        vertex.position += kOutside * vertex.normal;
    }
    return mesh;
}

} // namespace scene
