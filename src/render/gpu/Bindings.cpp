// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Bindings.h"

#include "render/gpu/Check.h"

namespace render {
namespace {

SamplerHandle makeSampler(VkDevice device, VkFilter filter, VkSamplerAddressMode mode) {
    auto info = typed<VkSamplerCreateInfo>(VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO);
    info.magFilter = info.minFilter = filter;
    info.addressModeU = info.addressModeV = info.addressModeW = mode;
    VkSampler sampler = VK_NULL_HANDLE;
    check(vkCreateSampler(device, &info, nullptr, &sampler), "vkCreateSampler");
    return {device, sampler};
}

VkDescriptorType typeOf(gpu::uint binding) {
    if (binding == gpu::kBindFrame) return VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER;
    return binding < gpu::kBufferCount ? VK_DESCRIPTOR_TYPE_STORAGE_BUFFER
                                       : VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER;
}

} // namespace

Bindings::Bindings(const Device& device)
    : device_(device),
      nearest_(makeSampler(device, VK_FILTER_NEAREST, VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE)),
      linear_(makeSampler(device, VK_FILTER_LINEAR, VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE)),
      repeat_(makeSampler(device, VK_FILTER_LINEAR, VK_SAMPLER_ADDRESS_MODE_REPEAT)) {
    createLayouts();
    createSets();
}

void Bindings::createLayouts() {
    std::array<VkDescriptorSetLayoutBinding, gpu::kBindingCount> bindings{};
    for (gpu::uint i = 0; i < gpu::kBindingCount; ++i)
        bindings[i] = {i, typeOf(i), 1, kPushStages, nullptr};
    auto setInfo =
        typed<VkDescriptorSetLayoutCreateInfo>(VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO);
    setInfo.bindingCount = gpu::kBindingCount;
    setInfo.pBindings = bindings.data();
    VkDescriptorSetLayout set = VK_NULL_HANDLE;
    check(vkCreateDescriptorSetLayout(device_, &setInfo, nullptr, &set), "vkCreateDescriptorSetLayout");
    setLayout_ = {device_, set};

    const VkPushConstantRange range{kPushStages, 0, kPushBytes};
    auto info = typed<VkPipelineLayoutCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO);
    info.setLayoutCount = 1;
    info.pSetLayouts = &set;
    info.pushConstantRangeCount = 1;
    info.pPushConstantRanges = &range;
    VkPipelineLayout layout = VK_NULL_HANDLE;
    check(vkCreatePipelineLayout(device_, &info, nullptr, &layout), "vkCreatePipelineLayout");
    pipelineLayout_ = {device_, layout};
}

void Bindings::createSets() {
    const std::array<VkDescriptorPoolSize, 3> sizes = {{
        {VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER, kSets},
        {VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, (gpu::kBufferCount - 1) * kSets},
        {VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, (gpu::kBindingCount - gpu::kBufferCount) * kSets},
    }};
    auto poolInfo = typed<VkDescriptorPoolCreateInfo>(VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO);
    poolInfo.maxSets = kSets;
    poolInfo.poolSizeCount = sizes.size();
    poolInfo.pPoolSizes = sizes.data();
    VkDescriptorPool pool = VK_NULL_HANDLE;
    check(vkCreateDescriptorPool(device_, &poolInfo, nullptr, &pool), "vkCreateDescriptorPool");
    pool_ = {device_, pool};

    std::array<VkDescriptorSetLayout, kSets> layouts{};
    layouts.fill(setLayout_);
    auto info = typed<VkDescriptorSetAllocateInfo>(VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO);
    info.descriptorPool = pool;
    info.descriptorSetCount = kSets;
    info.pSetLayouts = layouts.data();
    check(vkAllocateDescriptorSets(device_, &info, sets_.data()), "vkAllocateDescriptorSets");
}

VkSampler Bindings::samplerOf(gpu::uint binding) const {
    if (binding == gpu::kBindNoise || binding == gpu::kBindFoam) return repeat_;
    return binding == gpu::kBindDisplayLinear || binding == gpu::kBindShells || binding == gpu::kBindBloom ||
                   binding == gpu::kBindSkinVeins
               ? linear_
               : nearest_;
}

void Bindings::bindBuffer(std::size_t set, gpu::uint binding, const Buffer& buffer) const {
    const VkDescriptorBufferInfo info{buffer.get(), 0, VK_WHOLE_SIZE};
    auto write = typed<VkWriteDescriptorSet>(VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET);
    write.dstSet = sets_[set];
    write.dstBinding = binding;
    write.descriptorCount = 1;
    write.descriptorType = typeOf(binding);
    write.pBufferInfo = &info;
    vkUpdateDescriptorSets(device_, 1, &write, 0, nullptr);
}

void Bindings::bindBuffer(gpu::uint binding, const Buffer& buffer) const {
    for (std::size_t set = 0; set < kSets; ++set)
        bindBuffer(set, binding, buffer);
}

void Bindings::bindImage(gpu::uint binding, const DeviceImage& image) const {
    const VkDescriptorImageInfo info{samplerOf(binding), image.view(), VK_IMAGE_LAYOUT_GENERAL};
    for (VkDescriptorSet set : sets_) {
        auto write = typed<VkWriteDescriptorSet>(VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET);
        write.dstSet = set;
        write.dstBinding = binding;
        write.descriptorCount = 1;
        write.descriptorType = VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER;
        write.pImageInfo = &info;
        vkUpdateDescriptorSets(device_, 1, &write, 0, nullptr);
    }
}

void Bindings::use(VkCommandBuffer commands, std::size_t set) const {
    for (const auto point : {VK_PIPELINE_BIND_POINT_GRAPHICS, VK_PIPELINE_BIND_POINT_COMPUTE})
        vkCmdBindDescriptorSets(commands, point, pipelineLayout_, 0, 1, &sets_[set], 0, nullptr);
}

} // namespace render
