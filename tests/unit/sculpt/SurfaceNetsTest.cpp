// SPDX-License-Identifier: Apache-2.0
#include <numbers>
#include <random>

#include <gtest/gtest.h>

#include "sculpt/Primitives.h"
#include "sculpt/Simplify.h"
#include "sculpt/SurfaceNets.h"

namespace {

using namespace sculpt;

RoundedCone ball(const vec3& center, float radius) {
    return {center, center, radius, radius};
}

Grid ballGrid(float radius, float spacing) {
    return sampled(BlendField<RoundedCone>({ball({3, -2, 7}, radius)}, 0.01F, 0.0F), spacing, 3.0F);
}

TEST(SurfaceNets, SphereIsClosedOrientedAndHasItsVolume) {
    const Mesh mesh = surfaceNets(ballGrid(12.0F, 1.0F));
    const double exact = 4.0 / 3.0 * std::numbers::pi * 12.0 * 12.0 * 12.0;
    EXPECT_TRUE(isWatertight(mesh));
    EXPECT_NEAR(volumeOf(mesh), exact, 0.01 * exact);
}

TEST(SurfaceNets, NormalsPointOutward) {
    const Mesh mesh = surfaceNets(ballGrid(12.0F, 1.0F));
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const vec3 outward = glm::normalize(mesh.positions[i] - vec3(3, -2, 7));
        EXPECT_GT(glm::dot(outward, mesh.normals[i]), 0.98F);
    }
}

// Noise has every ambiguous cell there is; the mesh must still be manifold.
TEST(SurfaceNets, NoiseStaysManifold) {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> value(-1.0F, 1.0F);
    Grid grid({vec3(0), vec3(14)}, 1.0F);
    glm::ivec3 n;
    for (n.z = 1; n.z < grid.size().z - 1; ++n.z) {
        for (n.y = 1; n.y < grid.size().y - 1; ++n.y) {
            for (n.x = 1; n.x < grid.size().x - 1; ++n.x)
                grid.value(n) = value(random);
        }
    }
    EXPECT_TRUE(isWatertight(surfaceNets(grid)));
}

TEST(SurfaceNets, CrumbsAreDropped) {
    const BlendField<RoundedCone> two({ball({0, 0, 0}, 10.0F), ball({20, 0, 0}, 2.0F)}, 0.01F, 0.0F);
    const Mesh mesh = withoutCrumbs(surfaceNets(sampled(two, 1.0F, 3.0F)), 40.0);
    for (const vec3& p : mesh.positions)
        EXPECT_LT(p.x, 12.0F);
    EXPECT_TRUE(isWatertight(mesh));
}

TEST(Simplify, StaysClosedAndKeepsTheVolume) {
    const Mesh fine = surfaceNets(ballGrid(12.0F, 0.7F));
    const Mesh coarse = simplified(fine, {0.2, 0.1, {}});
    EXPECT_LT(coarse.triangles.size(), fine.triangles.size() / 3);
    EXPECT_TRUE(isWatertight(coarse));
    EXPECT_NEAR(volumeOf(coarse), volumeOf(fine), 0.02 * volumeOf(fine));
}

TEST(Watertight, AHoleAndAFlippedTriangleAreFound) {
    Mesh mesh = surfaceNets(ballGrid(8.0F, 1.0F));
    Mesh open = mesh;
    open.triangles.pop_back();
    EXPECT_FALSE(isWatertight(open));
    std::swap(mesh.triangles[5][0], mesh.triangles[5][1]);
    EXPECT_FALSE(isWatertight(mesh));
}

} // namespace
