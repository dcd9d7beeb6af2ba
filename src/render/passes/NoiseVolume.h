// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "render/gpu/DeviceImage.h"

namespace render {

// Four independent tiling value noises in one RGBA8 volume of 64³ texels (32, 16, 8 and 4 cells to the side),
// always the same bits. Tissue takes its grain from it.
inline constexpr std::uint32_t kNoiseSize = 64;
std::vector<std::uint8_t> noiseTexels();
DeviceImage makeNoiseVolume(const Device& device);

} // namespace render
