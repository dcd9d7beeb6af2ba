// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "render/gpu/DeviceImage.h"

namespace render {

// A tiling foam in one RGBA8 volume of 64³ texels, always the same bits: bubbles packed side by side (Worley
// 1996, A cellular texture basis function). Alpha: 0 on the walls .. 1 inside; rgb: its slope per bubble,
// kFoamSlope of noise.glsl at either end. Bundles of muscle, lobules of fat and creases of skin are cut from
// it.
inline constexpr std::uint32_t kFoamSize = 64;
inline constexpr std::uint32_t kFoamCells = 10;
inline constexpr float kFoamSlope = 3.0F;
std::vector<std::uint8_t> foamTexels();
DeviceImage makeFoamVolume(const Device& device);

} // namespace render
