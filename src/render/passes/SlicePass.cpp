// SPDX-License-Identifier: Apache-2.0
#include "render/passes/SlicePass.h"

#include <algorithm>
#include <cstring>

#include "render/passes/MeshStore.h"
#include "shared/slice.h"

namespace render {
namespace {

constexpr std::size_t kPartsAt = sizeof(gpu::SliceHeader);
constexpr std::size_t kTexelsAt = kPartsAt + gpu::kMostSliceParts * sizeof(gpu::SlicePart);

static_assert(static_cast<gpu::uint>(scene::slice::Tissue::lumen) == gpu::kSliceLumen,
              "tissues are written as they are");

gpu::SlicePart partOf(const scene::slice::Part& part, const scene::ViewSpec& view) {
    return {.tissue = static_cast<gpu::uint>(part.tissue),
            .tendon = part.tendon,
            .cortex = part.cortex,
            .quantity = part.quantity,
            .seed = seedOf(part.id),
            .highlight = part.id == view.selected ? 1.0F : 0.0F,
            .middle = part.middle};
}

} // namespace

SlicePass::SlicePass(const Device& device, const Bindings& bindings)
    : pipeline_(makePipeline(device, bindings, {.vertex = "slice.vert", .fragment = "slice.frag"})) {}

void SlicePass::draw(const Frame& frame) const {
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline_);
    cull(frame, VK_CULL_MODE_NONE);
    for (std::uint32_t half = 0; half < 2; ++half) // corners 0 1 2 and 1 2 3 of the plane
        vkCmdDraw(frame.commands, 3, 1, half, 0);
}

std::size_t sliceBufferSize() {
    return kTexelsAt + gpu::kMostSliceTexels * sizeof(gpu::uint);
}

void sliceInto(std::span<std::byte> bytes, const scene::slice::SliceMap* map, const scene::ViewSpec& view) {
    gpu::SliceHeader header{};
    if (map == nullptr || map->labels.size() > gpu::kMostSliceTexels || map->labels.empty()) {
        std::memcpy(bytes.data(), &header, sizeof header);
        return;
    }
    header = {.right = map->axes[0],
              .up = map->axes[1],
              .normal = map->axes[2],
              .low = map->low,
              .texel = map->texel,
              .height = map->height,
              .columns = static_cast<gpu::uint>(map->columns),
              .rows = static_cast<gpu::uint>(map->rows)};
    std::memcpy(bytes.data(), &header, sizeof header);
    const std::size_t parts = std::min<std::size_t>(map->parts.size(), gpu::kMostSliceParts);
    for (std::size_t i = 0; i < parts; ++i) {
        const auto part = partOf(map->parts[i], view);
        std::memcpy(bytes.data() + kPartsAt + i * sizeof part, &part, sizeof part);
    }
    for (std::size_t i = 0; i < map->labels.size(); ++i) {
        const gpu::uint label = map->labels[i] <= parts ? map->labels[i] : 0U;
        const gpu::uint texel = label | static_cast<gpu::uint>(map->distance[i]) << 16U;
        std::memcpy(bytes.data() + kTexelsAt + i * sizeof texel, &texel, sizeof texel);
    }
}

} // namespace render
