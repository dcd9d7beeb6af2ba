// SPDX-License-Identifier: Apache-2.0
#include "render/passes/ComposePass.h"

namespace render {
namespace {

constexpr std::array<std::uint32_t, 3> kWalks = {3, 6, 10};

// The bits of composite.frag's variants.
std::size_t variantOf(const Parts& parts) {
    return (parts.shells ? 1U : 0U) | (parts.blood ? 2U : 0U) | (parts.occlusion ? 4U : 0U);
}

std::size_t walkIndex(std::uint32_t walk) {
    return walk <= kWalks[0] ? 0 : (walk <= kWalks[1] ? 1 : 2);
}

PipelineHandle screenVariant(const Device& device, const Bindings& bindings, const char* shader,
                             std::uint32_t variant, VkFormat format) {
    return makePipeline(device, bindings,
                        {.vertex = "screen.vert",
                         .fragment = shader,
                         .variant = variant,
                         .color = format,
                         .depth = VK_FORMAT_UNDEFINED});
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

} // namespace

ComposePass::ComposePass(const Device& device, const Bindings& bindings, VkFormat outputFormat)
    : upscale_(makeScreenPipeline(device, bindings, "upscale.frag", outputFormat)),
      outside_(makeScreenPipeline(device, bindings, "outside.frag", outputFormat)) {
    for (std::uint32_t i = 0; i < kVariants; ++i)
        composite_[i] = screenVariant(device, bindings, "composite.frag", i, kDisplayFormat);
    for (std::size_t i = 0; i < kWalks.size(); ++i) {
        fxaa_[i] = screenVariant(device, bindings, "fxaa.frag", kWalks[i], outputFormat);
        fxaaScaled_[i] = screenVariant(device, bindings, "fxaa.frag", kWalks[i], kDisplayFormat);
    }
}

void ComposePass::setupComposite(FrameGraph& graph, const Parts& parts) const {
    auto& pass = graph.add("composite")
                     .reads(Resource::hdr, Use::sampled)
                     .reads(Resource::depth, Use::sampled)
                     .writes(Resource::display, Use::colorWrite);
    if (parts.shells) pass.reads(Resource::shells, Use::sampled);
    if (parts.occlusion) pass.reads(Resource::occlusion, Use::sampled);
    if (parts.blood) pass.reads(Resource::splat, Use::shaderRead);
    pass.records([pipeline = VkPipeline(composite_[variantOf(parts)])](const Frame& frame) {
        const RenderScope scope(frame, {.color = Resource::display}, frame.extent, frame.bounds);
        drawScreen(frame, pipeline);
    });
}

void ComposePass::setup(FrameGraph& graph, const Parts& parts) const {
    setupComposite(graph, parts);
    if (parts.scaled)
        graph.add("finish")
            .reads(Resource::display, Use::sampled)
            .writes(Resource::smooth, Use::colorWrite)
            .records([this](const Frame& frame) { recordSmooth(frame); });
    graph.add("finish")
        .reads(parts.scaled ? Resource::smooth : Resource::display, Use::sampled)
        .reads(Resource::hdr, Use::sampled)
        .reads(Resource::depth, Use::sampled)
        .writes(Resource::output, Use::colorWrite)
        .records([this, scales = parts.scaled](const Frame& frame) { recordFinish(frame, scales); });
}

void ComposePass::recordOutside(const Frame& frame, const VkRect2D& inner) const {
    for (const auto& rectangle : around(inner, frame.targets.size())) {
        if (rectangle.extent.width == 0 || rectangle.extent.height == 0) continue;
        vkCmdSetScissor(frame.commands, 0, 1, &rectangle);
        drawScreen(frame, outside_);
    }
}

void ComposePass::recordSmooth(const Frame& frame) const {
    const RenderScope scope(frame, {.color = Resource::smooth}, frame.extent, frame.bounds);
    drawScreen(frame, fxaaScaled_[walkIndex(frame.plan.edgeWalk)]);
}

void ComposePass::recordFinish(const Frame& frame, bool scales) const {
    const VkExtent2D size = frame.targets.size();
    const float factor = static_cast<float>(size.width) / static_cast<float>(frame.extent.width);
    const VkRect2D smoothed = inset(frame.bounds, frame.extent);
    const VkRect2D inner = scales ? scaled(smoothed, factor, size) : smoothed;
    const RenderScope scope(frame, {.color = Resource::output}, size, inner);
    drawScreen(frame, scales ? upscale_ : fxaa_[walkIndex(frame.plan.edgeWalk)]);
    recordOutside(frame, inner);
}

} // namespace render
