// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "render/gpu/Buffer.h"
#include "render/gpu/DeviceImage.h"
#include "shared/bindings.h"

namespace render {

// The one descriptor set layout and pipeline layout that all passes share (see shaders/shared/bindings.h),
// and a set per frame in flight. The sets are written when buffers or images are made, never while drawing.
class Bindings {
public:
    static constexpr std::size_t kSets = 2;
    static constexpr std::uint32_t kPushBytes = 128;

    explicit Bindings(const Device& device);

    VkPipelineLayout layout() const { return pipelineLayout_; }
    void bindBuffer(std::size_t set, gpu::uint binding, const Buffer& buffer) const;
    void bindBuffer(gpu::uint binding, const Buffer& buffer) const;    // in all sets
    void bindImage(gpu::uint binding, const DeviceImage& image) const; // in all sets
    void use(VkCommandBuffer commands, std::size_t set) const;         // for graphics and compute

    template <typename T>
    void push(VkCommandBuffer commands, const T& constants) const {
        static_assert(sizeof(T) <= kPushBytes);
        vkCmdPushConstants(commands, pipelineLayout_, kPushStages, 0, sizeof(T), &constants);
    }

private:
    static constexpr VkShaderStageFlags kPushStages =
        VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT | VK_SHADER_STAGE_COMPUTE_BIT;
    VkSampler samplerOf(gpu::uint binding) const;
    void createLayouts();
    void createSets();

    VkDevice device_;
    SamplerHandle nearest_, linear_, repeat_;
    SetLayoutHandle setLayout_;
    PipelineLayoutHandle pipelineLayout_;
    DescriptorPoolHandle pool_;
    std::array<VkDescriptorSet, kSets> sets_{};
};

} // namespace render
