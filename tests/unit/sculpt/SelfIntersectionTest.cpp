// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "sculpt/SelfIntersection.h"

namespace {

using namespace sculpt;

std::size_t crossings(std::vector<vec3> points, std::vector<Triangle> triangles) {
    return selfIntersections(Mesh{std::move(points), {}, std::move(triangles)}).size();
}

TEST(SelfIntersection, segmentPiercesOnlyTheInside) {
    const std::array<vec3, 3> t{vec3(0, 0, 0), vec3(4, 0, 0), vec3(0, 4, 0)};
    EXPECT_TRUE(pierces({1, 1, -1}, {1, 1, 1}, t));
    EXPECT_TRUE(pierces({1, 1, 1}, {1, 1, -1}, t));
    EXPECT_FALSE(pierces({3, 3, -1}, {3, 3, 1}, t)) << "beside it";
    EXPECT_FALSE(pierces({1, 1, 1}, {1, 1, 2}, t)) << "above it";
    EXPECT_FALSE(pierces({1, 1, 0}, {1, 1, 2}, t)) << "touches it";
    EXPECT_FALSE(pierces({-1, 1, 0}, {5, 1, 0}, t)) << "in its plane";
}

TEST(SelfIntersection, seesTrianglesThatCross) {
    const std::vector<vec3> points{{0, 0, 0}, {4, 0, 0}, {0, 4, 0}, {1, 1, -1}, {1, 1, 1}, {9, 9, 0}};
    EXPECT_EQ(crossings(points, {{0, 1, 2}, {3, 4, 5}}), 1U);
    std::vector<vec3> lifted = points;
    for (std::size_t i = 3; i < 6; ++i)
        lifted[i].z += 1.5F;
    EXPECT_EQ(crossings(lifted, {{0, 1, 2}, {3, 4, 5}}), 0U);
}

TEST(SelfIntersection, ofTrianglesWithOneCommonCornerLiesBeyondIt) {
    const std::vector<vec3> points{{0, 0, 0}, {4, 0, 0}, {0, 4, 0}, {2, 2, -1}, {1, 1, 1}, {-2, -2, 1}};
    EXPECT_EQ(crossings(points, {{0, 1, 2}, {0, 3, 4}}), 1U);
    EXPECT_EQ(crossings(points, {{0, 1, 2}, {0, 5, 4}}), 0U) << "they meet in the corner only";
}

TEST(SelfIntersection, ofTrianglesWithACommonEdgeIsAFold) {
    const std::vector<vec3> points{{0, 0, 0}, {4, 0, 0}, {1, 3, 0}, {2, 2, 0}, {2, -2, 0}, {2, 2, 0.5F}};
    EXPECT_EQ(crossings(points, {{0, 1, 2}, {1, 0, 3}}), 1U) << "one lies on the other";
    EXPECT_EQ(crossings(points, {{0, 1, 2}, {1, 0, 4}}), 0U) << "flat neighbors";
    EXPECT_EQ(crossings(points, {{0, 1, 2}, {1, 0, 5}}), 0U) << "a sharp edge";
}

TEST(SelfIntersection, findsEveryPairOnceWhateverTheSizes) {
    // One large triangle, pierced by a row of small ones that lie in many lattice cells.
    std::vector<vec3> points{{-100, -100, 0}, {100, -100, 0}, {0, 150, 0}};
    std::vector<Triangle> triangles{{0, 1, 2}};
    for (std::uint32_t i = 0; i < 30; ++i) {
        const float x = static_cast<float>(i) - 15.25F;
        const auto first = static_cast<std::uint32_t>(points.size());
        points.insert(points.end(), {{x, 0, -0.3F}, {x + 0.2F, 0, -0.3F}, {x, 0.1F, 0.4F}});
        triangles.push_back({first, first + 1, first + 2});
    }
    EXPECT_EQ(crossings(points, triangles), 30U);
}

} // namespace
