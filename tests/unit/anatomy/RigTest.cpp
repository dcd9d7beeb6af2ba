// SPDX-License-Identifier: Apache-2.0
#include <numeric>

#include <glm/geometric.hpp>
#include <glm/vec4.hpp>
#include <gtest/gtest.h>

#include "anatomy/Leg.h"
#include "core/Units.h"

namespace {

using anatomy::Body;
using anatomy::JointAngles;
using core::fromDegrees;
using core::fromMm;

const anatomy::Rig& rig() {
    static const auto loaded = anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy").rig;
    return loaded;
}

glm::dvec3 mm(double x, double y, double z) {
    return glm::dvec3(x, y, z) * fromMm(1.0);
}

glm::dvec3 moved(Body body, const JointAngles& angles, const glm::dvec3& rest) {
    const auto pose = anatomy::poseOf(rig(), angles, rig().hip.center);
    return glm::dvec3(pose[static_cast<std::size_t>(body)] * glm::dvec4(rest, 1.0));
}

const glm::dvec3 kHeel = mm(-10, -45, 10);
const glm::dvec3 kBall = mm(45, 110, 8);
const glm::dvec3 kToeTip = mm(40, 160, 10);

TEST(Rig, standsAtRestWithoutAngles) {
    const glm::dvec3 shift(0.1, 0.2, -0.3);
    const auto pose = anatomy::poseOf(rig(), {}, rig().hip.center + shift);
    for (const auto& body : pose) {
        const glm::dvec3 point(body * glm::dvec4(kBall, 1.0));
        EXPECT_LT(glm::distance(point, kBall + shift), 1e-12);
    }
}

TEST(Rig, hipFlexionBringsTheKneeForward) {
    const glm::dvec3 knee = moved(Body::shank, {.hip = fromDegrees(30)}, rig().knee.center);
    EXPECT_GT(knee.y, rig().knee.center.y + 0.15);
    EXPECT_GT(knee.z, rig().knee.center.z + 0.03);
}

TEST(Rig, kneeFlexionBringsTheFootBackAndUp) {
    const glm::dvec3 heel = moved(Body::foot, {.knee = fromDegrees(60)}, kHeel);
    EXPECT_LT(heel.y, kHeel.y - 0.2);
    EXPECT_GT(heel.z, kHeel.z + 0.1);
}

TEST(Rig, dorsiflexionLiftsTheToesAndLowersTheHeel) {
    const JointAngles angles{.ankle = fromDegrees(15)};
    EXPECT_GT(moved(Body::foot, angles, kBall).z, kBall.z + 0.02);
    EXPECT_LT(moved(Body::foot, angles, kHeel).z, kHeel.z - 0.005);
}

TEST(Rig, toeExtensionLiftsTheToesOnly) {
    const JointAngles angles{.toes = fromDegrees(30)};
    EXPECT_GT(moved(Body::toes, angles, kToeTip).z, kToeTip.z + 0.01);
    EXPECT_LT(glm::distance(moved(Body::foot, angles, kBall), kBall), 1e-12);
}

TEST(Rig, lyingOnTheBackTurnsTheHeadBackAndTheToesUp) {
    const JointAngles angles{.trunkPitch = fromDegrees(90)};
    const glm::dvec3 atrium = mm(-60, 35, 1180);
    EXPECT_NEAR(moved(Body::trunk, angles, atrium).z, rig().hip.center.z, 0.06);
    EXPECT_LT(moved(Body::trunk, angles, atrium).y, rig().hip.center.y - 0.2);
    EXPECT_GT(moved(Body::foot, angles, kToeTip).z, moved(Body::foot, angles, kHeel).z + 0.1);
}

TEST(Rig, keepsJointCentersTogether) {
    const JointAngles angles{.hip = 0.4, .knee = 0.9, .ankle = -0.3, .toes = 0.5, .trunkPitch = 0.2};
    const auto together = [&](Body above, Body below, const anatomy::Joint& joint) {
        return glm::distance(moved(above, angles, joint.center), moved(below, angles, joint.center));
    };
    EXPECT_LT(together(Body::trunk, Body::thigh, rig().hip), 1e-12);
    EXPECT_LT(together(Body::thigh, Body::shank, rig().knee), 1e-12);
    EXPECT_LT(together(Body::shank, Body::foot, rig().ankle), 1e-12);
    EXPECT_LT(together(Body::foot, Body::toes, rig().toes), 1e-12);
}

TEST(SkinWeights, addUpToOneAndChangeSmoothly) {
    for (double x = -0.05; x < 0.1; x += 0.025)
        for (double y = -0.08; y < 0.17; y += 0.025) {
            anatomy::SkinWeights before = anatomy::skinWeightsAt(rig(), {x, y, 0.0});
            for (double z = 0.0; z < 1.2; z += 0.001) {
                const auto weights = anatomy::skinWeightsAt(rig(), {x, y, z});
                EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1.0, 1e-12);
                for (std::size_t body = 0; body < weights.size(); ++body) {
                    EXPECT_GE(weights[body], 0.0);
                    EXPECT_LT(std::abs(weights[body] - before[body]), 0.06); // per mm
                }
                before = weights;
            }
        }
}

TEST(SkinWeights, followOneBodyAwayFromTheJoints) {
    const auto weightOf = [](Body body, const glm::dvec3& rest) {
        return anatomy::skinWeightsAt(rig(), rest)[static_cast<std::size_t>(body)];
    };
    EXPECT_EQ(weightOf(Body::trunk, mm(-60, 20, 1100)), 1.0);
    EXPECT_EQ(weightOf(Body::thigh, mm(0, 10, 650)), 1.0);
    EXPECT_EQ(weightOf(Body::shank, mm(0, -20, 280)), 1.0);
    EXPECT_EQ(weightOf(Body::foot, mm(10, 50, 20)), 1.0);
    EXPECT_EQ(weightOf(Body::foot, kHeel), 1.0);
    EXPECT_EQ(weightOf(Body::toes, kToeTip), 1.0);
}

TEST(SkinWeights, blendPosedPointsBetweenTheBodies) {
    const auto pose = anatomy::poseOf(rig(), {.knee = fromDegrees(40)}, rig().hip.center);
    const glm::dvec3 behindKnee = rig().knee.blendPoint + mm(0, -40, 0);
    const auto weights = anatomy::skinWeightsAt(rig(), behindKnee);
    const glm::dvec3 point = anatomy::posed(pose, weights, behindKnee);
    const glm::dvec3 middle = 0.5 * (glm::dvec3(pose[1] * glm::dvec4(behindKnee, 1.0)) +
                                     glm::dvec3(pose[2] * glm::dvec4(behindKnee, 1.0)));
    EXPECT_LT(glm::distance(point, middle), 1e-12);
}

} // namespace
