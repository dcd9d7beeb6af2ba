// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "render/passes/FiberPattern.h"
#include "render/passes/FoamVolume.h"

namespace {

constexpr int kAround = 48;
constexpr int kRows = 60;
constexpr float kRadius = 0.03F;
constexpr float kLength = 0.20F;

// An upright cylinder whose fibers wind around it at an angle that grows from foot to head.
scene::StructureMesh woundCylinder() {
    scene::StructureMesh mesh;
    for (int row = 0; row <= kRows; ++row)
        for (int i = 0; i < kAround; ++i) {
            const float turn = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kAround;
            const float up = static_cast<float>(row) / kRows;
            const float slant = 0.6F * up;
            scene::StructureMesh::Vertex vertex;
            vertex.position = {kRadius * std::cos(turn), kRadius * std::sin(turn), kLength * up};
            vertex.fiber = std::cos(slant) * glm::vec3(0, 0, 1) +
                           std::sin(slant) * glm::vec3(-std::sin(turn), std::cos(turn), 0);
            mesh.vertices.push_back(vertex);
        }
    for (int row = 0; row < kRows; ++row)
        for (int i = 0; i < kAround; ++i) {
            const auto at = [&](int r, int k) {
                return static_cast<std::uint32_t>(r * kAround + k % kAround);
            };
            for (const auto index : {at(row, i), at(row, i + 1), at(row + 1, i), at(row + 1, i),
                                     at(row, i + 1), at(row + 1, i + 1)})
                mesh.indices.push_back(index);
        }
    return mesh;
}

struct Stretch {
    double along = 0.0, across = 0.0; // mean change of the pattern per metre
};

Stretch stretchOf(const scene::StructureMesh& mesh) {
    const auto pattern = render::fiberPattern(mesh);
    Stretch sum, count;
    for (std::size_t i = 0; i + 1 < mesh.indices.size(); ++i) {
        const auto a = mesh.indices[i];
        const auto b = mesh.indices[i + 1];
        const glm::vec3 way = mesh.vertices[b].position - mesh.vertices[a].position;
        if (i % 3 == 2 || glm::length(way) < 1e-6F) continue;
        const double cosine = std::abs(glm::dot(glm::normalize(way), mesh.vertices[a].fiber));
        const double change = glm::length(pattern[b] - pattern[a]) / glm::length(way);
        if (cosine > 0.97) {
            sum.along += change;
            count.along += 1.0;
        } else if (cosine < 0.2) {
            sum.across += change;
            count.across += 1.0;
        }
    }
    return {sum.along / count.along, sum.across / count.across};
}

TEST(FiberPatternTest, IsDrawnOutAlongFibersThatTurn) {
    const auto stretch = stretchOf(woundCylinder());
    EXPECT_LT(stretch.along, 0.25);
    EXPECT_GT(stretch.across, 0.6);
    EXPECT_LT(stretch.across, 1.3);
}

TEST(FiberPatternTest, FollowsTheVertexWhereThereAreNoFibers) {
    auto mesh = woundCylinder();
    for (auto& vertex : mesh.vertices)
        vertex.fiber = glm::vec3(0.0F);
    const auto pattern = render::fiberPattern(mesh);
    for (std::size_t i = 0; i < pattern.size(); ++i)
        EXPECT_EQ(pattern[i], mesh.vertices[i].position);
}

TEST(FoamVolumeTest, TilesAndItsSlopeIsThatOfItsHeight) {
    const auto texels = render::foamTexels();
    constexpr int kSize = render::kFoamSize;
    ASSERT_EQ(texels.size(), std::size_t{4} * kSize * kSize * kSize);
    const auto at = [&](int x, int y, int z, int channel) {
        const auto i = static_cast<std::size_t>((z * kSize + y) * kSize + x % kSize);
        return static_cast<float>(texels[4 * i + static_cast<std::size_t>(channel)]) / 255.0F;
    };
    const float perCell = 0.5F * kSize / render::kFoamCells;
    float worst = 0.0F;
    double mean = 0.0;
    for (int z = 0; z < kSize; z += 3)
        for (int y = 0; y < kSize; y += 3)
            for (int x = 0; x < kSize; ++x) { // over the border, where it goes on from the other side
                const float rise = perCell * (at(x + 1, y, z, 3) - at(x + kSize - 1, y, z, 3));
                const float slope = (2.0F * at(x, y, z, 0) - 1.0F) * render::kFoamSlope;
                worst = std::max(worst, std::abs(rise - slope));
                mean += at(x, y, z, 3) / (22.0 * 22.0 * kSize);
            }
    EXPECT_LT(worst, 0.05F);
    EXPECT_GT(mean, 0.3);
    EXPECT_LT(mean, 0.6);
}

} // namespace
