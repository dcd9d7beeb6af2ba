// SPDX-License-Identifier: Apache-2.0
#include <numbers>

#include <gtest/gtest.h>

#include "TestSolids.h"
#include "compare/OuterSurface.h"
#include "compare/SolidVolume.h"

namespace {

using namespace compare;
using namespace testsolids;

constexpr double kBall = 4.0 / 3.0 * std::numbers::pi * 20.0 * 20.0 * 20.0; // mm³, radius 20

double volume(const Soup& soup, const std::vector<HalfSpace>& within = {}) {
    const SoupTree solid(soup);
    return solidVolume(solid, SoupTree(outerSurface(solid)), within);
}

TEST(Winding, isOneInsideZeroOutsideAndExactOnAnOctant) {
    const SoupTree ball(sphere(20.0, dvec3(5, -3, 200)));
    EXPECT_NEAR(ball.winding({5, -3, 200}), 1.0, 0.02);
    EXPECT_NEAR(ball.winding({5, 16, 200}), 1.0, 0.05);
    EXPECT_NEAR(ball.winding({5, 18, 200}), 0.0, 0.05);
    EXPECT_NEAR(ball.winding({300, 0, 0}), 0.0, 0.02);
    // A triangle that fills one octant of the sky, seen from behind.
    EXPECT_NEAR(windingOfTriangle(dvec3(0.0), {dvec3(1, 0, 0), dvec3(0, 1, 0), dvec3(0, 0, 1)}), 0.125,
                1e-12);
}

TEST(Volume, ofABoxAndABall) {
    EXPECT_NEAR(volume(box({0, 0, 0}, {10, 20, 30})), 6000.0, 0.005 * 6000.0);
    EXPECT_NEAR(volume(sphere(20.0, dvec3(3, 4, 5))), kBall, 0.005 * kBall);
}

TEST(Volume, doesNotDependOnTheGridsPlace) {
    for (const double shift : {0.0, 0.13, 0.37, 0.71})
        EXPECT_NEAR(volume(sphere(20.0, dvec3(shift, -shift, 0.5 * shift))), kBall, 0.005 * kBall) << shift;
}

TEST(Volume, ofASolidThatIsInsideOutIsTheSame) {
    EXPECT_NEAR(volume(insideOut(box({0, 0, 0}, {10, 20, 30}))), 6000.0, 0.005 * 6000.0);
}

TEST(Volume, survivesCracksAndHoles) {
    EXPECT_NEAR(volume(cracked(sphere(20.0, dvec3(0.0), 24), 0.1)), kBall, 0.02 * kBall);
    EXPECT_NEAR(volume(perforated(sphere(20.0, dvec3(0.0)), 12)), kBall, 0.02 * kBall);
}

TEST(Volume, countsAnInnerShellAndAnOverlapOnce) {
    Soup shells = sphere(20.0, dvec3(0.0));
    shells.append(sphere(12.0, dvec3(0.0)));
    EXPECT_NEAR(volume(shells), kBall, 0.005 * kBall);
    Soup boxes = box({0, 0, 0}, {10, 10, 10});
    boxes.append(box({5, 0, 0}, {15, 10, 10}));
    EXPECT_NEAR(volume(boxes), 1500.0, 0.02 * 1500.0);
}

TEST(Volume, leavesACavityOut) {
    Soup hollow = sphere(20.0, dvec3(0.0));
    hollow.append(insideOut(sphere(10.0, dvec3(0.0))));
    EXPECT_NEAR(volume(hollow), kBall * 7.0 / 8.0, 0.005 * kBall);
}

TEST(Volume, ofAThinSheet) {
    EXPECT_NEAR(volume(box({0, 0, 0}, {60, 40, 1.2})), 2880.0, 0.02 * 2880.0);
}

TEST(Volume, isCutByHalfSpaces) {
    const Soup ball = sphere(20.0, dvec3(0.0));
    EXPECT_NEAR(volume(ball, {{dvec3(0, 0, 1), 0.0}}), 0.5 * kBall, 0.005 * kBall);
    EXPECT_NEAR(volume(ball, {{dvec3(0, 0, 1), 0.0}, {dvec3(-1, 0, 0), 0.0}}), 0.25 * kBall, 0.005 * kBall);
    EXPECT_EQ(volume(ball, {{dvec3(0, 0, 1), -50.0}}), 0.0);
}

TEST(Volume, ofNothingIsNothing) {
    EXPECT_EQ(volume({}), 0.0);
}

} // namespace
