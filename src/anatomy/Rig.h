// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/DualQuaternion.h"
#include "anatomy/LimbShape.h"

namespace anatomy {

// Rigid parts of the rig, from the trunk down. The order is the order of motions and skin weights.
// foot: talus and calcaneus; forefoot: the other tarsals and the metatarsals; toes: all but the big one;
// quadriceps: the tendon above the patella, which glides along the femur.
enum class Body { trunk, thigh, patella, shank, foot, forefoot, toes, hallux, quadriceps };
inline constexpr int kBodyCount = 9;

// Joint angles, rad. Flexion and dorsiflexion positive (hip and knee flexion; toes up; arch flattened).
struct JointAngles {
    double hip = 0.0;
    double knee = 0.0;
    double ankle = 0.0;
    double toes = 0.0;       // metatarsophalangeal
    double trunkPitch = 0.0; // rotation of the whole body about +x: 0 upright, +pi/2 lying on the back
    double arch = 0.0;       // forefoot against hindfoot, at the transverse tarsal joint
};

// How soft tissue passes from the body above a joint to the one below: smoothly, within a half width of a
// surface through `point`. Seen along the joint's axis the surface leaves the point at a slope towards the
// side that closes when the angle grows and at another towards the side that opens, and the half width grows
// with the distance on either side. A wide zone on the closing side is what keeps skin from folding: at a
// distance r from the axis a turn by an angle a takes r·a away from a length of twice the half width.
struct Blend {
    glm::dvec3 point{};     // m
    glm::dvec3 upward{};    // unit, towards the body above
    double halfWidth = 0.0; // m, at the point
    struct Side {
        double slope = 0.0, widening = 0.0; // m per m away from the point
    };
    Side closing, opening;
};

// A joint is a centre and an axis in the rest pose; a positive angle turns right-handed about the axis.
struct Joint {
    glm::dvec3 center{}; // m
    glm::dvec3 axis{};   // unit
    Blend blend;
};

// What straightens the knee hangs on the patella, which hangs on the shank by its ligament: it turns on the
// femur by a share of the knee's angle, about its apex, which stays at its place before the shank. Above it
// the tendon winds around the femur and glides down along it, and draws the muscles after it, out of the cut.
struct Extensors {
    std::vector<std::string> muscles, tendons; // structures
    glm::dvec3 apex{};                         // m, of the patella, where the ligament begins
    double patellaShare = 0.0;                 // of the knee's angle, by which the patella turns on the femur
    double glide = 0.0;                        // m down the femur per rad of the knee
    double tuberosity = 0.0;                   // m above the sole: where the ligament ends
    double base = 0.0;  // m above the sole: of the patella, from where the tendon leaves it
    double wound = 0.0; // m above the sole: the tendon that winds around the femur in the deepest bend
    double belly = 0.0, cut = 0.0;  // m above the sole: the flesh that stretches up to the thigh's cut
    double side = 0.0, front = 0.0; // m, y: from where and all the way it winds around the femur's front
};

struct Rig {
    Joint hip, knee, ankle, arch, toes, hallux;
    Extensors extensors;
    Blend bigToe; // from the other toes to the big one
};

// Where every body is, and what shape the leg has: a rest position is shaped, then moved by its bodies, then
// scaled by the stature of the person (world, m, +z against gravity, floor at z = 0 when standing).
template <typename Real>
struct BasicPose {
    std::array<DualQuaternion<Real>, kBodyCount> bodies{};
    LimbShape<Real> shape;
    Real scale = Real(1);

    const DualQuaternion<Real>& operator[](Body body) const { return bodies[static_cast<std::size_t>(body)]; }
    DualQuaternion<Real>& operator[](Body body) { return bodies[static_cast<std::size_t>(body)]; }
    // A point of a bone's frame, whatever the shape of the leg.
    glm::vec<3, Real> moved(Body body, const glm::vec<3, Real>& rest) const {
        return scale * (*this)[body].moved(rest);
    }
    // The motion of a place that follows the bodies by these weights (sum 1); still to be scaled.
    DualQuaternion<Real> blended(const std::array<Real, kBodyCount>& weights) const {
        DualQuaternion<Real> sum{{}, {}};
        sum.turn = sum.shift = glm::qua<Real>(Real(0), Real(0), Real(0), Real(0));
        for (std::size_t b = 0; b < weights.size(); ++b)
            if (weights[b] > Real(0)) sum.add(bodies[b], weights[b]);
        return sum.unit();
    }
    glm::vec<3, Real> posed(const std::array<Real, kBodyCount>& weights, const glm::vec<3, Real>& rest,
                            const glm::vec<3, Real>& byFat = glm::vec<3, Real>(Real(0))) const {
        return scale * blended(weights).moved(shape.shaped(rest, byFat));
    }
};
using Pose = BasicPose<double>;
using DrawnPose = BasicPose<float>;
DrawnPose drawn(const Pose& pose);

// Forward kinematics: the trunk is turned by trunkPitch about the hip centre, which is then put at hipWorld;
// thigh, shank, foot, forefoot and toes follow their joints, patella and quadriceps as Extensors says.
Pose poseOf(const Rig& rig, const JointAngles& angles, const glm::dvec3& hipWorld);

// How much of each body a rest position follows; sums to 1. Smooth across the joints, at most four bodies.
using SkinWeights = std::array<double, kBodyCount>;
SkinWeights skinWeightsAt(const Rig& rig, const glm::dvec3& restPosition);
// The same for a place of one of the leg's structures, by its id: extensors follow the patella.
SkinWeights skinWeightsOf(const Rig& rig, const std::string& structure, const glm::dvec3& restPosition);

// Names of the bodies in files, in their order.
inline const std::array<std::string, kBodyCount> kBodyNames{
    "trunk", "thigh", "patella", "shank", "foot", "forefoot", "toes", "hallux", "quadriceps"};

} // namespace anatomy
