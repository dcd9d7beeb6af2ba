// SPDX-License-Identifier: Apache-2.0
#include "render/passes/GroundShadow.h"

#include <algorithm>

#include <glm/common.hpp>

namespace render {
namespace {

constexpr std::size_t kFootSpheres = 10;
constexpr std::size_t kSpheres = gpu::kGroundSpheres;
constexpr float kAnkle = 0.09F;    // m above the sole
constexpr float kShankTop = 0.33F; // m; what is higher throws no shadow worth drawing

struct Slice {
    glm::vec3 low{1e9F}, high{-1e9F};
    std::array<float, anatomy::kBodyCount> weights{};
    void add(const scene::StructureMesh::Vertex& vertex) {
        low = glm::min(low, vertex.position);
        high = glm::max(high, vertex.position);
        for (std::size_t b = 0; b < weights.size(); ++b)
            weights[b] += vertex.weights[b];
    }
    bool empty() const { return low.x > high.x; }
    anatomy::Body body() const {
        return static_cast<anatomy::Body>(std::max_element(weights.begin(), weights.end()) - weights.begin());
    }
};

// The outermost surface there is: skin, else everything.
std::vector<const scene::StructureMesh*> outermost(const std::vector<scene::StructureMesh>& meshes) {
    std::vector<const scene::StructureMesh*> result;
    for (const auto& mesh : meshes)
        if (mesh.layer == scene::Layer::skin) result.push_back(&mesh);
    if (!result.empty()) return result;
    for (const auto& mesh : meshes)
        result.push_back(&mesh);
    return result;
}

std::size_t sliceOf(float value, float low, float high, std::size_t count) {
    const float place = (value - low) / std::max(high - low, 1e-6F);
    return std::min(static_cast<std::size_t>(std::max(place, 0.0F) * static_cast<float>(count)), count - 1);
}

} // namespace

GroundShadow::GroundShadow(const std::vector<scene::StructureMesh>& meshes) {
    const auto surfaces = outermost(meshes);
    Slice foot;
    for (const auto* mesh : surfaces)
        for (const auto& vertex : mesh->vertices)
            if (vertex.position.z < kAnkle) foot.add(vertex);
    if (foot.empty()) return;

    std::array<Slice, gpu::kGroundSpheres> slices;
    for (const auto* mesh : surfaces)
        for (const auto& vertex : mesh->vertices) {
            const auto& p = vertex.position;
            if (p.z < kAnkle)
                slices[sliceOf(p.y, foot.low.y, foot.high.y, kFootSpheres)].add(vertex);
            else if (p.z < kShankTop)
                slices[kFootSpheres + sliceOf(p.z, kAnkle, kShankTop, kSpheres - kFootSpheres)].add(vertex);
        }
    for (std::size_t i = 0; i < slices.size(); ++i) {
        if (slices[i].empty()) continue;
        const glm::vec3 size = slices[i].high - slices[i].low;
        const bool isFoot = i < kFootSpheres;
        const float across = 0.5F * (isFoot ? std::min(size.x, 2.0F * size.z) : std::min(size.x, size.y));
        spheres_[i] = {0.5F * (slices[i].low + slices[i].high), across, slices[i].body()};
    }
    std::swap(spheres_[0], spheres_[kFootSpheres / 2]);
}

std::array<glm::vec4, gpu::kGroundSpheres> GroundShadow::posed(const anatomy::DrawnPose& pose) const {
    std::array<glm::vec4, gpu::kGroundSpheres> world{};
    for (std::size_t i = 0; i < world.size(); ++i) {
        const auto& sphere = spheres_[i];
        world[i] = glm::vec4(pose.moved(sphere.body, sphere.center), pose.scale * sphere.radius);
    }
    return world;
}

} // namespace render
