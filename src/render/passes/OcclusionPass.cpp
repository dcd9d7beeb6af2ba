// SPDX-License-Identifier: Apache-2.0
#include "render/passes/OcclusionPass.h"

#include <algorithm>

namespace render {
namespace {

constexpr std::uint32_t kReadBeyond = 8; // px around the rows, by what composes them

} // namespace

OcclusionPass::OcclusionPass(const Device& device, const Bindings& bindings)
    : taps_(makeScreenPipeline(device, bindings, "occlusion.frag", kOcclusionFormat, 0)),
      horizons_(makeScreenPipeline(device, bindings, "occlusion.frag", kOcclusionFormat, 1)) {}

void OcclusionPass::setup(FrameGraph& graph) const {
    graph.add("occlusion")
        .reads(Resource::depth, Use::sampled)
        .writes(Resource::occlusion, Use::colorWrite)
        .records([this](const Frame& frame) { record(frame); });
}

void OcclusionPass::record(const Frame& frame) const {
    const VkExtent2D half = {std::max(frame.extent.width / 2, 1U), std::max(frame.extent.height / 2, 1U)};
    const RenderScope scope(frame, {.color = Resource::occlusion}, half, {{0, 0}, half});
    bindScreen(frame, frame.plan.horizons ? horizons_ : taps_);
    for (const auto& row : frame.rows)
        drawPart(frame, scaled(grown(row, kReadBeyond, frame.extent), 0.5F, half));
}

} // namespace render
