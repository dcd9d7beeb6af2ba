// SPDX-License-Identifier: Apache-2.0
#include "render/passes/MuscleBulge.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

namespace render {
namespace {

// Each vertex's share of the surface, m².
std::vector<float> vertexAreas(const scene::StructureMesh& mesh) {
    std::vector<float> areas(mesh.vertices.size(), 0.0F);
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto& a = mesh.vertices[mesh.indices[i]].position;
        const auto& b = mesh.vertices[mesh.indices[i + 1]].position;
        const auto& c = mesh.vertices[mesh.indices[i + 2]].position;
        const float third = glm::length(glm::cross(b - a, c - a)) / 6.0F;
        for (std::size_t k = 0; k < 3; ++k)
            areas[mesh.indices[i + k]] += third;
    }
    return areas;
}

// Along the direction in which the muscle is longest, 0..1.
std::vector<float> placesAlong(const scene::StructureMesh& mesh) {
    glm::vec3 low(1e9F);
    glm::vec3 high(-1e9F);
    for (const auto& vertex : mesh.vertices) {
        low = glm::min(low, vertex.position);
        high = glm::max(high, vertex.position);
    }
    const glm::vec3 size = high - low;
    const int axis = size.z >= size.x && size.z >= size.y ? 2 : (size.y >= size.x ? 1 : 0);
    std::vector<float> places;
    places.reserve(mesh.vertices.size());
    for (const auto& vertex : mesh.vertices)
        places.push_back((vertex.position[axis] - low[axis]) / std::max(size[axis], 1e-6F));
    return places;
}

// Of the mesh displaced along its normals, by the divergence theorem, m³. About a place on it, so that what
// an open surface lacks counts little.
double volumeOf(const scene::StructureMesh& mesh, const std::vector<float>& displacement) {
    const glm::vec3 origin = mesh.vertices.front().position;
    const auto at = [&](std::uint32_t i) {
        return glm::dvec3(mesh.vertices[i].position - origin + mesh.vertices[i].normal * displacement[i]);
    };
    double volume = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        volume +=
            glm::dot(at(mesh.indices[i]), glm::cross(at(mesh.indices[i + 1]), at(mesh.indices[i + 2]))) / 6.0;
    return volume;
}

constexpr double kMostThinning =
    0.5; // of the half thickness at the ends; coarse or open surfaces ask for more

float window(float t, float from, float to) {
    if (t <= from || t >= to) return 0.0F;
    const float x = std::sin(3.14159265F * (t - from) / (to - from));
    return x * x;
}

} // namespace

std::vector<float> muscleBulge(const scene::StructureMesh& mesh) {
    const auto areas = vertexAreas(mesh);
    const auto places = placesAlong(mesh);
    const std::size_t count = mesh.vertices.size();
    std::vector<float> belly(count);
    std::vector<float> ends(count);
    double shrunk = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& vertex = mesh.vertices[i];
        const float half = 0.5F * vertex.thickness * (1.0F - vertex.tendon);
        belly[i] = half * kThickening * window(places[i], 0.18F, 0.88F);
        ends[i] = half * (window(places[i], 0.02F, 0.34F) + window(places[i], 0.66F, 0.98F));
        shrunk += static_cast<double>(ends[i] * areas[i]);
    }
    std::vector<float> bulge(count, 0.0F);
    if (shrunk <= 0.0) return bulge;
    const double rest = volumeOf(mesh, bulge);
    double share = 0.0;
    for (int round = 0; round < 4;
         ++round) { // the first finds the share to first order, the rest its curvature
        for (std::size_t i = 0; i < count; ++i)
            bulge[i] = belly[i] - static_cast<float>(share) * ends[i];
        share = std::clamp(share + (volumeOf(mesh, bulge) - rest) / shrunk, 0.0, kMostThinning);
    }
    return bulge;
}

} // namespace render
