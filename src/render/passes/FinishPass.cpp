// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FinishPass.h"

#include <algorithm>

namespace render {
namespace {

constexpr std::array<std::uint32_t, 3> kWalks = {0, 6, 10};

std::size_t walkIndex(std::uint32_t walk) {
    return walk <= kWalks[0] ? 0 : (walk <= kWalks[1] ? 1 : 2);
}

// FXAA looks one pixel further than it draws.
VkRect2D inset(const VkRect2D& r, VkExtent2D size) {
    const auto low = [](std::int32_t v) { return v > 0 ? 1 : 0; };
    const std::int32_t left = low(r.offset.x);
    const std::int32_t top = low(r.offset.y);
    const std::uint32_t right = static_cast<std::uint32_t>(r.offset.x) + r.extent.width < size.width ? 1 : 0;
    const std::uint32_t bottom =
        static_cast<std::uint32_t>(r.offset.y) + r.extent.height < size.height ? 1 : 0;
    const std::uint32_t w = static_cast<std::uint32_t>(left) + right;
    const std::uint32_t h = static_cast<std::uint32_t>(top) + bottom;
    if (r.extent.width <= w || r.extent.height <= h) return {r.offset, {0, 0}};
    return {{r.offset.x + left, r.offset.y + top}, {r.extent.width - w, r.extent.height - h}};
}

// The four rectangles around the inner one.
std::array<VkRect2D, 4> around(const VkRect2D& inner, VkExtent2D size) {
    const auto x0 = static_cast<std::uint32_t>(inner.offset.x);
    const auto y0 = static_cast<std::uint32_t>(inner.offset.y);
    const std::uint32_t x1 = x0 + inner.extent.width;
    const std::uint32_t y1 = y0 + inner.extent.height;
    return {{{{0, 0}, {size.width, y0}},
             {{0, static_cast<std::int32_t>(y1)}, {size.width, size.height - y1}},
             {{0, inner.offset.y}, {x0, inner.extent.height}},
             {{static_cast<std::int32_t>(x1), inner.offset.y}, {size.width - x1, inner.extent.height}}}};
}

VkRect2D common(const VkRect2D& a, const VkRect2D& b) {
    const auto right = [](const VkRect2D& r) {
        return r.offset.x + static_cast<std::int32_t>(r.extent.width);
    };
    const auto bottom = [](const VkRect2D& r) {
        return r.offset.y + static_cast<std::int32_t>(r.extent.height);
    };
    const VkOffset2D low = {std::max(a.offset.x, b.offset.x), std::max(a.offset.y, b.offset.y)};
    const std::int32_t width = std::min(right(a), right(b)) - low.x;
    const std::int32_t height = std::min(bottom(a), bottom(b)) - low.y;
    if (width <= 0 || height <= 0) return {low, {0, 0}};
    return {low, {static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)}};
}

bool empty(const VkRect2D& rectangle) {
    return rectangle.extent.width == 0 || rectangle.extent.height == 0;
}

// Where the smoothed subject goes in the output.
VkRect2D innerOf(const Frame& frame) {
    const VkExtent2D size = frame.targets.size();
    const VkRect2D smoothed = inset(frame.bounds, frame.extent);
    if (!frame.scales()) return smoothed;
    return scaled(smoothed, frame.outputScale(), size);
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
    drawScreen(frame, fxaaScaled_[walkIndex(frame.plan.edgeWalk)]);
}

void FinishPass::record(const Frame& frame) const {
    const VkRect2D inner = innerOf(frame);
    const RenderScope scope(frame, {.color = Resource::output}, frame.targets.size(), inner);
    drawScreen(frame, frame.scales() ? upscale_ : fxaa_[walkIndex(frame.plan.edgeWalk)]);
    const VkRect2D stage =
        frame.scales() ? scaled(frame.stage, frame.outputScale(), frame.targets.size()) : frame.stage;
    for (const auto& rectangle : around(inner, frame.targets.size())) {
        const VkRect2D part = common(rectangle, stage);
        if (empty(part)) continue;
        vkCmdSetScissor(frame.commands, 0, 1, &part);
        drawScreen(frame, outside_);
    }
}

} // namespace render
