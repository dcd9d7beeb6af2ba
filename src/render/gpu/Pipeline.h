// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "render/gpu/Bindings.h"
#include "render/gpu/Device.h"
#include "render/gpu/Handle.h"

namespace render {

inline constexpr VkFormat kHdrFormat = VK_FORMAT_R16G16B16A16_SFLOAT;
inline constexpr VkFormat kDepthFormat = VK_FORMAT_D32_SFLOAT;
inline constexpr VkFormat kDisplayFormat = VK_FORMAT_R8G8B8A8_UNORM;
inline constexpr VkFormat kOcclusionFormat = VK_FORMAT_R8_UNORM;

enum class VertexInput { none, mesh };
// `veil` writes into alpha how much of what lies behind is covered, as a negative number (shared/glow.h);
// `nothing` leaves the color alone.
enum class Blend { none, premultiplied, premultipliedKeepAlpha, veil, nothing };

// A graphics pipeline as data; a pass names only what differs. Depth is reversed (near is 1). Viewport,
// scissor, front face (a mirrored leg turns it) and cull mode are set while recording.
struct PipelineDesc {
    std::string_view vertex;
    std::string_view fragment;
    std::uint32_t variant = 0; // specialization constant 0 of both stages
    VertexInput input = VertexInput::none;
    VkFormat color = kHdrFormat; // VK_FORMAT_UNDEFINED: none
    VkFormat depth = kDepthFormat;
    VkCompareOp compare = VK_COMPARE_OP_GREATER_OR_EQUAL;
    bool depthWrite = true;
    Blend blend = Blend::none;
};

PipelineHandle makePipeline(const Device& device, const Bindings& bindings, const PipelineDesc& desc);
PipelineHandle makeComputePipeline(const Device& device, const Bindings& bindings, std::string_view shader);

// A pass that covers the picture: one triangle, no depth.
PipelineHandle makeScreenPipeline(const Device& device, const Bindings& bindings, std::string_view fragment,
                                  VkFormat color, std::uint32_t variant = 0);

} // namespace render
