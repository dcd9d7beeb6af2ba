// SPDX-License-Identifier: Apache-2.0
#include "render/passes/MeshStore.h"

#include <meshoptimizer.h>

#include "render/gpu/MeshVertex.h"
#include "render/passes/MuscleBulge.h"

namespace render {
namespace {

// A shift of the noise that depends on the name alone, so a structure looks the same on every run.
float seedOf(const std::string& id) {
    std::uint32_t hash = 2166136261U;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return static_cast<float>(hash % 4801U) * 1e-5F;
}

PosedBox boxOf(const scene::StructureMesh& mesh) {
    PosedBox box;
    for (const auto& vertex : mesh.vertices) {
        box.add(vertex.position);
        for (std::size_t b = 0; b < box.bodies.size(); ++b)
            box.bodies[b] = box.bodies[b] || vertex.weights[b] > 0.01F;
    }
    return box;
}

// Share of the triangles that each detail keeps, and how far it may stray, relative to the structure's size.
constexpr std::array<float, kMeshDetails> kShares = {0.25F, 0.5F, 1.0F};
constexpr std::array<float, kMeshDetails> kErrors = {0.006F, 0.003F, 0.0F};

std::vector<std::uint32_t> simplified(const scene::StructureMesh& mesh, std::size_t detail) {
    std::vector<std::uint32_t> indices = mesh.indices;
    const float* positions = &mesh.vertices[0].position.x;
    constexpr std::size_t kStride = sizeof(scene::StructureMesh::Vertex);
    const std::size_t triangles = indices.size() / 3;
    const auto wanted = static_cast<std::size_t>(static_cast<float>(triangles) * kShares[detail]) * 3;
    if (wanted < indices.size())
        indices.resize(meshopt_simplify(indices.data(), mesh.indices.data(), mesh.indices.size(), positions,
                                        mesh.vertices.size(), kStride, wanted, kErrors[detail]));
    meshopt_optimizeVertexCache(indices.data(), indices.data(), indices.size(), mesh.vertices.size());
    return indices;
}

} // namespace

std::optional<gpu::uint> tissueOf(scene::Layer layer) {
    switch (layer) {
    case scene::Layer::skin:
        return gpu::kTissueSkin;
    case scene::Layer::fat:
        return gpu::kTissueFat;
    case scene::Layer::fascia:
        return gpu::kTissueFascia;
    case scene::Layer::muscle:
        return gpu::kTissueMuscle;
    case scene::Layer::tendon:
        return gpu::kTissueTendon;
    case scene::Layer::bone:
        return gpu::kTissueBone;
    case scene::Layer::artery:
        return gpu::kTissueArtery;
    default:
        return std::nullopt;
    }
}

MeshStore::MeshStore(const Device& device, const std::vector<scene::StructureMesh>& meshes) {
    std::vector<MeshVertex> vertices;
    std::vector<std::uint32_t> indices;
    for (const auto& mesh : meshes) {
        const auto tissue = tissueOf(mesh.layer);
        if (!tissue || mesh.indices.empty()) continue;
        const auto base = static_cast<std::uint32_t>(vertices.size());
        const auto bulge =
            mesh.muscle >= 0 ? muscleBulge(mesh) : std::vector<float>(mesh.vertices.size(), 0.0F);
        MeshPart part{mesh.id, mesh.layer, *tissue, mesh.muscle, seedOf(mesh.id), {}, boxOf(mesh)};
        for (std::size_t detail = 0; detail < kMeshDetails; ++detail) {
            const auto first = static_cast<std::uint32_t>(indices.size());
            for (const std::uint32_t index : simplified(mesh, detail))
                indices.push_back(base + index);
            part.indices[detail] = {first, static_cast<std::uint32_t>(indices.size()) - first};
        }
        for (std::size_t i = 0; i < mesh.vertices.size(); ++i)
            vertices.push_back(MeshVertex::from(mesh.vertices[i], bulge[i]));
        parts_.push_back(std::move(part));
    }
    vertices_ = makeStatic(device, vertices, VK_BUFFER_USAGE_VERTEX_BUFFER_BIT);
    indices_ = makeStatic(device, indices, VK_BUFFER_USAGE_INDEX_BUFFER_BIT);
}

void MeshStore::bind(VkCommandBuffer commands) const {
    const VkBuffer buffer = vertices_.get();
    const VkDeviceSize offset = 0;
    vkCmdBindVertexBuffers(commands, 0, 1, &buffer, &offset);
    vkCmdBindIndexBuffer(commands, indices_.get(), 0, VK_INDEX_TYPE_UINT32);
}

} // namespace render
