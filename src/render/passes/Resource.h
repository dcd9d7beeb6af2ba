// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace render {

// What the passes of a frame hand each other; Targets holds them.
enum class Resource : std::uint8_t {
    hdr,        // linear light; alpha as shared/glow.h tells
    depth,      // reversed: near / distance
    shells,     // premultiplied
    shellDepth, // at the resolution of the shells
    occlusion,  // at half resolution
    display,    // tone-mapped, luma in alpha
    smooth,     // after FXAA, where the picture must still be scaled
    skinRows,   // hdr with its skin blurred along its rows
    bloom,      // what shines, at 1 / kBloomStep of the resolution
    bloomRows,  // the same, blurred along its rows
    output,     // the finished picture
    splat,      // nearest particle per pixel
    rings,      // of the veins, posed
    backdrop,   // the finished empty scene, at the size of the output
    window,     // the picture in the window; kept by the swapchain
    count
};
inline constexpr std::size_t kResourceCount = static_cast<std::size_t>(Resource::count);

const char* nameOf(Resource resource);

} // namespace render
