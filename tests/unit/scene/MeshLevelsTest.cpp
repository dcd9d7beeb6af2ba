// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <filesystem>
#include <numbers>
#include <set>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "RealLeg.h"
#include "scene/LegImport.h"
#include "scene/MeshLevels.h"

namespace {

using namespace scene;

// A ball of 30 mm with 64 rings, 128 longitudes.
StructureMesh ball() {
    StructureMesh mesh;
    constexpr std::uint32_t kRings = 64, kAround = 128;
    for (std::uint32_t i = 0; i <= kRings; ++i) {
        for (std::uint32_t k = 0; k < kAround; ++k) {
            const float polar = std::numbers::pi_v<float> * static_cast<float>(i) / kRings;
            const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(k) / kAround;
            StructureMesh::Vertex vertex{};
            vertex.normal = {std::sin(polar) * std::cos(angle), std::sin(polar) * std::sin(angle),
                             std::cos(polar)};
            vertex.position = 0.03F * vertex.normal;
            mesh.vertices.push_back(vertex);
        }
    }
    const auto at = [&](std::uint32_t i, std::uint32_t k) { return i * kAround + k % kAround; };
    for (std::uint32_t i = 0; i < kRings; ++i) {
        for (std::uint32_t k = 0; k < kAround; ++k)
            mesh.indices.insert(mesh.indices.end(), {at(i, k), at(i + 1, k), at(i, k + 1), at(i, k + 1),
                                                     at(i + 1, k), at(i + 1, k + 1)});
    }
    return mesh;
}

TEST(MeshLevels, getCoarserWithinTheirError) {
    const StructureMesh mesh = ball();
    const MeshLevels levels = levelsOf(mesh);
    EXPECT_EQ(levels[0].indices.size(), mesh.indices.size());
    EXPECT_EQ(levels[0].error, 0.0F);
    for (std::size_t i = 1; i < kMeshLevels; ++i) {
        EXPECT_LT(levels[i].indices.size(), levels[i - 1].indices.size());
        EXPECT_GT(levels[i].error, levels[i - 1].error);
    }
    constexpr std::array kMost{0.0F, 0.000151F, 0.000301F, 0.000602F, 0.001203F}; // m
    for (std::size_t i = 0; i < kMeshLevels; ++i)
        EXPECT_LE(levels[i].error, kMost[i]);
    // The middle of every triangle lies inside the ball, by no more than the error and a little.
    for (const MeshLevel& level : levels) {
        for (std::size_t t = 0; t < level.indices.size(); t += 3) {
            const glm::vec3 middle =
                (mesh.vertices[level.indices[t]].position + mesh.vertices[level.indices[t + 1]].position +
                 mesh.vertices[level.indices[t + 2]].position) /
                3.0F;
            EXPECT_NEAR(glm::length(middle), 0.03F, 2.0F * level.error + 0.00003F);
        }
    }
}

TEST(MeshLevels, ofNothingAreNothing) {
    for (const MeshLevel& level : levelsOf({}))
        EXPECT_TRUE(level.indices.empty());
}

TEST(MeshLevels, areChosenByTheErrorInPixels) {
    const std::array errors{0.0F, 0.0002F, 0.0006F, 0.002F, 0.006F};
    constexpr float kAngle = 0.001F; // 1 mm per pixel at 1 m
    EXPECT_EQ(chosenLevel(errors, 0.1F, kAngle, 1.0F), 0U);
    EXPECT_EQ(chosenLevel(errors, 0.3F, kAngle, 1.0F), 1U);
    EXPECT_EQ(chosenLevel(errors, 1.0F, kAngle, 1.0F), 2U);
    EXPECT_EQ(chosenLevel(errors, 1.0F, kAngle, 0.5F), 1U) << "a better quality tolerates less";
    EXPECT_EQ(chosenLevel(errors, 0.0F, kAngle, 1.0F), 0U) << "in its middle";
}

// 123 000 triangles are what the frame plan for software rendering is made for.
TEST(MeshLevels, ofTheBakedLegFitTheFramePlan) {
    const std::filesystem::path baked = SH_BINARY_DIR "/leg.glb";
    if (!std::filesystem::exists(baked)) GTEST_SKIP() << "the leg is not baked yet";
    std::array<std::size_t, kMeshLevels> triangles{};
    for (const auto& mesh : loadStructures(baked, realLeg::leg())) {
        const MeshLevels levels = levelsOf(mesh);
        for (std::size_t i = 0; i < kMeshLevels; ++i)
            triangles[i] += levels[i].indices.size() / 3;
    }
    EXPECT_LT(triangles[2], 150000U);
    EXPECT_LT(triangles[3], 70000U);
    EXPECT_GT(triangles[3], 10000U);
    EXPECT_LT(triangles[4], triangles[3] * 3 / 4);
    for (std::size_t i = 0; i < kMeshLevels; ++i)
        RecordProperty("triangles_" + std::to_string(i), static_cast<int>(triangles[i]));
}

} // namespace
