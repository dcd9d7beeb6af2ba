// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Pipeline.h"

#include <array>

#include "render/gpu/Check.h"
#include "render/gpu/MeshVertex.h"
#include "render/gpu/Shaders.h"

namespace render {
namespace {

ShaderModuleHandle makeModule(VkDevice device, std::string_view name) {
    const auto code = shaderCode(name);
    auto info = typed<VkShaderModuleCreateInfo>(VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO);
    info.codeSize = code.size_bytes();
    info.pCode = code.data();
    VkShaderModule module = VK_NULL_HANDLE;
    check(vkCreateShaderModule(device, &info, nullptr, &module), "vkCreateShaderModule");
    return {device, module};
}

VkPipelineShaderStageCreateInfo stageOf(VkShaderModule module, VkShaderStageFlagBits stage,
                                        const VkSpecializationInfo* variant) {
    auto info = typed<VkPipelineShaderStageCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO);
    info.stage = stage;
    info.module = module;
    info.pName = "main";
    info.pSpecializationInfo = variant;
    return info;
}

VkPipelineColorBlendAttachmentState blendOf(Blend blend) {
    VkPipelineColorBlendAttachmentState state{};
    state.colorWriteMask = VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT | VK_COLOR_COMPONENT_B_BIT;
    if (blend != Blend::premultipliedKeepAlpha) state.colorWriteMask |= VK_COLOR_COMPONENT_A_BIT;
    if (blend == Blend::nothing) state.colorWriteMask = 0;
    state.blendEnable = blend == Blend::none || blend == Blend::nothing ? VK_FALSE : VK_TRUE;
    state.srcColorBlendFactor = state.srcAlphaBlendFactor = VK_BLEND_FACTOR_ONE;
    if (blend == Blend::veil) state.alphaBlendOp = VK_BLEND_OP_REVERSE_SUBTRACT;
    state.dstColorBlendFactor = state.dstAlphaBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA;
    return state;
}

VkPipelineDepthStencilStateCreateInfo depthOf(const PipelineDesc& desc) {
    auto state = typed<VkPipelineDepthStencilStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO);
    state.depthTestEnable = desc.depth == VK_FORMAT_UNDEFINED ? VK_FALSE : VK_TRUE;
    state.depthWriteEnable = desc.depthWrite && desc.depth != VK_FORMAT_UNDEFINED ? VK_TRUE : VK_FALSE;
    state.depthCompareOp = desc.compare;
    return state;
}

struct FixedState {
    VkPipelineInputAssemblyStateCreateInfo assembly = typed<VkPipelineInputAssemblyStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO);
    VkPipelineViewportStateCreateInfo viewport =
        typed<VkPipelineViewportStateCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO);
    VkPipelineRasterizationStateCreateInfo raster = typed<VkPipelineRasterizationStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO);
    VkPipelineMultisampleStateCreateInfo samples =
        typed<VkPipelineMultisampleStateCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO);
    VkPipelineDynamicStateCreateInfo dynamic =
        typed<VkPipelineDynamicStateCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO);
    std::array<VkDynamicState, 4> states = {VK_DYNAMIC_STATE_VIEWPORT, VK_DYNAMIC_STATE_SCISSOR,
                                            VK_DYNAMIC_STATE_CULL_MODE, VK_DYNAMIC_STATE_FRONT_FACE};

    FixedState() {
        assembly.topology = VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
        viewport.viewportCount = viewport.scissorCount = 1;
        raster.lineWidth = 1.0F;
        samples.rasterizationSamples = VK_SAMPLE_COUNT_1_BIT;
        dynamic.dynamicStateCount = static_cast<std::uint32_t>(states.size());
        dynamic.pDynamicStates = states.data();
    }
};

} // namespace

PipelineHandle makePipeline(const Device& device, const Bindings& bindings, const PipelineDesc& desc) {
    const auto vertex = makeModule(device, desc.vertex);
    const auto fragment = makeModule(device, desc.fragment);
    const VkSpecializationMapEntry entry{0, 0, sizeof desc.variant};
    const VkSpecializationInfo variant{1, &entry, sizeof desc.variant, &desc.variant};
    const std::array stages = {stageOf(vertex, VK_SHADER_STAGE_VERTEX_BIT, &variant),
                               stageOf(fragment, VK_SHADER_STAGE_FRAGMENT_BIT, &variant)};
    const auto input = desc.input == VertexInput::mesh
                           ? MeshVertex::inputState()
                           : typed<VkPipelineVertexInputStateCreateInfo>(
                                 VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO);
    const FixedState fixed;
    const auto depth = depthOf(desc);
    const auto blend = blendOf(desc.blend);
    auto color =
        typed<VkPipelineColorBlendStateCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO);
    color.attachmentCount = desc.color == VK_FORMAT_UNDEFINED ? 0 : 1;
    color.pAttachments = &blend;
    auto rendering = typed<VkPipelineRenderingCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_RENDERING_CREATE_INFO);
    rendering.colorAttachmentCount = color.attachmentCount;
    rendering.pColorAttachmentFormats = &desc.color;
    rendering.depthAttachmentFormat = desc.depth;

    auto info = typed<VkGraphicsPipelineCreateInfo>(VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO);
    info.pNext = &rendering;
    info.stageCount = stages.size();
    info.pStages = stages.data();
    info.pVertexInputState = &input;
    info.pInputAssemblyState = &fixed.assembly;
    info.pViewportState = &fixed.viewport;
    info.pRasterizationState = &fixed.raster;
    info.pMultisampleState = &fixed.samples;
    info.pDepthStencilState = &depth;
    info.pColorBlendState = &color;
    info.pDynamicState = &fixed.dynamic;
    info.layout = bindings.layout();
    VkPipeline pipeline = VK_NULL_HANDLE;
    check(vkCreateGraphicsPipelines(device, device.pipelines(), 1, &info, nullptr, &pipeline),
          "vkCreateGraphicsPipelines");
    return {device, pipeline};
}

PipelineHandle makeComputePipeline(const Device& device, const Bindings& bindings, std::string_view shader) {
    const auto module = makeModule(device, shader);
    auto info = typed<VkComputePipelineCreateInfo>(VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO);
    info.stage = stageOf(module, VK_SHADER_STAGE_COMPUTE_BIT, nullptr);
    info.layout = bindings.layout();
    VkPipeline pipeline = VK_NULL_HANDLE;
    check(vkCreateComputePipelines(device, device.pipelines(), 1, &info, nullptr, &pipeline),
          "vkCreateComputePipelines");
    return {device, pipeline};
}

PipelineHandle makeScreenPipeline(const Device& device, const Bindings& bindings, std::string_view fragment,
                                  VkFormat color, std::uint32_t variant) {
    return makePipeline(device, bindings,
                        {.vertex = "screen.vert",
                         .fragment = fragment,
                         .variant = variant,
                         .color = color,
                         .depth = VK_FORMAT_UNDEFINED});
}

} // namespace render
