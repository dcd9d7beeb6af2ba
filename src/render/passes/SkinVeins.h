// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "render/gpu/DeviceImage.h"
#include "scene/Geometry.h"
#include "shared/frame.h"

namespace render {

// How much of the superficial veins is seen at each place of the resting skin: a volume of 2.5 mm voxels
// around the skin, gpu::veinSeen by the distance to the nearest vein and its calibre.
struct SkinVeinVolume {
    glm::vec3 low{0.0F}; // m, corner of the first voxel
    std::array<std::uint32_t, 3> size{1, 1, 1};
    std::vector<std::uint8_t> texels{0};
    float at(const glm::vec3& rest) const; // 0..1, of the voxel that holds the place

    static constexpr float kVoxel = 0.0025F; // m
};
SkinVeinVolume skinVeinVolume(const scene::LegGeometry& geometry);

// The volume on the card, and how full those veins are.
class SkinVeins {
public:
    SkinVeins() = default;
    SkinVeins(const Device& device, const scene::LegGeometry& geometry);

    const DeviceImage& image() const { return image_; }
    void write(gpu::FrameData& data, const scene::FrameInput& input) const;

private:
    DeviceImage image_;
    glm::vec3 low_{0.0F}, size_{1.0F};
    std::vector<std::size_t> cells_; // of the superficial veins
};

} // namespace render
