// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/MeshVertex.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "render/gpu/Check.h"

namespace render {
namespace {

std::int16_t snorm(float value) {
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0F, 1.0F) * 32767.0F));
}
std::uint16_t unorm(float value) {
    return static_cast<std::uint16_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 65535.0F));
}
std::array<std::int16_t, 4> pack(const glm::vec3& v, float w) {
    return {snorm(v.x), snorm(v.y), snorm(v.z), snorm(w)};
}

constexpr VkVertexInputBindingDescription kBinding{0, sizeof(MeshVertex), VK_VERTEX_INPUT_RATE_VERTEX};
constexpr std::array<VkVertexInputAttributeDescription, 8> kAttributes = {{
    {0, 0, VK_FORMAT_R32G32B32_SFLOAT, offsetof(MeshVertex, position)},
    {1, 0, VK_FORMAT_R16G16B16A16_SNORM, offsetof(MeshVertex, normal)},
    {2, 0, VK_FORMAT_R32G32B32A32_SFLOAT, offsetof(MeshVertex, pattern)},
    {3, 0, VK_FORMAT_R16G16B16A16_UNORM, offsetof(MeshVertex, weights)},
    {4, 0, VK_FORMAT_R16G16B16A16_UNORM, offsetof(MeshVertex, weights) + 4 * sizeof(std::uint16_t)},
    {5, 0, VK_FORMAT_R32_SFLOAT, offsetof(MeshVertex, thickness)},
    {6, 0, VK_FORMAT_R32_SFLOAT, offsetof(MeshVertex, bulge)},
    {7, 0, VK_FORMAT_R32_SFLOAT, offsetof(MeshVertex, byFat)},
}};

} // namespace

MeshVertex MeshVertex::from(const scene::StructureMesh::Vertex& vertex, const glm::vec3& pattern,
                            float bulge) {
    const auto& w = vertex.weights;
    return {.position = vertex.position,
            .normal = pack(vertex.normal, vertex.occlusion),
            .pattern = glm::vec4(pattern, vertex.tendon),
            .weights = {unorm(w[1]), unorm(w[2]), unorm(w[3]), unorm(w[4]), unorm(w[5]), unorm(w[6]),
                        unorm(w[7]), unorm(w[8])},
            .thickness = vertex.thickness,
            .bulge = bulge,
            .byFat = vertex.byFat};
}

VkPipelineVertexInputStateCreateInfo MeshVertex::inputState() {
    auto info = typed<VkPipelineVertexInputStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO);
    info.vertexBindingDescriptionCount = 1;
    info.pVertexBindingDescriptions = &kBinding;
    info.vertexAttributeDescriptionCount = kAttributes.size();
    info.pVertexAttributeDescriptions = kAttributes.data();
    return info;
}

} // namespace render
