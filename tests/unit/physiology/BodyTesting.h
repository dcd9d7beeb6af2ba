// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Body.h"
#include "physiology/FootPlacement.h"

// What the tests of the body share: the real leg, and a body that is watched step by step.
namespace bodytest {

inline std::filesystem::path assets() {
    return std::filesystem::path(SH_SOURCE_DIR) / "assets";
}

inline std::shared_ptr<const anatomy::Leg> leg() {
    static const auto kLeg = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets() / "anatomy"));
    return kLeg;
}

inline constexpr double kStep = 1e-3; // s

inline physiology::Patient doing(const std::string& activity, double speedKmh = 4.0) {
    physiology::Patient patient;
    patient.activity = activity;
    patient.speedKmh = speedKmh;
    return patient;
}

inline physiology::Patient lying(const std::string& posture) {
    physiology::Patient patient;
    patient.posture = posture;
    return patient;
}

using Watch = std::function<void(const physiology::BodyState&)>;

inline void run(physiology::Body& body, const physiology::Patient& patient, double seconds,
                const Watch& watch = {}) {
    for (long i = 0; i < std::lround(seconds / kStep); ++i) {
        body.advance(kStep, patient);
        if (watch) watch(body.state());
    }
}

// The states of one whole cycle, after three seconds of the activity.
inline std::vector<physiology::BodyState> cycleOf(const physiology::Patient& patient) {
    physiology::Body body(leg(), assets());
    body.reset(patient);
    run(body, patient, 3.0);
    const auto first = body.state().cycle + 1;
    std::vector<physiology::BodyState> states;
    while (body.state().cycle <= first) {
        body.advance(kStep, patient);
        if (body.state().cycle == first) states.push_back(body.state());
    }
    return states;
}

inline double pressure(const physiology::BodyState& state, anatomy::Compartment compartment) {
    return state.compartmentPressure[physiology::indexOf(compartment)];
}

inline double totalLoad(const physiology::BodyState& state) {
    double sum = 0.0;
    for (const double load : state.plantarLoad)
        sum += load;
    return sum;
}

// The state of a cycle in which a quantity is greatest.
inline const physiology::BodyState&
peakOf(const std::vector<physiology::BodyState>& states,
       const std::function<double(const physiology::BodyState&)>& quantity) {
    const physiology::BodyState* best = &states.front();
    for (const auto& state : states) {
        if (quantity(state) > quantity(*best)) best = &state;
    }
    return *best;
}

} // namespace bodytest
