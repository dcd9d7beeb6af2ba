// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/Leg.h"
#include "physiology/Catalog.h"
#include "physiology/Device.h"
#include "physiology/MuscleLaw.h"
#include "physiology/Patient.h"

namespace physiology {

// What the body does to its leg at one moment. SI units; pressures above atmosphere.
struct BodyState {
    double time = 0.0;       // s since reset
    double phase = 0.0;      // 0..1 in the activity's cycle (gait: 0 = heel strike)
    std::uint64_t cycle = 0; // cycles completed since reset
    anatomy::JointAngles joints;
    // Bodies in the world, scaled with the patient's height; z against gravity, ground at z = 0.
    anatomy::Pose pose;
    // Pa by anatomy::Compartment: tissue pressure, rest included, with abdomen and thorax (breathing
    // included). Garments are not in it, nor is the body weight on the sole: add plantarVeinPressure to the
    // plantar one.
    std::array<double, kCompartmentCount> compartmentPressure{};
    double plantarVeinPressure = 0.0;     // Pa, squeeze of the body weight on the plantar veins
    std::vector<double> sleevePressure;   // Pa at the skin, under the sleeve of each device (sleevesOf)
    Perfusion perfusion;                  // what a device adds to the arterial inflow
    std::vector<double> muscleActivation; // 0..1, order of Leg::muscles
    std::vector<double> musclePressure;   // Pa, intramuscular, rest included
    std::array<double, 4> plantarLoad{};  // body weights on heel, midfoot, metatarsal heads, toes
    double metabolicLevel = 0.0;      // 0 rest .. 1 hard walking (running: up to 2): drives arterial inflow
    double rightAtrialPressure = 0.0; // Pa, at the atrium, with breathing
    double cavalPressure = 0.0;       // Pa, at its height, that the leg's blood meets there (Breath)
    double breath = 0.0;              // 0 expired .. 1 inspired
    glm::dvec3 heart{};               // m, right atrium in the world
};

// Gait and other activities, posture and breathing: from a Patient to joint angles, loads and tissue
// pressures. Deterministic: the same calls give the same bits. Nothing jumps when the patient changes; one
// activity gives way to the next within 0.8 s, one posture to the next within 2 s. An activity that cannot be
// done in the patient's posture (walking while sitting) is done in its own.
class Body {
public:
    Body(const std::shared_ptr<const anatomy::Leg>& leg,
         const std::filesystem::path& assets); // throws core::DataError
    ~Body();
    Body(Body&&) noexcept;
    // Both throw core::DataError for an unknown activity, posture, condition or device, and change nothing
    // then.
    void reset(const Patient& patient);
    void advance(double dt, const Patient& patient);
    const BodyState& state() const;

private:
    struct Running;
    std::unique_ptr<Running> running_;
};

} // namespace physiology
