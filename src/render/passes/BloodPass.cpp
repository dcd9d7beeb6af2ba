// SPDX-License-Identifier: Apache-2.0
#include "render/passes/BloodPass.h"

#include "shared/particle.h"

namespace render {

BloodPass::BloodPass(const Device& device, const Bindings& bindings)
    : splat_(makeComputePipeline(device, bindings, "splat.comp")) {}

void BloodPass::setup(FrameGraph& graph) const {
    graph.add("blood").writes(Resource::splat, Use::transferWrite).records([](const Frame& frame) {
        clear(frame);
    });
    graph.add("blood").updates(Resource::splat, Use::shaderWrite).records([this](const Frame& frame) {
        splat(frame);
    });
}

void BloodPass::clear(const Frame& frame) {
    const VkDeviceSize bytes = VkDeviceSize{4} * frame.extent.width * frame.extent.height;
    vkCmdFillBuffer(frame.commands, frame.targets.splat().get(), 0, bytes, gpu::kEmptySplat);
}

void BloodPass::splat(const Frame& frame) const {
    constexpr std::uint32_t kGroup = 64; // local size of splat.comp
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_COMPUTE, splat_);
    vkCmdDispatch(frame.commands, (frame.data.particleCount + kGroup - 1) / kGroup, 1, 1);
}

} // namespace render
