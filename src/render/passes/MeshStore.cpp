// SPDX-License-Identifier: Apache-2.0
#include "render/passes/MeshStore.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "render/passes/FiberPattern.h"
#include "render/passes/MuscleBulge.h"

namespace render {
namespace {

PosedBox boxOf(const scene::StructureMesh& mesh) {
    PosedBox box;
    for (const auto& vertex : mesh.vertices) {
        box.add(vertex.position, vertex.weights);
        box.byFat = std::max(box.byFat, std::abs(vertex.byFat));
    }
    return box;
}

std::vector<PosedBox> slabsOf(const scene::StructureMesh& mesh, const PosedBox& box) {
    constexpr float kSlab = 0.040F; // m
    const float low = box.whole.low.z;
    const auto slabAt = [&](std::uint32_t vertex) {
        return static_cast<std::size_t>((mesh.vertices[vertex].position.z - low) / kSlab);
    };
    std::vector<PosedBox> slabs(static_cast<std::size_t>((box.whole.high.z - low) / kSlab) + 1);
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const std::span<const std::uint32_t> triangle(&mesh.indices[i], 3);
        for (const std::uint32_t in : triangle) // a triangle belongs to all slabs of its corners
            for (const std::uint32_t vertex : triangle)
                slabs[slabAt(in)].add(mesh.vertices[vertex].position, mesh.vertices[vertex].weights);
    }
    std::erase_if(slabs, [](const PosedBox& slab) { return slab.whole.empty(); });
    for (auto& slab : slabs)
        slab.byFat = box.byFat;
    return slabs;
}

// Fabric and footprint bring what their shaders read, in place of fibers.
bool carriesPattern(const scene::StructureMesh& mesh) {
    return mesh.layer == scene::Layer::garment || mesh.layer == scene::Layer::footprint;
}

std::vector<glm::vec3> ownPattern(const scene::StructureMesh& mesh) {
    std::vector<glm::vec3> pattern;
    pattern.reserve(mesh.vertices.size());
    for (const auto& vertex : mesh.vertices)
        pattern.push_back(vertex.fiber);
    return pattern;
}

} // namespace

float seedOf(const std::string& id) {
    std::uint32_t hash = 2166136261U;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return static_cast<float>(hash % 4801U) * 1e-5F;
}

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
    case scene::Layer::garment:
        return gpu::kTissueKnit;
    case scene::Layer::footprint:
        return gpu::kTissueFootprint;
    default:
        return std::nullopt;
    }
}

MeshTables tablesOf(const std::vector<scene::StructureMesh>& meshes) {
    MeshTables tables;
    auto& [parts, vertices, indices] = tables;
    for (const auto& mesh : meshes) {
        const auto tissue = tissueOf(mesh.layer);
        if (!tissue || mesh.indices.empty()) continue;
        const auto base = static_cast<std::uint32_t>(vertices.size());
        const auto bulge =
            mesh.muscle >= 0 ? muscleBulge(mesh) : std::vector<float>(mesh.vertices.size(), 0.0F);
        MeshPart part{scene::traitsOf(mesh.id, mesh.layer),
                      *tissue,
                      mesh.muscle,
                      seedOf(mesh.id),
                      mesh.shortening,
                      {},
                      {},
                      boxOf(mesh),
                      {}};
        part.slabs = slabsOf(mesh, part.box);
        const scene::MeshLevels levels = scene::levelsOf(mesh);
        for (std::size_t level = 0; level < levels.size(); ++level) {
            part.indices[level] = {static_cast<std::uint32_t>(indices.size()),
                                   static_cast<std::uint32_t>(levels[level].indices.size())};
            part.errors[level] = levels[level].error;
            for (const std::uint32_t index : levels[level].indices)
                indices.push_back(base + index);
        }
        const auto pattern = carriesPattern(mesh) ? ownPattern(mesh) : fiberPattern(mesh);
        for (std::size_t i = 0; i < mesh.vertices.size(); ++i)
            vertices.push_back(MeshVertex::from(mesh.vertices[i], pattern[i], bulge[i]));
        parts.push_back(std::move(part));
    }
    return tables;
}

MeshStore::MeshStore(const Device& device, const MeshTables& tables)
    : parts_(tables.parts), vertices_(makeStatic(device, tables.vertices, VK_BUFFER_USAGE_VERTEX_BUFFER_BIT)),
      indices_(makeStatic(device, tables.indices, VK_BUFFER_USAGE_INDEX_BUFFER_BIT)) {}

void MeshStore::bind(VkCommandBuffer commands) const {
    const VkBuffer buffer = vertices_.get();
    const VkDeviceSize offset = 0;
    vkCmdBindVertexBuffers(commands, 0, 1, &buffer, &offset);
    vkCmdBindIndexBuffer(commands, indices_.get(), 0, VK_INDEX_TYPE_UINT32);
}

} // namespace render
