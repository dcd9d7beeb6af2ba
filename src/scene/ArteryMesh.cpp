// SPDX-License-Identifier: Apache-2.0
#include "scene/ArteryMesh.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>

#include "anatomy/Course.h"
#include "scene/VesselCurve.h"

namespace scene {
namespace {

constexpr double kSpacing = 2.5e-3; // m between rings
constexpr std::uint32_t kSides = 16;

struct Ring {
    CurvePoint place;
    float radius = 0.0F; // m, with the wall
    bool cut = false;    // lies flat in the cut
};

// How far the edge of a tilted ring rises over its middle.
float riseOf(const Ring& ring) {
    const float along = ring.place.tangent.z;
    return ring.radius * std::sqrt(std::max(0.0F, 1.0F - along * along));
}

// The rings wholly below the cut; the one before them is moved along the artery to where it meets the cut.
std::vector<Ring> ringsOf(const anatomy::Leg& leg, std::size_t index, double cut) {
    const anatomy::Artery& artery = leg.arteries[index];
    std::vector<Ring> all;
    for (const CurvePoint& point : arteryCurveOf(leg, static_cast<int>(index), kSpacing).points) {
        const auto here =
            anatomy::coursePointAt(artery.course, artery.restLength, static_cast<double>(point.at));
        all.push_back({point, static_cast<float>(0.5 * here.diameter + artery.wallThickness)});
    }
    const auto isBelow = [&](const Ring& ring) {
        return static_cast<double>(ring.place.center.z + riseOf(ring)) < cut;
    };
    const auto first = std::find_if(all.begin(), all.end(), isBelow);
    if (first == all.begin() || first == all.end()) return {first, all.end()};
    Ring top = *(first - 1);
    const float reach =
        (static_cast<float>(cut) - first->place.center.z) / (top.place.center.z - first->place.center.z);
    top.place.center = glm::mix(first->place.center, top.place.center, reach);
    top.cut = true;
    std::vector<Ring> rings{top};
    rings.insert(rings.end(), first, all.end());
    return rings;
}

StructureMesh::Vertex vertexOf(const Ring& ring, const glm::vec3& offset, const glm::vec3& normal) {
    StructureMesh::Vertex vertex{};
    vertex.position = ring.place.center + ring.radius * offset;
    if (ring.cut) { // along the artery into the level plane
        const glm::vec3& along = ring.place.tangent;
        vertex.position += (ring.place.center.z - vertex.position.z) / along.z * along;
    }
    vertex.normal = normal;
    vertex.thickness = 2.0F * ring.radius;
    vertex.weights = ring.place.weights;
    return vertex;
}

void addRing(StructureMesh& mesh, const Ring& ring) {
    const glm::vec3 up = glm::cross(ring.place.tangent, ring.place.side);
    for (std::uint32_t k = 0; k < kSides; ++k) {
        const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(k) / kSides;
        const glm::vec3 out = std::cos(angle) * ring.place.side + std::sin(angle) * up;
        mesh.vertices.push_back(vertexOf(ring, out, out));
    }
}

void addWall(StructureMesh& mesh, std::uint32_t rings) {
    for (std::uint32_t i = 0; i + 1 < rings; ++i)
        for (std::uint32_t k = 0; k < kSides; ++k) {
            const std::uint32_t a = i * kSides + k, b = i * kSides + (k + 1) % kSides;
            mesh.indices.insert(mesh.indices.end(), {a, b, a + kSides, b, b + kSides, a + kSides});
        }
}

// A flat lid with its own vertices, so that its edge stays sharp.
void addLid(StructureMesh& mesh, const Ring& ring, float forward) {
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    const glm::vec3 normal = ring.cut ? glm::vec3(0.0F, 0.0F, 1.0F) : forward * ring.place.tangent;
    addRing(mesh, ring);
    mesh.vertices.push_back(vertexOf(ring, glm::vec3(0.0F), normal));
    for (std::uint32_t k = 0; k < kSides; ++k) {
        mesh.vertices[first + k].normal = normal;
        const std::uint32_t a = first + k, b = first + (k + 1) % kSides, middle = first + kSides;
        if (forward > 0.0F)
            mesh.indices.insert(mesh.indices.end(), {middle, a, b});
        else
            mesh.indices.insert(mesh.indices.end(), {middle, b, a});
    }
}

} // namespace

std::vector<StructureMesh> buildArteries(const anatomy::Leg& leg, double cut) {
    std::vector<StructureMesh> meshes;
    for (std::size_t i = 0; i < leg.arteries.size(); ++i) {
        const std::vector<Ring> rings = ringsOf(leg, i, cut);
        if (rings.size() < 2) continue;
        StructureMesh mesh;
        mesh.id = leg.arteries[i].id;
        mesh.layer = Layer::artery;
        for (const Ring& ring : rings)
            addRing(mesh, ring);
        addWall(mesh, static_cast<std::uint32_t>(rings.size()));
        addLid(mesh, rings.front(), -1.0F);
        addLid(mesh, rings.back(), 1.0F);
        meshes.push_back(std::move(mesh));
    }
    return meshes;
}

} // namespace scene
