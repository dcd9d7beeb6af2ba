// SPDX-License-Identifier: Apache-2.0
#include "anatomy/Rig.h"

#include <algorithm>
#include <cmath>

namespace anatomy {
namespace {

using Motion = DualQuaternion<double>;

constexpr double kThickest = 80e-3; // m from a joint to the skin before or behind it
constexpr double kRounding = 12e-3; // m, over which one side's slope gives way to the other's

Motion turned(const Joint& joint, double angle) {
    return Motion::rotation(joint.center, joint.axis, angle);
}

// max(x, 0) without its corner; 0 at 0, and no more than the thickest leg has.
double rise(double x) {
    return std::min(0.5 * (x + std::sqrt(x * x + kRounding * kRounding) - kRounding), kThickest);
}

// 1 on the side of the body above, 0 below, continuous slope between (Hermite 3t² - 2t³).
double shareAbove(const Blend& blend, const glm::dvec3& axis, const glm::dvec3& position) {
    const glm::dvec3 place = position - blend.point;
    const glm::dvec3 upward = glm::normalize(blend.upward - glm::dot(blend.upward, axis) * axis);
    const double forward = glm::dot(place, glm::cross(upward, axis)); // positive where the joint closes
    const double closing = rise(forward), opening = rise(-forward);
    const double surface = blend.closing.slope * closing + blend.opening.slope * opening;
    const double width =
        blend.halfWidth + blend.closing.widening * closing + blend.opening.widening * opening;
    const double t = std::clamp(0.5 + 0.5 * (glm::dot(place, upward) - surface) / width, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

} // namespace

DrawnPose drawn(const Pose& pose) {
    DrawnPose result;
    for (std::size_t b = 0; b < pose.bodies.size(); ++b)
        result.bodies[b] = {glm::quat(pose.bodies[b].turn), glm::quat(pose.bodies[b].shift)};
    result.shape = {glm::vec3(pose.shape.ankle), glm::vec3(pose.shape.knee), glm::vec3(pose.shape.hip),
                    static_cast<float>(pose.shape.girth), static_cast<float>(pose.shape.fat)};
    result.scale = static_cast<float>(pose.scale);
    return result;
}

Pose poseOf(const Rig& rig, const JointAngles& angles, const glm::dvec3& hipWorld) {
    const glm::dvec3 transverse(1.0, 0.0, 0.0);
    Pose pose;
    pose.shape.ankle = rig.ankle.center;
    pose.shape.knee = rig.knee.center;
    pose.shape.hip = rig.hip.center;
    pose[Body::trunk] = Motion::translation(hipWorld - rig.hip.center) *
                        Motion::rotation(rig.hip.center, transverse, angles.trunkPitch);
    const auto follow = [&pose](Body body, Body parent, const Motion& motion) {
        pose[body] = (pose[parent] * motion).beside(pose[parent]);
    };
    follow(Body::thigh, Body::trunk, turned(rig.hip, angles.hip));
    follow(Body::shank, Body::thigh, turned(rig.knee, angles.knee));
    const Extensors& extensors = rig.extensors;
    follow(Body::patella, Body::shank,
           Motion::rotation(extensors.apex, rig.knee.axis, (extensors.patellaShare - 1.0) * angles.knee));
    follow(Body::quadriceps, Body::thigh, Motion::translation({0.0, 0.0, -extensors.glide * angles.knee}));
    follow(Body::foot, Body::shank, turned(rig.ankle, angles.ankle));
    follow(Body::forefoot, Body::foot, turned(rig.arch, angles.arch));
    follow(Body::toes, Body::forefoot, turned(rig.toes, angles.toes));
    follow(Body::hallux, Body::forefoot, turned(rig.hallux, angles.toes));
    return pose;
}

SkinWeights skinWeightsAt(const Rig& rig, const glm::dvec3& restPosition) {
    SkinWeights weights{};
    double rest = 1.0; // what the bodies above leave over
    const auto pass = [&](Body above, const Joint& joint) {
        double& weight = weights[static_cast<std::size_t>(above)];
        weight = rest * shareAbove(joint.blend, joint.axis, restPosition);
        rest -= weight;
    };
    pass(Body::trunk, rig.hip);
    pass(Body::thigh, rig.knee);
    pass(Body::shank, rig.ankle);
    pass(Body::foot, rig.arch);
    // The two rows of toes bend at lines of their own; where a place is between them, so is its bend.
    const double lesser = shareAbove(rig.bigToe, glm::dvec3(0.0, 0.0, 1.0), restPosition);
    const double small = rest * lesser, big = rest - small;
    const double smallAbove = small * shareAbove(rig.toes.blend, rig.toes.axis, restPosition);
    const double bigAbove = big * shareAbove(rig.hallux.blend, rig.hallux.axis, restPosition);
    weights[static_cast<std::size_t>(Body::forefoot)] = smallAbove + bigAbove;
    weights[static_cast<std::size_t>(Body::toes)] = small - smallAbove;
    weights[static_cast<std::size_t>(Body::hallux)] = big - bigAbove;
    return weights;
}

namespace {

bool among(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

double risen(double value, double from, double to) {
    return std::clamp((value - from) / (to - from), 0.0, 1.0);
}

SkinWeights tendonWeights(const Extensors& along, double height) {
    SkinWeights weights{};
    const double ofShank = 1.0 - risen(height, along.tuberosity, along.apex.z);
    const double ofPatella = (1.0 - ofShank) * (1.0 - risen(height, along.base, along.wound));
    weights[static_cast<std::size_t>(Body::shank)] = ofShank;
    weights[static_cast<std::size_t>(Body::patella)] = ofPatella;
    weights[static_cast<std::size_t>(Body::quadriceps)] = 1.0 - ofShank - ofPatella;
    return weights;
}

// Beside the front of the femur the flesh stays with what lies around it, and at the cut with the thigh.
SkinWeights fleshWeights(const Rig& rig, const glm::dvec3& place) {
    const Extensors& along = rig.extensors;
    const double gliding =
        risen(place.y, along.side, along.front) * (1.0 - risen(place.z, along.belly, along.cut));
    const SkinWeights around = skinWeightsAt(rig, place);
    SkinWeights weights = tendonWeights(along, place.z);
    for (std::size_t b = 0; b < weights.size(); ++b)
        weights[b] = gliding * weights[b] + (1.0 - gliding) * around[b];
    return weights;
}

} // namespace

SkinWeights skinWeightsOf(const Rig& rig, const std::string& structure, const glm::dvec3& restPosition) {
    if (among(rig.extensors.muscles, structure)) return fleshWeights(rig, restPosition);
    if (among(rig.extensors.tendons, structure)) return tendonWeights(rig.extensors, restPosition.z);
    return skinWeightsAt(rig, restPosition);
}

} // namespace anatomy
