// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "anatomy/Rig.h"
#include "physiology/ActivityData.h"
#include "physiology/MuscleLaw.h"

namespace physiology {

// What one activity in one posture asks of the body at one moment. Two samples mix linearly, which is how one
// activity gives way to the next.
struct BodySample {
    std::array<double, kJointCount> joints{};           // rad: hip, knee, ankle, toes, trunk pitch, arch
    std::array<double, 4> load{};                       // body weights
    std::array<double, kCompartmentCount> rest{};       // Pa
    std::array<double, kCompartmentCount> activation{}; // mean of the compartment's muscles, by volume
    std::vector<double> muscleActivation;               // order of Leg::muscles
    double metabolic = 0.0, rightAtrium = 0.0;          // 0..1; Pa
    double grounded = 1.0, planted = 1.0; // shares of: foot carries the hip; ball of the foot stays
    double hipY = 0.0, hipZ = 0.0;        // m, hip place times the share that is not planted, grounded
    double clearance = 0.0;               // m, lift of the sole while the other leg carries

    void mixWith(const BodySample& other, double weight); // weight 1: becomes the other
    anatomy::JointAngles angles() const;
};

} // namespace physiology
