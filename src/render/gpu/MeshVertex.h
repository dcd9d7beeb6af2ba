// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <vulkan/vulkan.h>

#include "scene/Geometry.h"

namespace render {

// A vertex of a surface as the card reads it (64 bytes). The trunk's weight is what the others leave.
struct MeshVertex {
    glm::vec3 position;                 // rest pose, m
    std::array<std::int16_t, 4> normal; // snorm; w: ambient occlusion
    glm::vec4 pattern;                  // m, where its grain is looked up; w: tendon share
    std::array<std::uint16_t, 8>
        weights;     // unorm: thigh, patella, shank, foot, forefoot, toes, hallux, quadriceps
    float thickness; // m
    float bulge;     // m outwards at full activation
    float byFat;     // m outwards when the fat is twice as thick

    static MeshVertex from(const scene::StructureMesh::Vertex& vertex, const glm::vec3& pattern, float bulge);
    static VkPipelineVertexInputStateCreateInfo inputState();
};

} // namespace render
