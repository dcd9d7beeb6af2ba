// SPDX-License-Identifier: Apache-2.0
#include "render/passes/NoiseVolume.h"

#include <array>
#include <cmath>

namespace render {
namespace {

// A well-mixed value in 0..1 for each lattice point (the finalizer of MurmurHash3 over a packed coordinate).
float lattice(std::uint32_t x, std::uint32_t y, std::uint32_t z, std::uint32_t channel) {
    std::uint32_t h = x | (y << 8U) | (z << 16U) | (channel << 24U);
    h = (h ^ (h >> 16U)) * 0x85ebca6bU;
    h = (h ^ (h >> 13U)) * 0xc2b2ae35U;
    h ^= h >> 16U;
    return static_cast<float>(h & 0xFFFFFFU) / 16777215.0F;
}

float eased(float t) {
    return t * t * (3.0F - 2.0F * t);
}

// Smooth interpolation between the lattice values of a grid of `cells` to the side that repeats.
float noise(const std::array<std::uint32_t, 3>& texel, std::uint32_t cells, std::uint32_t channel) {
    std::array<std::uint32_t, 3> low{};
    std::array<float, 3> t{};
    for (std::size_t k = 0; k < 3; ++k) {
        const float place = static_cast<float>(texel[k] * cells) / static_cast<float>(kNoiseSize);
        low[k] = static_cast<std::uint32_t>(place);
        t[k] = eased(place - std::floor(place));
    }
    float sum = 0.0F;
    for (std::uint32_t i = 0; i < 8; ++i) {
        const std::array<std::uint32_t, 3> corner = {i & 1U, (i >> 1U) & 1U, (i >> 2U) & 1U};
        float weight = 1.0F;
        for (std::size_t k = 0; k < 3; ++k)
            weight *= corner[k] == 1 ? t[k] : 1.0F - t[k];
        sum += weight * lattice((low[0] + corner[0]) % cells, (low[1] + corner[1]) % cells,
                                (low[2] + corner[2]) % cells, channel);
    }
    return sum;
}

} // namespace

std::vector<std::uint8_t> noiseTexels() {
    constexpr std::array<std::uint32_t, 4> kCells = {32, 16, 8, 4};
    std::vector<std::uint8_t> texels;
    texels.reserve(std::size_t{4} * kNoiseSize * kNoiseSize * kNoiseSize);
    for (std::uint32_t z = 0; z < kNoiseSize; ++z)
        for (std::uint32_t y = 0; y < kNoiseSize; ++y)
            for (std::uint32_t x = 0; x < kNoiseSize; ++x)
                for (std::uint32_t c = 0; c < 4; ++c)
                    texels.push_back(
                        static_cast<std::uint8_t>(std::lround(noise({x, y, z}, kCells[c], c) * 255.0F)));
    return texels;
}

DeviceImage makeNoiseVolume(const Device& device) {
    const auto texels = noiseTexels();
    return makeTexture(device,
                       {.extent = {kNoiseSize, kNoiseSize, kNoiseSize},
                        .format = VK_FORMAT_R8G8B8A8_UNORM,
                        .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT},
                       std::as_bytes(std::span(texels)));
}

} // namespace render
