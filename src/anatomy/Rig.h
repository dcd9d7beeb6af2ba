// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

namespace anatomy {

// Rigid parts of the rig, from the trunk down. The order is the order of matrices and skin weights.
enum class Body { trunk, thigh, shank, foot, toes };
inline constexpr int kBodyCount = 5;

// Joint angles, rad. Flexion and dorsiflexion positive (hip and knee flexion; toes up).
struct JointAngles {
    double hip = 0.0;
    double knee = 0.0;
    double ankle = 0.0;
    double toes = 0.0;       // metatarsophalangeal
    double trunkPitch = 0.0; // rotation of the whole body about +x: 0 upright, +pi/2 lying on the back
};

// A joint is a centre and an axis in the rest pose; the axis is the one about which a positive angle turns.
// Soft tissue passes from the body above to the one below within half a width of the plane through
// blendPoint.
struct Joint {
    glm::dvec3 center{};         // m
    glm::dvec3 axis{};           // unit
    glm::dvec3 blendPoint{};     // m
    glm::dvec3 upward{};         // unit, normal of the blend plane, towards the body above
    double blendHalfWidth = 0.0; // m
};

struct Rig {
    Joint hip, knee, ankle, toes;
};

// One transform per body from rest pose to world (m, +z against gravity, floor at z = 0 when standing).
using Pose = std::array<glm::dmat4, kBodyCount>;

// Forward kinematics: the trunk is turned by trunkPitch about the hip centre, which is then put at hipWorld;
// thigh, shank, foot and toes follow their joints.
Pose poseOf(const Rig& rig, const JointAngles& angles, const glm::dvec3& hipWorld);

// How much of each body a rest position follows; sums to 1. Smooth across the joints.
using SkinWeights = std::array<double, kBodyCount>;
SkinWeights skinWeightsAt(const Rig& rig, const glm::dvec3& restPosition);

glm::dvec3 posed(const Pose& pose, const SkinWeights& weights, const glm::dvec3& restPosition);

} // namespace anatomy
