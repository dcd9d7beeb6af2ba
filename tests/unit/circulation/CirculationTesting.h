// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../physiology/RealSimulation.h"
#include "physiology/Body.h"
#include "physiology/circulation/Circulation.h"

// A circulation beside a leg that is only a number.
namespace circulation_testing {

inline constexpr double kStep = physiology::Simulation::kStep;

inline physiology::BodyState resting(double pitch = 0.0) {
    physiology::BodyState body;
    body.joints.trunkPitch = pitch;
    body.compartmentPressure[physiology::indexOf(anatomy::Compartment::thorax)] = -530.0; // Pa
    body.compartmentPressure[physiology::indexOf(anatomy::Compartment::abdomen)] = 600.0;
    return body;
}

struct Started : physiology::circulation::Circulation {
    explicit Started(const physiology::BodyState& body) : Circulation(real::assets(), kStep) {
        reset({70.0, 280e-6, 5.5e-6}, body);
    }
};

inline void live(physiology::circulation::Circulation& around, double seconds,
                 const physiology::BodyState& body, double legFlow = 5.5e-6) {
    const auto steps = std::llround(seconds / kStep);
    for (long long i = 0; i < steps; ++i)
        around.step({legFlow * kStep, legFlow * kStep, 0.0}, body);
}

} // namespace circulation_testing
