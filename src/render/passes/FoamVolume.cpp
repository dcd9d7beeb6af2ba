// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FoamVolume.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

namespace render {
namespace {

constexpr int kCells = static_cast<int>(kFoamCells);
constexpr int kSize = static_cast<int>(kFoamSize);

std::uint32_t mixed(std::uint32_t h) { // the finalizer of MurmurHash3
    h = (h ^ (h >> 16U)) * 0x85ebca6bU;
    h = (h ^ (h >> 13U)) * 0xc2b2ae35U;
    return h ^ (h >> 16U);
}

int wrapped(int v, int size) {
    return (v + size) % size;
}

// Where the bubble of each cell has its middle, within the cell.
std::vector<glm::vec3> middles() {
    std::vector<glm::vec3> result;
    for (std::uint32_t i = 0; i < kFoamCells * kFoamCells * kFoamCells; ++i) {
        const auto at = [i](std::uint32_t channel) {
            return 0.1F + 0.8F * static_cast<float>(mixed(3 * i + channel + 1) & 0xFFFFFFU) / 16777215.0F;
        };
        result.emplace_back(at(0), at(1), at(2));
    }
    return result;
}

// How much farther the second nearest middle is than the nearest, in cells.
float depthAt(const std::vector<glm::vec3>& middle, const glm::vec3& place) {
    const glm::ivec3 home(place);
    float nearest = 9.0F;
    float second = 9.0F;
    for (int z = -1; z <= 1; ++z)
        for (int y = -1; y <= 1; ++y)
            for (int x = -1; x <= 1; ++x) {
                const glm::ivec3 cell = home + glm::ivec3(x, y, z);
                const int index = (wrapped(cell.z, kCells) * kCells + wrapped(cell.y, kCells)) * kCells +
                                  wrapped(cell.x, kCells);
                const glm::vec3 way = glm::vec3(cell) + middle[static_cast<std::size_t>(index)] - place;
                const float square = glm::dot(way, way);
                second = std::min(second, std::max(nearest, square));
                nearest = std::min(nearest, square);
            }
    return std::sqrt(second) - std::sqrt(nearest);
}

// Rounded like a cushion: steep at the walls, flat on top.
float cushion(float depth) {
    const float t = 1.0F - std::min(depth / 0.85F, 1.0F);
    return 1.0F - t * t;
}

std::vector<float> heights() {
    const auto middle = middles();
    std::vector<float> result;
    result.reserve(std::size_t{kFoamSize} * kFoamSize * kFoamSize);
    constexpr float kTexel = static_cast<float>(kCells) / static_cast<float>(kSize);
    for (int z = 0; z < kSize; ++z)
        for (int y = 0; y < kSize; ++y)
            for (int x = 0; x < kSize; ++x)
                result.push_back(cushion(depthAt(middle, kTexel * (glm::vec3(x, y, z) + 0.5F))));
    return result;
}

std::uint8_t byteOf(float share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0F, 1.0F) * 255.0F));
}

} // namespace

std::vector<std::uint8_t> foamTexels() {
    const auto height = heights();
    const auto at = [&](int x, int y, int z) {
        return height[static_cast<std::size_t>((wrapped(z, kSize) * kSize + wrapped(y, kSize)) * kSize +
                                               wrapped(x, kSize))];
    };
    constexpr float kPerCell = 0.5F * static_cast<float>(kSize) / static_cast<float>(kCells);
    std::vector<std::uint8_t> texels;
    texels.reserve(4 * height.size());
    for (int z = 0; z < kSize; ++z)
        for (int y = 0; y < kSize; ++y)
            for (int x = 0; x < kSize; ++x) {
                const std::array slopes = {at(x + 1, y, z) - at(x - 1, y, z),
                                           at(x, y + 1, z) - at(x, y - 1, z),
                                           at(x, y, z + 1) - at(x, y, z - 1)};
                for (const float slope : slopes)
                    texels.push_back(byteOf(0.5F + 0.5F * kPerCell * slope / kFoamSlope));
                texels.push_back(byteOf(at(x, y, z)));
            }
    return texels;
}

DeviceImage makeFoamVolume(const Device& device) {
    const auto texels = foamTexels();
    return makeTexture(device,
                       {.extent = {kFoamSize, kFoamSize, kFoamSize},
                        .format = VK_FORMAT_R8G8B8A8_UNORM,
                        .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT},
                       std::as_bytes(std::span(texels)));
}

} // namespace render
