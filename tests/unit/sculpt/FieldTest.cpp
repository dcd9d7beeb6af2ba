// SPDX-License-Identifier: Apache-2.0
#include <numbers>

#include <gtest/gtest.h>

#include "sculpt/Clearance.h"
#include "sculpt/DistanceTransform.h"
#include "sculpt/Interpolation.h"
#include "sculpt/Primitives.h"
#include "sculpt/RadialProfile.h"
#include "sculpt/TubeField.h"

namespace {

using namespace sculpt;

RoundedCone ball(const vec3& center, float radius) {
    return {center, center, radius, radius};
}

Grid ballGrid(const vec3& center, float radius) {
    return sampled(BlendField<RoundedCone>({ball(center, radius)}, 0.01F, 0.0F), 1.0F, 4.0F);
}

double overlapOf(const Grid& a, const Grid& b) {
    double cells = 0.0;
    glm::ivec3 n;
    for (n.z = 0; n.z < a.size().z; ++n.z) {
        for (n.y = 0; n.y < a.size().y; ++n.y) {
            for (n.x = 0; n.x < a.size().x; ++n.x) {
                if (a.value(n) < 0.0F && b.at(a.position(n)) < 0.0F) cells += 1.0;
            }
        }
    }
    return cells;
}

TEST(Clearance, OverlappingBallsPartAndGetTheirVolumeBack) {
    std::vector<SoftPart> parts{{ballGrid({0, 0, 0}, 15.0F)}, {ballGrid({22, 3, 0}, 15.0F)}};
    for (SoftPart& part : parts)
        part.volume = part.field.volume();
    const double before = overlapOf(parts[0].field, parts[1].field);
    ASSERT_GT(before, 300.0);
    const std::vector<double> wanted{parts[0].volume, parts[1].volume};
    Clearance({0.5F, 0.4F, 2.0F, 6}, {}).apply(parts);
    EXPECT_EQ(overlapOf(parts[0].field, parts[1].field), 0.0);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_NEAR(parts[i].field.volume(), wanted[i], 0.01 * wanted[i]);
}

TEST(Clearance, OrderDoesNotMatter) {
    const SoftPart a{ballGrid({0, 0, 0}, 15.0F), nullptr, 13000.0},
        b{ballGrid({22, 3, 0}, 12.0F), nullptr, 7000.0};
    std::vector<SoftPart> forward{a, b}, backward{b, a};
    const Clearance clearance({0.5F, 0.4F, 0.6F, 4}, {});
    clearance.apply(forward);
    clearance.apply(backward);
    EXPECT_EQ(forward[0].field.values(), backward[1].field.values());
    EXPECT_EQ(forward[1].field.values(), backward[0].field.values());
}

TEST(Clearance, BonesStayAndKeepTheirGap) {
    const Grid bone = ballGrid({14, 0, 0}, 10.0F);
    std::vector<SoftPart> parts{{ballGrid({0, 0, 0}, 12.0F)}};
    parts[0].volume = parts[0].field.volume();
    Clearance({0.5F, 0.4F, 0.6F, 3}, {&bone}).apply(parts);
    EXPECT_EQ(overlapOf(parts[0].field, bone), 0.0);
    EXPECT_NEAR(parts[0].field.at({4.0F, 0.0F, 0.0F}), 0.4F, 0.12F); // off the pole
}

TEST(Clearance, AThinEndKeepsItsPlaceInAThickBelly) {
    const auto belly =
        std::make_shared<TubeField>(std::vector<PathPoint>{{{0, 0, -0.1F}, 15.0F}, {{0, 0, 0.1F}, 15.0F}});
    const auto thread =
        std::make_shared<TubeField>(std::vector<PathPoint>{{{0, 0, 40}, 2.5F}, {{0, 0, 4}, 2.5F}});
    std::vector<SoftPart> parts{{sampled(*belly, 1.0F, 4.0F), belly}, {sampled(*thread, 1.0F, 4.0F), thread}};
    for (SoftPart& part : parts)
        part.volume = part.field.volume();
    Clearance({0.5F, 0.4F, 0.6F, 5}, {}).apply(parts);
    EXPECT_LT(parts[1].field.at({0, 0, 9}), -0.5F);
    EXPECT_GT(parts[0].field.at({0, 0, 9}), 1.0F);
    EXPECT_EQ(overlapOf(parts[0].field, parts[1].field), 0.0);
}

TEST(Clearance, AnOriginInsideABoneComesToLieOnIt) {
    const Grid bone = ballGrid({0, 0, 0}, 12.0F);
    const auto thread =
        std::make_shared<TubeField>(std::vector<PathPoint>{{{0, -40, 10.5F}, 2.0F}, {{0, 0, 10.5F}, 2.0F}});
    std::vector<SoftPart> parts{{sampled(*thread, 0.8F, 4.0F), thread}};
    parts[0].volume = parts[0].field.volume();
    Clearance({0.5F, 0.4F, 0.6F, 2}, {&bone}).apply(parts);
    EXPECT_LT(parts[0].field.at({0, -1, 13.4F}), 0.0F);
    EXPECT_EQ(overlapOf(parts[0].field, bone), 0.0);
}

TEST(Primitives, RoundedConeIsAnExactDistance) {
    const RoundedCone cone{{0, 0, 0}, {0, 0, 20}, 5.0F, 2.0F};
    EXPECT_NEAR(cone.at({0, 0, -9}), 4.0F, 1e-4F);
    EXPECT_NEAR(cone.at({0, 0, 25}), 3.0F, 1e-4F);
    const float sine = 3.0F / 20.0F, cosine = std::sqrt(1.0F - sine * sine);
    const vec3 onSurface = vec3(0, 0, 10) + (5.0F - 1.5F) * vec3(cosine, 0, sine);
    EXPECT_NEAR(cone.at(onSurface), 0.0F, 1e-4F);
    EXPECT_NEAR(cone.at(onSurface + 6.0F * vec3(cosine, 0, sine)), 6.0F, 1e-4F);
}

TEST(Primitives, SuperquadricOfExponentTwoIsAnEllipsoid) {
    const Superquadric ellipsoid{
        {1, 2, 3}, {4, 5, 6}, rotationOf({0, 0, std::numbers::pi_v<float> / 2}), 2.0F};
    EXPECT_NEAR(ellipsoid.at({1 + 5, 2, 3}), 0.0F, 1e-4F); // the turn puts the second axis on x
    EXPECT_NEAR(ellipsoid.at({1, 2 + 4, 3}), 0.0F, 1e-4F);
    EXPECT_NEAR(ellipsoid.at({1, 2, 3 + 6.5F}), 0.5F, 0.05F);
}

TEST(DistanceTransform, IsTheEuclideanDistanceToInsideNodes) {
    Grid grid({vec3(0), vec3(20)}, 1.0F);
    grid.value({5, 5, 5}) = -1.0F;
    const Grid distance = distanceToInside(grid);
    EXPECT_NEAR(distance.value({5, 5, 9}), 4.0F, 1e-4F);
    EXPECT_NEAR(distance.value({8, 9, 5}), 5.0F, 1e-4F);
}

TEST(DistanceTransform, ClosingFillsTheGapBetweenTwoBallsButKeepsTheirOutside) {
    const BlendField<RoundedCone> two({ball({-7, 0, 0}, 6.0F), ball({7, 0, 0}, 6.0F)}, 0.01F, 0.0F);
    const Grid grid = sampled(two, 1.0F, 16.0F);
    const Grid filled = closed(grid, 10.0F);
    EXPECT_GT(grid.at({0, 0, 0}), 0.5F);
    EXPECT_LT(filled.at({0, 0, 0}), 0.0F);
    EXPECT_GT(filled.at({-15, 0, 0}), 0.5F);
}

TEST(DistanceTransform, OpeningTakesAThinSheetAndLeavesTheBall) {
    const auto sheet = std::make_shared<BlendField<RoundedCone>>(
        std::vector<RoundedCone>{{{-20, 0, 0}, {20, 0, 0}, 1.0F, 1.0F}}, 0.01F, 0.0F);
    const auto round = std::make_shared<BlendField<RoundedCone>>(
        std::vector<RoundedCone>{ball({0, 0, 0}, 8.0F)}, 0.01F, 0.0F);
    const Grid grid = sampled(UnionField({sheet, round}, 0.0F), 1.0F, 8.0F);
    const Grid result = opened(grid, 3.0F);
    EXPECT_LT(grid.at({15, 0, 0}), 0.0F);
    EXPECT_GT(result.at({15, 0, 0}), 0.0F);
    EXPECT_NEAR(result.volume(), ballGrid({0, 0, 0}, 8.0F).volume(), 0.05 * result.volume());
}

TEST(PathClearance, APathThroughABallIsLedAroundIt) {
    const BlendField<RoundedCone> shape({ball({0, 0, 0}, 8.0F)}, 0.01F, 0.0F);
    const std::vector<PathPoint> path = resampled({{{-20, 3, 0}, 1.5F}, {{20, 3, 0}, 1.5F}}, 4.0F);
    const std::vector<PathPoint> led = clearOf(shape, path, {});
    ASSERT_LT(shape.at(path[path.size() / 2].position), 0.0F);
    for (const PathPoint& point : led)
        EXPECT_GT(shape.at(point.position), 1.5F + 0.4F);
    EXPECT_LT(glm::distance(led.front().position, path.front().position), 0.1F);
}

TEST(Interpolation, SplineMeetsPointsAndMonotoneNeverOvershoots) {
    const std::vector<double> x{0, 1, 3, 4}, y{0, 0, 5, 5};
    const CubicSpline spline(x, y);
    const MonotoneCubic monotone(x, y);
    for (std::size_t i = 0; i < x.size(); ++i) {
        EXPECT_NEAR(spline.at(x[i]), y[i], 1e-12);
        EXPECT_NEAR(monotone.at(x[i]), y[i], 1e-12);
    }
    for (double t = 0.0; t <= 4.0; t += 0.05) {
        EXPECT_GE(monotone.at(t), 0.0);
        EXPECT_LE(monotone.at(t), 5.0);
    }
    const CubicSpline line({0, 1, 5}, {1, 3, 11});
    EXPECT_NEAR(line.at(2.7), 6.4, 1e-12);
}

TEST(RadialProfile, MeetsItsRadiiAndIsADistance) {
    std::vector<RadialLevel> levels;
    for (const double z : {0.0, 20.0, 40.0})
        levels.push_back({z, {2, 1}, std::vector<double>(24, 30.0)});
    const RadialProfile profile(levels, 6);
    EXPECT_NEAR(profile.at({32, 1, 20}), 0.0F, 1e-3F);
    EXPECT_NEAR(profile.at({2, 36, 10}), 5.0F, 1e-3F);
    EXPECT_NEAR(profile.at({2, -9, 30}), -20.0F, 1e-3F);
}

TEST(TubeField, FollowsItsPath) {
    const TubeField tube({{{0, 0, 0}, 2.0F}, {{10, 0, 0}, 2.0F}, {{20, 0, 0}, 4.0F}});
    EXPECT_NEAR(tube.at({5, 3, 0}), 1.0F, 0.05F);
    EXPECT_NEAR(tube.at({20, 0, 5}), 1.0F, 0.1F);
    EXPECT_NEAR(tube.direction({7, 1, 0}).x, 1.0F, 1e-3F);
}

} // namespace
