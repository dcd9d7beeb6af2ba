// SPDX-License-Identifier: Apache-2.0
#include "anatomy/Rig.h"

#include <algorithm>

#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>

namespace anatomy {
namespace {

const glm::dmat4 kRest(1.0);

glm::dmat4 turnedAbout(const glm::dvec3& center, const glm::dvec3& axis, double angle) {
    return glm::translate(kRest, center) * glm::rotate(kRest, angle, axis) * glm::translate(kRest, -center);
}

glm::dmat4 turned(const Joint& joint, double angle) {
    return turnedAbout(joint.center, joint.axis, angle);
}

// 1 on the side of the body above, 0 below, continuous slope between (Hermite 3t² - 2t³).
double shareAbove(const Joint& joint, const glm::dvec3& position) {
    const double height = glm::dot(position - joint.blendPoint, joint.upward);
    const double t = std::clamp(0.5 + 0.5 * height / joint.blendHalfWidth, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

} // namespace

Pose poseOf(const Rig& rig, const JointAngles& angles, const glm::dvec3& hipWorld) {
    const glm::dvec3 transverse(1.0, 0.0, 0.0);
    Pose pose;
    pose[0] = glm::translate(kRest, hipWorld - rig.hip.center) *
              turnedAbout(rig.hip.center, transverse, angles.trunkPitch);
    pose[1] = pose[0] * turned(rig.hip, angles.hip);
    pose[2] = pose[1] * turned(rig.knee, angles.knee);
    pose[3] = pose[2] * turned(rig.ankle, angles.ankle);
    pose[4] = pose[3] * turned(rig.toes, angles.toes);
    return pose;
}

SkinWeights skinWeightsAt(const Rig& rig, const glm::dvec3& restPosition) {
    SkinWeights weights{};
    double rest = 1.0; // what the bodies above leave over
    std::size_t body = 0;
    for (const Joint* joint : {&rig.hip, &rig.knee, &rig.ankle, &rig.toes}) {
        weights[body] = rest * shareAbove(*joint, restPosition);
        rest -= weights[body++];
    }
    weights[body] = rest;
    return weights;
}

glm::dvec3 posed(const Pose& pose, const SkinWeights& weights, const glm::dvec3& restPosition) {
    glm::dvec3 sum(0.0);
    for (std::size_t body = 0; body < pose.size(); ++body)
        if (weights[body] > 0.0)
            sum += weights[body] * glm::dvec3(pose[body] * glm::dvec4(restPosition, 1.0));
    return sum;
}

} // namespace anatomy
