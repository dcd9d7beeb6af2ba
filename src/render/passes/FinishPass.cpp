// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FinishPass.h"

#include "render/passes/Rectangles.h"

namespace render {
namespace {

constexpr std::array<std::uint32_t, 3> kWalks = {0, 6, 10};

std::size_t walkIndex(std::uint32_t walk) {
    return walk <= kWalks[0] ? 0 : (walk <= kWalks[1] ? 1 : 2);
}

VkRect2D inOutput(const Frame& frame, const VkRect2D& internal) {
    return frame.scales() ? scaled(internal, frame.outputScale(), frame.targets.size()) : internal;
}

// Where the smoothed subject goes in the output.
VkRect2D innerOf(const Frame& frame) {
    return inOutput(frame, inset(frame.bounds, frame.extent));
}

// The same of what stands beside it.
void drawSolids(const Frame& frame, VkPipeline pipeline) {
    bindScreen(frame, pipeline);
    for (const auto& solid : frame.solids) {
        const VkRect2D smoothed = inOutput(frame, inset(solid, frame.extent));
        for (const auto& rectangle : around(innerOf(frame), frame.targets.size()))
            drawPart(frame, common(rectangle, smoothed));
    }
}

} // namespace

FinishPass::FinishPass(const Device& device, const Bindings& bindings, VkFormat outputFormat)
    : upscale_(makeScreenPipeline(device, bindings, "upscale.frag", outputFormat)),
      outside_(makeScreenPipeline(device, bindings, "outside.frag", outputFormat)),
      backdrop_(makeScreenPipeline(device, bindings, "backdrop.frag", outputFormat)) {
    for (std::size_t i = 0; i < kWalks.size(); ++i) {
        fxaa_[i] = makeScreenPipeline(device, bindings, "fxaa.frag", outputFormat, kWalks[i]);
        fxaaScaled_[i] = makeScreenPipeline(device, bindings, "fxaa.frag", kDisplayFormat, kWalks[i]);
    }
}

void FinishPass::setupBackdrop(FrameGraph& graph, const Parts& parts) const {
    if (parts.freshBackdrop)
        graph.add("finish").writes(Resource::backdrop, Use::colorWrite).records([this](const Frame& frame) {
            const RenderScope scope(frame, {.color = Resource::backdrop}, frame.targets.size(),
                                    {{0, 0}, frame.targets.size()});
            drawScreen(frame, backdrop_);
        });
    else
        graph.provide(Resource::backdrop);
    graph.add("finish")
        .reads(Resource::backdrop, Use::transferRead)
        .writes(Resource::output, Use::transferWrite)
        .records([](const Frame& frame) { copyBackdrop(frame); });
}

void FinishPass::setup(FrameGraph& graph, const Parts& parts) const {
    setupBackdrop(graph, parts);
    if (parts.scaled)
        graph.add("finish")
            .reads(Resource::display, Use::sampled)
            .writes(Resource::smooth, Use::colorWrite)
            .records([this](const Frame& frame) { recordSmooth(frame); });
    graph.add("finish")
        .reads(parts.scaled ? Resource::smooth : Resource::display, Use::sampled)
        .reads(Resource::hdr, Use::sampled)
        .reads(Resource::depth, Use::sampled)
        .updates(Resource::output, Use::colorWrite)
        .records([this](const Frame& frame) { record(frame); });
}

void FinishPass::copyBackdrop(const Frame& frame) {
    std::array<VkImageCopy, 4> regions{};
    std::uint32_t count = 0;
    for (const auto& rectangle : around(innerOf(frame), frame.targets.size())) {
        if (empty(rectangle)) continue;
        VkImageCopy& region = regions[count++];
        region.srcSubresource = region.dstSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
        region.srcOffset = region.dstOffset = {rectangle.offset.x, rectangle.offset.y, 0};
        region.extent = {rectangle.extent.width, rectangle.extent.height, 1};
    }
    if (count == 0) return;
    vkCmdCopyImage(frame.commands, frame.targets.image(Resource::backdrop).get(), VK_IMAGE_LAYOUT_GENERAL,
                   frame.targets.image(Resource::output).get(), VK_IMAGE_LAYOUT_GENERAL, count,
                   regions.data());
}

void FinishPass::recordSmooth(const Frame& frame) const {
    const RenderScope scope(frame, {.color = Resource::smooth}, frame.extent, frame.bounds);
    bindScreen(frame, fxaaScaled_[walkIndex(frame.plan.edgeWalk)]);
    drawPart(frame, frame.bounds);
    for (const auto& solid : frame.solids)
        drawPart(frame, solid);
}

void FinishPass::record(const Frame& frame) const {
    const VkRect2D inner = innerOf(frame);
    const RenderScope scope(frame, {.color = Resource::output}, frame.targets.size(), inner);
    const VkPipeline smooth = frame.scales() ? upscale_ : fxaa_[walkIndex(frame.plan.edgeWalk)];
    drawScreen(frame, smooth);
    bindScreen(frame, outside_);
    const VkRect2D stage = inOutput(frame, frame.stage);
    for (const auto& rectangle : around(inner, frame.targets.size()))
        drawPart(frame, common(rectangle, stage));
    drawSolids(frame, smooth);
}

} // namespace render
