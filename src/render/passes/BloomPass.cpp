// SPDX-License-Identifier: Apache-2.0
#include "render/passes/BloomPass.h"

#include <algorithm>

#include "shared/glow.h"

namespace render {
namespace {

constexpr float kFaintest = 0.10F; // ember that has a halo worth its time

PipelineHandle blur(const Device& device, const Bindings& bindings, std::uint32_t columns) {
    return makePipeline(device, bindings,
                        {.vertex = "screen.vert",
                         .fragment = "bloom_blur.frag",
                         .variant = columns,
                         .color = kHdrFormat,
                         .depth = VK_FORMAT_UNDEFINED});
}

// The whole small image is cleared, so the blur finds darkness beyond the subject.
void draw(const Frame& frame, Resource target, VkPipeline pipeline, float units) {
    constexpr std::uint32_t kStep = gpu::kBloomStep;
    const VkExtent2D extent = {std::max(frame.extent.width / kStep, 1U),
                               std::max(frame.extent.height / kStep, 1U)};
    VkRect2D area = scaled(frame.bounds, 1.0F / static_cast<float>(kStep), extent);
    const auto margin = static_cast<std::uint32_t>(units * frame.data.unit);
    const auto grown = static_cast<std::int32_t>(margin);
    const std::int32_t left = std::max(area.offset.x - grown, 0);
    const std::int32_t top = std::max(area.offset.y - grown, 0);
    const auto right =
        std::min(static_cast<std::uint32_t>(area.offset.x) + area.extent.width + margin, extent.width);
    const auto bottom =
        std::min(static_cast<std::uint32_t>(area.offset.y) + area.extent.height + margin, extent.height);
    area = {{left, top},
            {right - static_cast<std::uint32_t>(left), bottom - static_cast<std::uint32_t>(top)}};
    const RenderScope scope(frame, {.color = target, .clearColor = VkClearColorValue{}}, extent, area);
    drawScreen(frame, pipeline);
}

} // namespace

BloomPass::BloomPass(const Device& device, const Bindings& bindings)
    : gather_(makeScreenPipeline(device, bindings, "bloom_gather.frag", kHdrFormat)),
      rows_(blur(device, bindings, 0)), columns_(blur(device, bindings, 1)) {}

bool BloomPass::wanted(const scene::FrameInput& input, const scene::ViewSpec& view) {
    if (view.axial) return false;
    if (!view.selected.empty()) return true;
    return view.opacityOf(scene::Layer::muscle) >= 1.0F &&
           std::any_of(input.musclePressure.begin(), input.musclePressure.end(),
                       [](float pressure) { return gpu::emberOf(pressure) > kFaintest; });
}

void BloomPass::setup(FrameGraph& graph) const {
    graph.add("bloom")
        .reads(Resource::hdr, Use::sampled)
        .writes(Resource::bloom, Use::colorWrite)
        .records([this](const Frame& frame) { draw(frame, Resource::bloom, gather_, 0.0F); });
    graph.add("bloom")
        .reads(Resource::bloom, Use::sampled)
        .writes(Resource::bloomRows, Use::colorWrite)
        .records([this](const Frame& frame) { draw(frame, Resource::bloomRows, rows_, 8.0F); });
    graph.add("bloom")
        .reads(Resource::bloomRows, Use::sampled)
        .writes(Resource::bloom, Use::colorWrite)
        .records([this](const Frame& frame) { draw(frame, Resource::bloom, columns_, 8.0F); });
}

} // namespace render
