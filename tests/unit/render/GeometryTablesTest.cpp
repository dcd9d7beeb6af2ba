// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numbers>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/passes/GroundShadow.h"
#include "render/passes/MuscleBulge.h"
#include "render/passes/NoiseVolume.h"
#include "render/passes/TubeLevels.h"

namespace {

TEST(RingTableTest, ClosesEndsAndRefinesAroundTheValve) {
    const auto geometry = synthetic::leg();
    const auto table = render::makeRingTable(geometry);
    ASSERT_EQ(table.tubes.size(), 1U);
    ASSERT_GT(table.rings.size(), geometry.tubes[0].rings.size() + 6);
    EXPECT_EQ(table.rings.front().scale, 0.0F);
    EXPECT_EQ(table.rings.back().scale, 0.0F);
    for (std::size_t i = 1; i < table.rings.size(); ++i)
        EXPECT_GE(table.rings[i].arc, table.rings[i - 1].arc);
    EXPECT_EQ(table.cellCount, 8U);

    ASSERT_EQ(table.valves.size(), 1U);
    const auto span = table.valves[0];
    EXPECT_GE(span.count, 10U);
    const auto& middle = table.rings[span.first + span.count / 2];
    EXPECT_NEAR(middle.center.z, geometry.valves[0].center.z, 0.003F);
    EXPECT_LT(table.rings[span.first].valveOffset, -0.01F);
    EXPECT_GT(table.rings[span.first + span.count - 1].valveOffset, 0.01F);
}

TEST(RingTableTest, InsertedRingsLieOnTheCourseAndBetweenTheirCells) {
    const auto table = render::makeRingTable(synthetic::leg());
    for (const auto& ring : table.rings) {
        EXPECT_NEAR(ring.center.x, synthetic::kVeinStart.x, 1e-5F);
        EXPECT_NEAR(ring.center.z, synthetic::kVeinStart.z + ring.arc, 1e-5F);
        const float cell =
            static_cast<float>(ring.cellA) + ring.blend * static_cast<float>(ring.cellB - ring.cellA);
        const float expected = std::clamp(ring.arc / synthetic::kVeinLength * 8.0F - 0.5F, 0.0F, 7.0F);
        EXPECT_NEAR(cell, expected, 0.12F);
    }
}

// Two veins, the second of which ends in the middle of the first one, square to it.
render::RingTable joined(float calibreOfEnding) {
    auto geometry = synthetic::leg();
    for (auto& ring : geometry.tubes[0].rings)
        ring.radius = 0.002F;
    scene::Tube ending = geometry.tubes[0];
    const glm::vec3 middle = ending.rings[ending.rings.size() / 2].center;
    const auto count = static_cast<float>(ending.rings.size() - 1);
    for (std::size_t i = 0; i < ending.rings.size(); ++i) {
        auto& ring = ending.rings[i];
        ring.center = middle + glm::vec3(0.06F * (1.0F - static_cast<float>(i) / count), 0.0F, 0.0F);
        ring.tangent = {-1.0F, 0.0F, 0.0F};
        ring.side = {0.0F, 1.0F, 0.0F};
        ring.radius *= calibreOfEnding;
    }
    geometry.tubes.push_back(ending);
    return render::makeRingTable(geometry);
}

bool runsIntoAnother(const render::RingTable& table, std::size_t tube) {
    const auto first = table.rings.begin() + table.tubes[tube].first;
    return std::any_of(first, first + table.tubes[tube].count,
                       [](const gpu::RingData& ring) { return ring.into >= 0; });
}

TEST(RingTableTest, AVeinRunsIntoAnotherButIsNotCutByAThinnerOne) {
    EXPECT_TRUE(runsIntoAnother(joined(0.8F), 1));
    EXPECT_FALSE(runsIntoAnother(joined(2.0F), 1));
}

// A perforating vein along z, and a fascia that lies across it, its outer side upwards.
TEST(RingTableTest, APerforatingVeinHasACollarWhereItPiercesTheFascia) {
    auto geometry = synthetic::leg();
    geometry.valves.clear();
    geometry.tubes[0].layer = scene::Layer::perforator;
    const float height = synthetic::kVeinStart.z + 0.4F * synthetic::kVeinLength;
    scene::StructureMesh fascia;
    fascia.layer = scene::Layer::fascia;
    const auto add = [&](float x, float y) {
        scene::StructureMesh::Vertex vertex{};
        vertex.position = {synthetic::kVeinStart.x + x, synthetic::kVeinStart.y + y, height};
        vertex.normal = {0.0F, 0.0F, 1.0F};
        fascia.vertices.push_back(vertex);
    };
    for (const float x : {-0.002F, 0.002F})
        for (const float y : {-0.002F, 0.002F})
            add(x, y);
    const auto collars = [](const render::RingTable& table) {
        std::vector<float> arcs;
        for (const auto& ring : table.rings)
            if (ring.kind == gpu::kVeinCollar && ring.scale > 1.0F) arcs.push_back(ring.arc);
        return arcs;
    };
    EXPECT_TRUE(collars(render::makeRingTable(geometry)).empty()) << "without fascia";
    geometry.meshes.push_back(fascia);
    const auto arcs = collars(render::makeRingTable(geometry));
    ASSERT_EQ(arcs.size(), 2U);
    EXPECT_NEAR(0.5F * (arcs[0] + arcs[1]), 0.4F * synthetic::kVeinLength, 5e-4F);
    geometry.tubes[0].layer = scene::Layer::deepVein;
    EXPECT_TRUE(collars(render::makeRingTable(geometry)).empty()) << "no perforating vein";
}

TEST(TubeLevelsTest, IndicesStayWithinTheRingsAtEveryLevel) {
    const auto table = render::makeRingTable(synthetic::leg());
    std::size_t before = 0;
    for (const auto& level : render::kTubeLevels) {
        const auto indices = render::makeTubeIndices(table, level);
        ASSERT_EQ(indices.tubes.size(), 1U);
        EXPECT_EQ(indices.tubes[0].count, indices.indices.size());
        for (const std::uint32_t index : indices.indices) {
            EXPECT_LT(index / gpu::kRingStride, table.rings.size());
            EXPECT_LT(index % gpu::kRingStride, level.sides);
        }
        EXPECT_LE(indices.valves[0].first + indices.valves[0].count, indices.indices.size());
        EXPECT_GT(indices.indices.size(), before * 5 / 4); // each is worth having
        before = indices.indices.size();
    }
}

TEST(TubeLevelsTest, AStraightVeinNeedsNoRingButForItsReachAndItsValve) {
    const auto table = render::makeRingTable(synthetic::leg());
    const auto& level = render::kTubeLevels[0];
    const auto indices = render::makeTubeIndices(table, level);
    const auto quadsOf = [&](std::size_t count) { return static_cast<float>(count / 6 / level.sides); };
    const float length = synthetic::kVeinLength;
    EXPECT_LT(quadsOf(indices.indices.size()), length / level.reach * 1.5F + 8.0F);
    EXPECT_GE(quadsOf(indices.indices.size()), length / level.reach);
}

TEST(TubeLevelsTest, ABendKeepsItsRings) {
    auto geometry = synthetic::leg();
    auto straight = render::makeTubeIndices(render::makeRingTable(geometry), render::kTubeLevels[0]);
    for (auto& ring : geometry.tubes[0].rings)
        ring.center.x += 0.004F * std::sin(ring.center.z * 200.0F);
    const auto bent = render::makeTubeIndices(render::makeRingTable(geometry), render::kTubeLevels[0]);
    EXPECT_GT(bent.indices.size(), straight.indices.size());
}

TEST(TubeLevelsTest, ChoosesTheCoarsestThatLooksTheSame) {
    constexpr float kTolerance = 0.5F;                                  // px
    EXPECT_EQ(render::chosenTubeLevel(0.002F, 100.0F, kTolerance), 0U); // far away
    EXPECT_EQ(render::chosenTubeLevel(0.002F, 1e6F, kTolerance), render::kTubeLevels.size() - 1);
    std::size_t before = 0;
    for (float pixels = 100.0F; pixels < 1e5F; pixels *= 1.3F) {
        const std::size_t level = render::chosenTubeLevel(0.002F, pixels, kTolerance);
        EXPECT_GE(level, before);
        before = level;
    }
    EXPECT_GE(render::chosenTubeLevel(0.004F, 2000.0F, kTolerance),
              render::chosenTubeLevel(0.001F, 2000.0F, kTolerance));
}

double volumeOf(const scene::StructureMesh& mesh, const std::vector<float>& bulge, float activation) {
    double volume = 0.0;
    const auto at = [&](std::uint32_t i) {
        return glm::dvec3(mesh.vertices[i].position + mesh.vertices[i].normal * (bulge[i] * activation));
    };
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        volume +=
            glm::dot(at(mesh.indices[i]), glm::cross(at(mesh.indices[i + 1]), at(mesh.indices[i + 2]))) / 6.0;
    return volume;
}

TEST(MuscleBulgeTest, ThickensTheBellyAtConstantVolume) {
    auto mesh = synthetic::ball("muscle", scene::Layer::muscle, {0, 0, 0.3F}, 0.03F);
    for (auto& vertex : mesh.vertices) { // a spindle 240 mm long
        vertex.position.z = 0.3F + (vertex.position.z - 0.3F) * 4.0F;
        vertex.normal = glm::normalize(vertex.normal * glm::vec3(1, 1, 0.25F));
        vertex.thickness = 2.0F * glm::length(glm::vec2(vertex.position));
    }
    const auto bulge = render::muscleBulge(mesh);
    const double rest = volumeOf(mesh, bulge, 0.0F);
    EXPECT_NEAR(volumeOf(mesh, bulge, 1.0F) / rest, 1.0, 0.02);
    const auto middle = std::max_element(bulge.begin(), bulge.end());
    EXPECT_GT(*middle, 0.002F); // visible
    EXPECT_LT(*middle, 0.006F);
    const auto& thickest = mesh.vertices[static_cast<std::size_t>(middle - bulge.begin())];
    EXPECT_NEAR(thickest.position.z, 0.3F, 0.05F);
    for (std::size_t i = 0; i < bulge.size(); ++i)
        if (std::abs(mesh.vertices[i].position.z - 0.3F) > 0.118F) {
            EXPECT_NEAR(bulge[i], 0.0F, 1e-4F); // its ends are held
        }
}

// As parts of decimated atlases are: open, or with normals that point past the surface.
TEST(MuscleBulgeTest, StaysSmallOnABrokenSurface) {
    auto mesh = synthetic::ball("muscle", scene::Layer::muscle, {0.4F, 0, 0.3F}, 0.03F);
    for (auto& vertex : mesh.vertices) {
        vertex.position.z = 0.3F + (vertex.position.z - 0.3F) * 4.0F;
        vertex.thickness = 0.05F;
    }
    auto insideOut = mesh, open = mesh;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        std::swap(insideOut.indices[i], insideOut.indices[i + 1]);
    open.indices.resize(mesh.indices.size() / 6 * 3);
    for (const auto& broken : {insideOut, open})
        for (const float outwards : render::muscleBulge(broken))
            EXPECT_LE(std::abs(outwards), 0.5F * 0.05F);
}

TEST(GroundShadowTest, FollowsTheFoot) {
    std::vector<scene::StructureMesh> meshes = {
        synthetic::ball("test_bone", scene::Layer::bone, {0.02F, 0.05F, 0.04F}, 0.03F)};
    for (auto& vertex : meshes[0].vertices) {
        vertex.weights.fill(0.0F);
        vertex.weights[static_cast<std::size_t>(anatomy::Body::foot)] = 1.0F;
    }
    const render::GroundShadow shadow(meshes);
    anatomy::DrawnPose pose;
    const auto rest = shadow.posed(pose);
    EXPECT_NEAR(rest[0].x, 0.02F, 0.01F);
    EXPECT_GT(rest[0].w, 0.005F);
    pose[anatomy::Body::foot] = anatomy::DualQuaternion<float>::translation({0, 0, 0.5F});
    EXPECT_NEAR(shadow.posed(pose)[0].z, rest[0].z + 0.5F, 1e-5F);
}

TEST(NoiseVolumeTest, TilesAndFillsItsRange) {
    const auto texels = render::noiseTexels();
    constexpr std::size_t n = render::kNoiseSize;
    ASSERT_EQ(texels.size(), 4 * n * n * n);
    const auto at = [&](std::size_t x, std::size_t c) { return int(texels[4 * x + c]); };
    EXPECT_LT(std::abs(at(0, 3) - at(n - 1, 3)),
              30); // coarse channel: the far edge runs on into the near one
    const auto [low, high] = std::minmax_element(texels.begin(), texels.end());
    EXPECT_LT(*low, 15);
    EXPECT_GT(*high, 240);
}

} // namespace
