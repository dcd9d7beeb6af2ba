// SPDX-License-Identifier: Apache-2.0
#include "render/passes/ComposePass.h"

#include "render/passes/Rectangles.h"

namespace render {
namespace {

// px around the rows, which FXAA and the filter that enlarges look at
constexpr std::uint32_t kReadBeyond = 4;

// The bits of composite.frag's variants.
std::size_t variantOf(const Parts& parts) {
    return static_cast<std::size_t>(parts.shells) | (parts.blood ? 4U : 0U) | (parts.occlusion ? 8U : 0U) |
           (parts.bloom ? 16U : 0U);
}

} // namespace

ComposePass::ComposePass(const Device& device, const Bindings& bindings) {
    for (std::uint32_t i = 0; i < kVariants; ++i)
        variants_[i] = makeScreenPipeline(device, bindings, "composite.frag", kDisplayFormat, i);
}

void ComposePass::setup(FrameGraph& graph, const Parts& parts) const {
    auto& pass = graph.add("composite")
                     .reads(Resource::hdr, Use::sampled)
                     .reads(Resource::depth, Use::sampled)
                     .writes(Resource::display, Use::colorWrite);
    if (parts.shells != Shells::none) pass.reads(Resource::shells, Use::sampled);
    if (parts.occlusion) pass.reads(Resource::occlusion, Use::sampled);
    if (parts.blood) pass.reads(Resource::splat, Use::shaderRead);
    if (parts.bloom) pass.reads(Resource::bloom, Use::sampled);
    pass.records([this, pipeline = VkPipeline(variants_[variantOf(parts)])](const Frame& frame) {
        const RenderScope scope(frame, {.color = Resource::display}, frame.extent, frame.bounds);
        bindScreen(frame, variants_[0]);
        for (const auto& row : frame.rows)
            for (const auto& side : beside(row, frame.extent.width))
                for (const auto& solid : frame.solids)
                    drawPart(frame, common(side, solid));
        bindScreen(frame, pipeline);
        for (const auto& row : frame.rows)
            drawPart(frame, grown(row, kReadBeyond, frame.extent));
    });
}

} // namespace render
