// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include <glm/geometric.hpp>
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
    return anatomy::poseOf(rig(), angles, rig().hip.center).moved(body, rest);
}

const glm::dvec3 kHeel = mm(-10, -45, 10);
const glm::dvec3 kBall = mm(45, 110, 8);
const glm::dvec3 kToeTip = mm(40, 160, 10);

TEST(Rig, standsAtRestWithoutAngles) {
    const glm::dvec3 shift(0.1, 0.2, -0.3);
    const auto pose = anatomy::poseOf(rig(), {}, rig().hip.center + shift);
    for (const auto& body : pose.bodies)
        EXPECT_LT(glm::distance(body.moved(kBall), kBall + shift), 1e-12);
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
    EXPECT_LT(glm::distance(moved(Body::forefoot, angles, kBall), kBall), 1e-12);
}

TEST(Rig, theFlattenedArchLiftsTheBallAgainstTheHeel) {
    const JointAngles angles{.arch = fromDegrees(7)};
    EXPECT_GT(moved(Body::forefoot, angles, kBall).z, kBall.z + 0.008);
    EXPECT_LT(glm::distance(moved(Body::foot, angles, kHeel), kHeel), 1e-12);
}

// Patellar flexion lags behind the knee's; the patella glides 50 to 70 mm down the femur (Heegaard 1995).
TEST(Rig, thePatellaGlidesDownTheFemurAsTheKneeBends) {
    const glm::dvec3 patella = mm(6, 34, 460); // middle of its joint surface
    double path = 0.0;
    glm::dvec3 before = patella;
    for (int degrees = 5; degrees <= 110; degrees += 5) {
        const glm::dvec3 now = moved(Body::patella, {.knee = fromDegrees(degrees)}, patella);
        path += glm::distance(now, before);
        before = now;
    }
    EXPECT_GT(path, 0.045);
    EXPECT_LT(path, 0.075);
}

TEST(Rig, thePatellarLigamentKeepsItsLength) {
    const glm::dvec3 apex = rig().extensors.apex, tuberosity = mm(6, 42, 395);
    for (int degrees = 0; degrees <= 115; degrees += 23) {
        const JointAngles angles{.knee = fromDegrees(degrees)};
        EXPECT_NEAR(glm::distance(moved(Body::patella, angles, apex), moved(Body::shank, angles, tuberosity)),
                    glm::distance(apex, tuberosity), 1e-9);
    }
}

TEST(Rig, extensorsFollowThePatellaAndOthersTheirPlace) {
    const auto of = [](const char* structure, Body body, const glm::dvec3& rest) {
        return anatomy::skinWeightsOf(rig(), structure, rest)[static_cast<std::size_t>(body)];
    };
    EXPECT_EQ(of("patellar_ligament", Body::shank, mm(6, 42, 392)), 1.0);
    EXPECT_EQ(of("quadriceps_tendon", Body::patella, mm(6, 50, 466)), 1.0);
    EXPECT_GT(of("quadriceps_tendon", Body::quadriceps, mm(20, 54, 522)), 0.5);
    EXPECT_GT(of("rectus_femoris", Body::thigh, mm(20, 62, 559)), 0.99);
    EXPECT_GT(of("rectus_femoris", Body::quadriceps, mm(20, 62, 520)), 0.4);
    const glm::dvec3 behind = mm(6, -30, 480);
    EXPECT_EQ(anatomy::skinWeightsOf(rig(), "semitendinosus", behind), anatomy::skinWeightsAt(rig(), behind));
}

TEST(Rig, lyingOnTheBackTurnsTheHeadBackAndTheToesUp) {
    const JointAngles angles{.trunkPitch = fromDegrees(90)};
    const glm::dvec3 atrium = mm(-60, 35, 1180);
    EXPECT_NEAR(moved(Body::trunk, angles, atrium).z, rig().hip.center.z, 0.06);
    EXPECT_LT(moved(Body::trunk, angles, atrium).y, rig().hip.center.y - 0.2);
    EXPECT_GT(moved(Body::foot, angles, kToeTip).z, moved(Body::foot, angles, kHeel).z + 0.1);
}

