// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "render/passes/TubeEnds.h"

// How veins end: in each other, tapering off, or cut.
namespace {

constexpr float kRadius = 0.002F;

// Straight up from `low`, a ring every 5 mm, all of one cell.
render::TubeCourse upward(const glm::vec3& low, int cell, gpu::uint kind = gpu::kVeinDeep) {
    render::TubeCourse course{{}, kRadius, kRadius};
    for (int i = 0; i <= 20; ++i) {
        gpu::RingData ring{};
        ring.arc = 0.005F * static_cast<float>(i);
        ring.center = low + glm::vec3(0.0F, 0.0F, ring.arc);
        ring.tangent = {0.0F, 0.0F, 1.0F};
        ring.side = {1.0F, 0.0F, 0.0F};
        ring.scale = 1.0F;
        ring.presence = 1.0F;
        ring.cellA = ring.cellB = cell;
        ring.kind = kind;
        ring.into = -1;
        course.rings.push_back(ring);
    }
    return course;
}

TEST(TubeEndsTest, AFreeEndTapersAndClosesWhereItIs) {
    std::vector tubes = {upward({0, 0, 0}, 0)};
    render::closeEnds(tubes);
    const auto& rings = tubes[0].rings;
    EXPECT_EQ(rings.front().scale, 0.0F);
    EXPECT_EQ(rings.back().scale, 0.0F);
    EXPECT_NEAR(rings.back().arc, 0.1F, 1e-6F);
    const auto ring =
        std::find_if(rings.begin(), rings.end(), [](const gpu::RingData& each) { return each.arc > 0.008F; });
    EXPECT_GT(ring->scale, 0.5F);
    EXPECT_LT(ring->scale, 0.9F);
    EXPECT_EQ(rings[rings.size() / 2].scale, 1.0F);
    EXPECT_EQ(rings.front().presence, 0.0F);
    EXPECT_GT(ring->presence, 0.2F);
    EXPECT_LT(ring->presence, 0.6F);
    EXPECT_EQ(rings[rings.size() / 2].presence, 1.0F);
}

TEST(TubeEndsTest, TwoThatRunOnShareTheirCalibreAndEndRoundInEachOther) {
    std::vector tubes = {upward({0, 0, 0}, 3), upward({0, 0, 0.101F}, 7)};
    render::closeEnds(tubes);
    const auto& below = tubes[0].rings;
    const auto& above = tubes[1].rings;
    const auto& last = below[below.size() - 3]; // before its shoulder and tip
    EXPECT_EQ(last.scale, 1.0F);
    EXPECT_EQ(last.presence, 1.0F);
    EXPECT_EQ(last.cellA, 3);
    EXPECT_EQ(last.cellB, 7);
    EXPECT_EQ(last.blend, 0.5F);
    EXPECT_EQ(above[2].cellA, 7);
    EXPECT_EQ(above[2].cellB, 3);
    EXPECT_EQ(above[2].blend, 0.5F);
    EXPECT_NEAR(below.back().center.z, 0.1F + kRadius, 1e-6F);
    EXPECT_EQ(below.back().scale, 0.0F);
    EXPECT_EQ(below[below.size() / 2].cellB, 3); // far from the end it is its own
    for (std::size_t i = 1; i < below.size(); ++i)
        EXPECT_GE(below[i].arc, below[i - 1].arc);
}

TEST(TubeEndsTest, AnArteryIsCutFlat) {
    std::vector tubes = {upward({0, 0, 0}, 0, gpu::kVeinArtery)};
    render::closeEnds(tubes);
    ASSERT_EQ(tubes[0].rings.size(), 23U);
    EXPECT_EQ(tubes[0].rings[1].scale, 1.0F);
    EXPECT_EQ(tubes[0].rings.front().center, tubes[0].rings[1].center);
}

TEST(TubeEndsTest, AnEmptyCourseStaysEmpty) {
    std::vector<render::TubeCourse> tubes(2);
    render::closeEnds(tubes);
    EXPECT_TRUE(tubes[0].rings.empty());
}

} // namespace
