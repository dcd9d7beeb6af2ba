// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FinishPass.h"

#include <algorithm>

#include "render/passes/Rectangles.h"

namespace render {
namespace {

constexpr std::uint32_t kReadBeyond = 2; // px around the rows, by the filter that enlarges

constexpr std::uint32_t kEnlarged = 16;    // as fxaa.frag
constexpr std::uint32_t kEnlargedWalk = 6; // at least: enlarged, stair steps would be seen in low too

constexpr std::array<std::uint32_t, 3> kWalks = {0, 6, 10};

std::size_t walkIndex(std::uint32_t walk) {
    return walk <= kWalks[0] ? 0 : (walk <= kWalks[1] ? 1 : 2);
}

VkRect2D inOutput(const Frame& frame, const VkRect2D& internal) {
    return frame.scales() ? scaled(internal, frame.outputScale(), frame.pane.extent) : internal;
}

// A part of a leg's picture, where it lies in the finished one.
VkRect2D inPicture(const Frame& frame, VkRect2D part) {
    part.offset.x += frame.pane.offset.x;
    part.offset.y += frame.pane.offset.y;
    return part;
}

// Where the smoothed subject goes in the output. None lies over another.
ScreenRows rowsOf(const Frame& frame) {
    ScreenRows rows = frame.rows;
    if (!frame.scales()) return rows;
    std::int32_t done = 0;
    for (auto& row : rows) {
        row = inOutput(frame, row);
        const std::int32_t end = std::max(row.offset.y + static_cast<std::int32_t>(row.extent.height), done);
        row.offset.y = done;
        row.extent.height = static_cast<std::uint32_t>(end - done);
        done = end;
    }
    return rows;
}

// What stands beside the subject, smoothed too: its inner part, since FXAA looks one pixel further.
std::array<VkRect2D, 2> solidsOf(const Frame& frame) {
    std::array<VkRect2D, 2> solids;
    for (std::size_t i = 0; i < solids.size(); ++i)
        solids[i] = inOutput(frame, inset(frame.solids[i], frame.extent));
    return solids;
}

} // namespace

FinishPass::FinishPass(const Device& device, const Bindings& bindings, VkFormat outputFormat)
    : upscale_(makeScreenPipeline(device, bindings, "upscale.frag", outputFormat)),
      outside_(makeScreenPipeline(device, bindings, "outside.frag", outputFormat)),
      backdrop_(makeScreenPipeline(device, bindings, "backdrop.frag", outputFormat)) {
    for (std::size_t i = 0; i < kWalks.size(); ++i) {
        fxaa_[i] = makeScreenPipeline(device, bindings, "fxaa.frag", outputFormat, kWalks[i]);
        fxaaScaled_[i] =
            makeScreenPipeline(device, bindings, "fxaa.frag", kDisplayFormat, kWalks[i] + kEnlarged);
    }
}

void FinishPass::setupBackdrop(FrameGraph& graph, const Parts& parts) const {
    if (parts.freshBackdrop)
        graph.add("finish").writes(Resource::backdrop, Use::colorWrite).records([this](const Frame& frame) {
            const RenderScope scope(frame, {.color = Resource::backdrop}, frame.pane.extent,
                                    {{0, 0}, frame.pane.extent});
            drawScreen(frame, backdrop_);
        });
    else
        graph.provide(Resource::backdrop);
    if (parts.surround)
        graph.add("finish").writes(Resource::output, Use::transferWrite).records([](const Frame& frame) {
            paintSurround(frame);
        });
    auto& copy = graph.add("finish").reads(Resource::backdrop, Use::transferRead);
    if (parts.surround)
        copy.updates(Resource::output, Use::transferWrite);
    else
        copy.writes(Resource::output, Use::transferWrite);
    copy.records([](const Frame& frame) { copyBackdrop(frame); });
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

// Around two legs, as the panels are; sRGB as the output holds it.
void FinishPass::paintSurround(const Frame& frame) {
    const VkClearColorValue color{{0.045F, 0.058F, 0.075F, 1.0F}};
    const VkImageSubresourceRange all{VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1};
    vkCmdClearColorImage(frame.commands, frame.targets.image(Resource::output).get(), VK_IMAGE_LAYOUT_GENERAL,
                         &color, 1, &all);
}

void FinishPass::copyBackdrop(const Frame& frame) {
    std::array<VkImageCopy, 2 * kScreenRows> regions{};
    std::uint32_t count = 0;
    for (const auto& row : rowsOf(frame))
        for (const auto& side : beside(row, frame.pane.extent.width)) {
            if (empty(side)) continue;
            VkImageCopy& region = regions[count++];
            region.srcSubresource = region.dstSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
            region.srcOffset = {side.offset.x, side.offset.y, 0};
            const VkRect2D there = inPicture(frame, side);
            region.dstOffset = {there.offset.x, there.offset.y, 0};
            region.extent = {side.extent.width, side.extent.height, 1};
        }
    if (count == 0) return;
    vkCmdCopyImage(frame.commands, frame.targets.image(Resource::backdrop).get(), VK_IMAGE_LAYOUT_GENERAL,
                   frame.targets.image(Resource::output).get(), VK_IMAGE_LAYOUT_GENERAL, count,
                   regions.data());
}

void FinishPass::recordSmooth(const Frame& frame) const {
    const RenderScope scope(frame, {.color = Resource::smooth}, frame.extent, frame.bounds);
    bindScreen(frame, fxaaScaled_[walkIndex(std::max(frame.plan.edgeWalk, kEnlargedWalk))]);
    for (const auto& row : frame.rows)
        drawPart(frame, grown(row, kReadBeyond, frame.extent));
    for (const auto& solid : frame.solids)
        drawPart(frame, solid);
}

// Of the stage only what no other part covers: the treadmill fills most of it.
void FinishPass::record(const Frame& frame) const {
    const VkExtent2D size = frame.pane.extent;
    const RenderScope scope(frame, {.color = Resource::output}, frame.targets.size(),
                            {{0, 0}, frame.targets.size()});
    const auto rows = rowsOf(frame);
    const auto solids = solidsOf(frame);
    const VkRect2D stage = inOutput(frame, frame.stage);
    bindScreen(frame, outside_);
    for (const auto& row : rows)
        for (const auto& side : beside(row, size.width))
            for (const auto& part : around(solids[0], size))
                drawPart(frame, inPicture(frame, common(common(side, stage), part)));
    bindScreen(frame, frame.scales() ? upscale_ : fxaa_[walkIndex(frame.plan.edgeWalk)]);
    for (const auto& row : rows)
        for (const auto& side : beside(row, size.width))
            for (const auto& solid : solids)
                drawPart(frame, inPicture(frame, common(side, solid)));
    for (const auto& row : rows)
        drawPart(frame, inPicture(frame, row));
}

} // namespace render