TEST(Rig, keepsJointCentersTogether) {
    const JointAngles angles{
        .hip = 0.4, .knee = 0.9, .ankle = -0.3, .toes = 0.5, .trunkPitch = 0.2, .arch = 0.1};
    const auto together = [&](Body above, Body below, const anatomy::Joint& joint) {
        return glm::distance(moved(above, angles, joint.center), moved(below, angles, joint.center));
    };
    EXPECT_LT(together(Body::trunk, Body::thigh, rig().hip), 1e-12);
    EXPECT_LT(together(Body::thigh, Body::shank, rig().knee), 1e-12);
    EXPECT_LT(together(Body::shank, Body::foot, rig().ankle), 1e-12);
    EXPECT_LT(together(Body::foot, Body::forefoot, rig().arch), 1e-12);
    EXPECT_LT(together(Body::forefoot, Body::toes, rig().toes), 1e-12);
    EXPECT_LT(together(Body::forefoot, Body::hallux, rig().hallux), 1e-12);
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
                    EXPECT_LT(std::abs(weights[body] - before[body]), 0.1); // per mm
                }
                before = weights;
            }
        }
}

TEST(SkinWeights, followAtMostFourBodies) { // as many as a vertex of the card's meshes can
    const auto leg = anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy");
    for (const auto& vessel : leg.vessels)
        for (const auto& point : vessel.course) {
            const auto weights = anatomy::skinWeightsAt(leg.rig, point.position);
            EXPECT_LE(std::count_if(weights.begin(), weights.end(), [](double w) { return w > 0.0; }), 4)
                << vessel.id;
        }
}

TEST(SkinWeights, followOneBodyAwayFromTheJoints) {
    const auto weightOf = [](Body body, const glm::dvec3& rest) {
        return anatomy::skinWeightsAt(rig(), rest)[static_cast<std::size_t>(body)];
    };
    EXPECT_EQ(weightOf(Body::trunk, mm(-60, 20, 1100)), 1.0);
    EXPECT_EQ(weightOf(Body::thigh, mm(0, 10, 650)), 1.0);
    EXPECT_EQ(weightOf(Body::shank, mm(0, -20, 280)), 1.0);
    EXPECT_EQ(weightOf(Body::forefoot, mm(20, 70, 20)), 1.0);
    EXPECT_EQ(weightOf(Body::foot, kHeel), 1.0);
    EXPECT_EQ(weightOf(Body::hallux, mm(40, 160, 10)), 1.0);
    EXPECT_EQ(weightOf(Body::toes, mm(75, 145, 10)), 1.0);
}

// Halfway between two bodies a place turns by half the angle, and keeps its distance from the hinge.
TEST(SkinWeights, turnByPartOfTheAngleBetweenTheBodies) {
    const glm::dvec3 place = rig().knee.center + mm(10, -50, -5);
    anatomy::SkinWeights weights{};
    weights[static_cast<std::size_t>(Body::thigh)] = weights[static_cast<std::size_t>(Body::shank)] = 0.5;
    const auto pose = anatomy::poseOf(rig(), {.knee = fromDegrees(80)}, rig().hip.center);
    const auto half = anatomy::poseOf(rig(), {.knee = fromDegrees(40)}, rig().hip.center);
    EXPECT_LT(glm::distance(pose.posed(weights, place), half.moved(Body::shank, place)), 1e-12);
}

TEST(Pose, growsWithTheStature) {
    auto pose = anatomy::poseOf(rig(), {.knee = 0.3}, rig().hip.center);
    const glm::dvec3 before = pose.moved(Body::foot, kHeel);
    pose.scale = 1.1;
    EXPECT_LT(glm::distance(pose.moved(Body::foot, kHeel), 1.1 * before), 1e-12);
    const auto drawn = anatomy::drawn(pose);
    EXPECT_LT(glm::distance(drawn.moved(Body::foot, glm::vec3(kHeel)), glm::vec3(1.1 * before)), 1e-6F);
}

} // namespace
