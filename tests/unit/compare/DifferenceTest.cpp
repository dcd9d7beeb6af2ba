// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "TestSolids.h"
#include "compare/Difference.h"
#include "compare/OuterSurface.h"

namespace {

using namespace compare;
using namespace testsolids;

TEST(NearestPoint, isOnFaceEdgeOrCorner) {
    const std::array<dvec3, 3> t{dvec3(0, 0, 0), dvec3(4, 0, 0), dvec3(0, 4, 0)};
    EXPECT_EQ(nearestOnTriangle({1, 1, 7}, t), dvec3(1, 1, 0));
    EXPECT_EQ(nearestOnTriangle({2, -3, 1}, t), dvec3(2, 0, 0));
    EXPECT_EQ(nearestOnTriangle({-1, -1, 2}, t), dvec3(0, 0, 0));
    EXPECT_EQ(nearestOnTriangle({5, 5, 0}, t), dvec3(2, 2, 0));
    EXPECT_EQ(nearestOnTriangle({9, -2, 0}, t), dvec3(4, 0, 0));
}

TEST(NearestPoint, ofATreeIsThatOfAllTriangles) {
    const Soup soup = sphere(20.0, dvec3(1, 2, 3), 12);
    const SoupTree tree(soup);
    for (int i = 0; i < 50; ++i) {
        const dvec3 p(30.0 * std::sin(1.3 * i), 25.0 * std::cos(0.7 * i), 40.0 * std::sin(0.2 * i));
        double smallest = 1e9;
        for (std::size_t k = 0; k < soup.triangles.size(); ++k)
            smallest = std::min(smallest, glm::distance(p, nearestOnTriangle(p, soup.corners(k))));
        EXPECT_NEAR(tree.nearest(p).distance, smallest, 1e-12);
        EXPECT_EQ(tree.distance(p, 1e-9), 1e-9);
    }
}

TEST(Difference, ofEqualSolidsIsNone) {
    const Soup ball = sphere(20.0, dvec3(0.0));
    const Difference d = differenceOf(ball, ball, {});
    EXPECT_NEAR(d.volumePercent(), 0.0, 1e-9);
    EXPECT_LT(d.largest, 1e-9);
}

TEST(Difference, ofConcentricBallsIsTheGap) {
    const Difference d = differenceOf(sphere(22.0, dvec3(0.0)), sphere(20.0, dvec3(0.0)), {});
    EXPECT_NEAR(d.mean, 2.0, 0.03);
    EXPECT_NEAR(d.p95, 2.0, 0.05);
    EXPECT_NEAR(d.largest, 2.0, 0.06);
    EXPECT_NEAR(d.volumePercent(), 33.1, 0.5);
}

// A ball moved by s: the distance along the shift is s cos, so its mean over the ball is nearly s / 2 and its
// 95th percentile 0.95 s.
TEST(Difference, ofAShiftedBallFollowsTheShift) {
    const Difference d = differenceOf(sphere(20.0, dvec3(0, 0, 1)), sphere(20.0, dvec3(0.0)), {});
    EXPECT_NEAR(d.mean, 0.5, 0.03);
    EXPECT_NEAR(d.p95, 0.95, 0.03);
    EXPECT_NEAR(d.largest, 1.0, 0.02);
    EXPECT_NEAR(std::abs(d.worst.z), 20.5, 0.6);
    EXPECT_NEAR(d.volumePercent(), 0.0, 0.5);
}

TEST(Difference, isTheSameBothWaysRound) {
    const Soup a = sphere(20.0, dvec3(0, 2, 1)), b = box({-18, -16, -20}, {17, 18, 19});
    const Difference there = differenceOf(a, b, {}), back = differenceOf(b, a, {});
    EXPECT_NEAR(there.mean, back.mean, 1e-9);
    EXPECT_NEAR(there.largest, back.largest, 1e-9);
    EXPECT_NE(there.oursSticksOut, back.oursSticksOut);
}

TEST(Difference, seesASpikeInTheLargestOnly) {
    Soup spiky = sphere(20.0, dvec3(0.0));
    spiky.append(box({-0.2, -0.2, 19}, {0.2, 0.2, 30}));
    const Difference d = differenceOf(spiky, sphere(20.0, dvec3(0.0)), {});
    EXPECT_LT(d.mean, 0.1);
    EXPECT_NEAR(d.largest, 10.0, 0.1);
    EXPECT_NEAR(d.worst.z, 30.0, 0.01);
    EXPECT_TRUE(d.oursSticksOut);
}

TEST(Difference, doesNotCountInnerShells) {
    const Soup ball = sphere(20.0, dvec3(0.0));
    Soup shells = ball;
    shells.append(sphere(10.0, dvec3(0.0)));
    const Difference d = differenceOf(ball, shells, {});
    EXPECT_LT(d.largest, 0.01);
    EXPECT_EQ(outerSurface(SoupTree(shells)).triangles.size(), ball.triangles.size());
}

TEST(Difference, ofCrackedSurfacesStaysSmall) {
    const Soup ball = sphere(20.0, dvec3(0.0), 24);
    EXPECT_LT(differenceOf(ball, cracked(ball, 0.1), {}).mean, 0.1);
}

TEST(Difference, isTakenWithinTheHalfSpaceOnly) {
    const Soup high = box({-10, -10, 0}, {10, 10, 100}), low = box({-10, -10, 0}, {10, 10, 60});
    EXPECT_NEAR(differenceOf(high, low, {}).largest, 40.0, 0.01);
    const Difference cut = differenceOf(high, low, {{dvec3(0, 0, 1), 50.0}});
    EXPECT_LT(cut.largest, 1e-9);
    EXPECT_NEAR(cut.volumePercent(), 0.0, 0.3);
    EXPECT_NEAR(cut.ourVolume, 20000.0, 300.0);
}

TEST(Percentile, isTheNearestRank) {
    EXPECT_EQ(percentile({5, 1, 4, 2, 3}, 0.5), 3.0);
    EXPECT_EQ(percentile({5, 1, 4, 2, 3}, 1.0), 5.0);
    EXPECT_EQ(percentile({}, 0.5), 0.0);
}

} // namespace
