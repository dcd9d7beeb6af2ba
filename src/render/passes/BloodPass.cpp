// SPDX-License-Identifier: Apache-2.0
#include "render/passes/BloodPass.h"

#include "shared/particle.h"

namespace render {

BloodPass::BloodPass(const Device& device, const Bindings& bindings)
    : splat_(makeComputePipeline(device, bindings, "splat.comp")) {}

void BloodPass::record(const Frame& frame) const {
    constexpr std::uint32_t kGroup = 64; // local size of splat.comp
    Barriers().use(frame.targets.splat, Use::transferWrite).flush(frame.commands);
    const VkDeviceSize bytes = VkDeviceSize{4} * frame.extent.width * frame.extent.height;
    vkCmdFillBuffer(frame.commands, frame.targets.splat.get(), 0, bytes, gpu::kEmptySplat);
    Barriers().use(frame.targets.splat, Use::shaderWrite).flush(frame.commands);
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_COMPUTE, splat_);
    vkCmdDispatch(frame.commands, (frame.data.particleCount + kGroup - 1) / kGroup, 1, 1);
}

} // namespace render
