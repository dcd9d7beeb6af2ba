// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <gtest/gtest.h>

#include "scene/PlaneHandle.h"
#include "scene/PlanePresets.h"

namespace {

using namespace scene;

const std::vector<SectionPlane> kPlanes{{{0, 0, 0.3F}, {0, 0, 1}},
                                        {{0, 0, 0.3F}, {1, 0, 0}},
                                        {{0, 0, 0.3F}, {0, -1, 0}},
                                        {{0.01F, 0.02F, 0.2F}, glm::normalize(glm::vec3(1, 2, 1))}};

TEST(Plane, AxesAreRightHandedAndAxialOnesAreTheWorlds) {
    for (const auto& plane : kPlanes) {
        const glm::mat3 axes = axesOf(plane.normal);
        EXPECT_NEAR(glm::determinant(axes), 1.0F, 1e-5F);
        EXPECT_NEAR(glm::distance(axes[2], plane.normal), 0.0F, 1e-6F);
    }
    EXPECT_EQ(axesOf({0, 0, 1}), glm::mat3(1.0F));
    EXPECT_NEAR(axesOf({1, 0, 0})[1].z, 1.0F, 1e-6F) << "the head is up in an upright section";
}

TEST(Plane, LyingPlanesAreAxialOnes) {
    ViewSpec view;
    cut(view, kPlanes[0]);
    EXPECT_EQ(view.sectionHeight, 0.3F);
    EXPECT_FALSE(view.plane);
    cut(view, kPlanes[1]);
    EXPECT_FALSE(view.sectionHeight);
    EXPECT_EQ(cutOf(view), kPlanes[1]);
    moveSection(view, 0.2F);
    EXPECT_FALSE(view.plane) << "one cut at a time";
    uncut(view);
    EXPECT_FALSE(cutOf(view));
}

TEST(Plane, StaysInTheLegAndKeepsItsDirection) {
    for (const auto& plane : kPlanes) {
        const auto far = moved(plane, 10.0F);
        EXPECT_LE(glm::length(far.point), 0.7F);
        EXPECT_EQ(far.normal, plane.normal);
        EXPECT_NEAR(glm::length(tilted(plane, 0.3F, -0.4F).normal), 1.0F, 1e-5F);
        EXPECT_NEAR(std::acos(glm::dot(tilted(plane, 0.3F, 0.0F).normal, plane.normal)), 0.3F, 1e-3F);
    }
}

// A ray from the camera's place through a point.
Ray through(const glm::vec3& point) {
    const glm::vec3 eye(0.5F, -0.8F, 0.6F);
    return {eye, glm::normalize(point - eye)};
}

TEST(Plane, TheArrowStaysUnderThePointer) {
    for (const auto& plane : kPlanes) {
        const auto handle = handleOf(plane);
        const auto after =
            dragged(plane, Grip::move, through(handle.tip), through(handle.tip + 0.02F * plane.normal));
        EXPECT_NEAR(after.offset() - plane.offset(), 0.02F, 1e-3F);
        EXPECT_EQ(after.normal, plane.normal);
    }
}

TEST(Plane, AKnobStaysUnderThePointer) {
    for (const auto& plane : kPlanes)
        for (int i = 0; i < 4; ++i) {
            const auto grip = static_cast<Grip>(i);
            const auto knob = handleOf(plane).knobs[static_cast<std::size_t>(i)];
            const glm::vec3 arm = knob - plane.point;
            const float angle = 0.2F;
            const glm::vec3 target =
                plane.point + std::cos(angle) * arm + std::sin(angle) * PlaneHandle::kRing * plane.normal;
            const auto after = dragged(plane, grip, through(knob), through(target));
            EXPECT_NEAR(glm::dot(after.normal, glm::normalize(target - plane.point)), 0.0F, 1e-3F);
            EXPECT_EQ(after.point, plane.point);
        }
}

} // namespace
