// SPDX-License-Identifier: Apache-2.0
#include "render/passes/SkinVeins.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "shared/skin_vein.h"

namespace render {
namespace {

constexpr float kMargin = 0.005F; // m around the skin, where the volume is dark
constexpr float kFatHides = 0.8F; // of what is seen, when the fat is twice as thick

bool shimmers(const scene::Tube& tube) {
    return tube.layer == scene::Layer::superficialVein && !tube.schematic;
}

SkinVeinVolume emptyAround(const scene::LegGeometry& geometry) {
    glm::vec3 low(1e9F);
    glm::vec3 high(-1e9F);
    for (const auto& mesh : geometry.meshes)
        if (mesh.layer == scene::Layer::skin)
            for (const auto& vertex : mesh.vertices) {
                low = glm::min(low, vertex.position);
                high = glm::max(high, vertex.position);
            }
    SkinVeinVolume volume;
    if (low.x > high.x) return volume;
    volume.low = low - kMargin;
    const glm::vec3 voxels = (high - low + 2.0F * kMargin) / SkinVeinVolume::kVoxel;
    for (int k = 0; k < 3; ++k)
        volume.size[static_cast<std::size_t>(k)] =
            std::max(static_cast<std::uint32_t>(std::ceil(voxels[k])), 1U);
    volume.texels.assign(std::size_t{volume.size[0]} * volume.size[1] * volume.size[2], 0);
    return volume;
}

std::size_t indexOf(const SkinVeinVolume& volume, const glm::ivec3& voxel) {
    return (static_cast<std::size_t>(voxel.z) * volume.size[1] + static_cast<std::size_t>(voxel.y)) *
               volume.size[0] +
           static_cast<std::size_t>(voxel.x);
}

float seenFrom(const glm::vec3& place, const scene::TubeRing& a, const scene::TubeRing& b) {
    const glm::vec3 way = b.center - a.center;
    const float along =
        std::clamp(glm::dot(place - a.center, way) / std::max(glm::dot(way, way), 1e-12F), 0.0F, 1.0F);
    const float radius = glm::mix(a.radius, b.radius, along);
    return gpu::veinSeen(glm::distance(place, a.center + along * way) - radius, radius);
}

void paint(SkinVeinVolume& volume, const scene::TubeRing& a, const scene::TubeRing& b) {
    const glm::ivec3 most(volume.size[0] - 1, volume.size[1] - 1, volume.size[2] - 1);
    const float reach = gpu::kVeinFarthest + std::max(a.radius, b.radius);
    const auto voxelOf = [&](const glm::vec3& place) {
        return glm::clamp(glm::ivec3(glm::floor((place - volume.low) / SkinVeinVolume::kVoxel)),
                          glm::ivec3(0), most);
    };
    const glm::ivec3 low = voxelOf(glm::min(a.center, b.center) - reach);
    const glm::ivec3 high = voxelOf(glm::max(a.center, b.center) + reach);
    for (int z = low.z; z <= high.z; ++z)
        for (int y = low.y; y <= high.y; ++y)
            for (int x = low.x; x <= high.x; ++x) {
                const glm::vec3 place = volume.low + SkinVeinVolume::kVoxel * (glm::vec3(x, y, z) + 0.5F);
                const auto seen = static_cast<std::uint8_t>(std::lround(255.0F * seenFrom(place, a, b)));
                auto& texel = volume.texels[indexOf(volume, {x, y, z})];
                texel = std::max(texel, seen);
            }
}

} // namespace

float SkinVeinVolume::at(const glm::vec3& rest) const {
    const glm::ivec3 voxel(glm::floor((rest - low) / kVoxel));
    for (int k = 0; k < 3; ++k)
        if (voxel[k] < 0 || voxel[k] >= static_cast<int>(size[static_cast<std::size_t>(k)])) return 0.0F;
    return static_cast<float>(texels[indexOf(*this, voxel)]) / 255.0F;
}

SkinVeinVolume skinVeinVolume(const scene::LegGeometry& geometry) {
    SkinVeinVolume volume = emptyAround(geometry);
    if (volume.texels.size() == 1) return volume;
    for (const auto& tube : geometry.tubes)
        if (shimmers(tube))
            for (std::size_t i = 0; i + 1 < tube.rings.size(); ++i)
                paint(volume, tube.rings[i], tube.rings[i + 1]);
    return volume;
}

SkinVeins::SkinVeins(const Device& device, const scene::LegGeometry& geometry) {
    const auto volume = skinVeinVolume(geometry);
    const auto& size = volume.size;
    image_ = makeTexture(device,
                         {.extent = {size[0], size[1], size[2]},
                          .format = VK_FORMAT_R8_UNORM,
                          .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT},
                         std::as_bytes(std::span(volume.texels)));
    low_ = volume.low;
    size_ = SkinVeinVolume::kVoxel * glm::vec3(size[0], size[1], size[2]);
    std::set<std::size_t> cells;
    for (const auto& tube : geometry.tubes)
        if (shimmers(tube))
            for (const auto& ring : tube.rings)
                cells.insert(static_cast<std::size_t>(ring.cellA));
    cells_.assign(cells.begin(), cells.end());
}

void SkinVeins::write(gpu::FrameData& data, const scene::FrameInput& input) const {
    data.skinVeinLow = low_;
    data.skinVeinSize = size_;
    float sum = 0.0F;
    for (const auto cell : cells_)
        sum += cell < input.cellAreaRatio.size() ? std::min(input.cellAreaRatio[cell], 1.5F) : 1.0F;
    const float filling = cells_.empty() ? 0.0F : sum / static_cast<float>(cells_.size());
    data.skinVeins = filling * std::clamp(1.0F - kFatHides * data.limb.fat, 0.0F, 1.6F);
}

} // namespace render
