// SPDX-License-Identifier: Apache-2.0
#include "physiology/Body.h"

#include <algorithm>
#include <cmath>

#include "physiology/ActivityMix.h"
#include "physiology/BodyModel.h"
#include "physiology/Breath.h"
#include "physiology/Conditions.h"
#include "physiology/Device.h"
#include "physiology/Physique.h"

namespace physiology {

namespace {

// Share of its squeeze that each pump passes on: 1, or 0 when it is switched off.
struct PumpShares {
    double calf = 1.0, foot = 1.0;
    static PumpShares of(const Drivers& drivers) {
        return {drivers[Driver::calfPump] ? 1.0 : 0.0, drivers[Driver::footPump] ? 1.0 : 0.0};
    }
    void approach(const PumpShares& wanted, double share) {
        calf += (wanted.calf - calf) * share;
        foot += (wanted.foot - foot) * share;
    }
};

Breathing breathingOf(const Patient& patient) {
    return patient.drivers[Driver::breathing] ? patient.breathing : Breathing::held;
}

} // namespace

struct Body::Running {
    Running(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets)
        : model(leg, assets), breath(assets), conditions(leg, assets), devices(loadDevices(assets)),
          physiques(assets, leg->stature), activity(model), device(devices) {}

    // What the patient asks for, looked up before anything changes.
    struct Wish {
        const Activity* activity = nullptr;
        const Posture* posture = nullptr;
        double strength = 1.0;
    };
    Wish wishOf(const Patient& patient) const;
    void publish(const Physique& physique);
    glm::dvec3 hipOf(const anatomy::JointAngles& angles) const;
    void place(const Physique& physique);
    void press(double soleLoad);
    double tissuePressure(std::size_t compartment, double activation) const;

    BodyModel model;
    Breath breath;
    Conditions conditions;
    std::map<std::string, Device> devices;
    Physiques physiques;
    std::vector<ConditionSeverity> knownConditions; // for which `knownStrength` holds
    double knownStrength = 1.0;

    ActivityMix activity;
    DeviceAction device;
    double strength = 1.0;
    PumpShares pumps;
    BodyState state;
};

Body::Running::Wish Body::Running::wishOf(const Patient& patient) const {
    Wish wish;
    wish.activity = &model.activity(patient.activity);
    wish.posture = &model.postureFor(*wish.activity, patient.posture);
    if (devices.count(patient.device) == 0) requireKnown("device", patient.device, keysOf(devices));
    wish.strength = patient.conditions == knownConditions
                        ? knownStrength
                        : conditions.effects(patient.conditions, "none").pumpStrength;
    return wish;
}

// The ground carries the foot and the foot the hip, or a seat holds the hip; never is the foot in the ground.
glm::dvec3 Body::Running::hipOf(const anatomy::JointAngles& angles) const {
    const auto& now = activity.now();
    const auto& rest = model.leg().rig.hip.center;
    const double touching = model.placement().hipHeight(angles);
    const auto planted = model.placement().plantedHip(angles);
    return {rest.x + now.planted * (planted.x - rest.x), now.planted * planted.y + now.hipY,
            std::max(touching, now.grounded * touching + now.hipZ + now.clearance)};
}

void Body::Running::place(const Physique& physique) {
    const auto& now = activity.now();
    const auto& rig = model.leg().rig;
    auto angles = now.angles();
    const double held = 1.0 - now.grounded;
    if (held > 0.0) {
        const double hip = now.grounded * model.placement().hipHeight(angles) + now.hipZ + now.clearance;
        angles = model.placement().seated(angles, hip, held * held);
    }
    state.joints = angles;
    state.pose = anatomy::poseOf(rig, angles, hipOf(angles));
    state.pose.scale = physique.stature;
    state.pose.shape.girth = physique.drawnGirth;
    state.pose.shape.fat = physique.fatThickness - 1.0;
    state.heart = state.pose.moved(anatomy::Body::trunk, model.rightAtrium());
}

double Body::Running::tissuePressure(std::size_t compartment, double active) const {
    const auto& law = model.law();
    const double pump = compartment == indexOf(anatomy::Compartment::plantar) ? pumps.foot : pumps.calf;
    return activity.now().rest[compartment] + pump * law.contraction(compartment, active) +
           pump * law.stretch(compartment, state.joints.ankle);
}

void Body::Running::press(double soleLoad) {
    const auto& now = activity.now();
    const auto swing = breath.swing();
    for (std::size_t i = 0; i < kCompartmentCount; ++i) {
        const double active = std::max(strength * now.activation[i], device.activation(i));
        state.compartmentPressure[i] = tissuePressure(i, active);
    }
    state.compartmentPressure[indexOf(anatomy::Compartment::abdomen)] += swing.abdomen;
    state.compartmentPressure[indexOf(anatomy::Compartment::thorax)] += swing.thorax;
    const auto& muscles = model.leg().muscles;
    state.muscleActivation.resize(muscles.size());
    state.musclePressure.resize(muscles.size());
    for (std::size_t m = 0; m < muscles.size(); ++m) {
        const auto i = indexOf(muscles[m].compartment);
        state.muscleActivation[m] = std::max(strength * now.muscleActivation[m], device.activation(i));
        state.musclePressure[m] = tissuePressure(i, state.muscleActivation[m]);
    }
    state.sleevePressure = device.sleevePressure();
    state.perfusion = device.perfusion();
    state.plantarVeinPressure = pumps.foot * (soleLoad * model.law().squeeze(now.load));
    state.rightAtrialPressure = now.rightAtrium + swing.rightAtrium;
    state.cavalPressure = now.rightAtrium + swing.cava;
}

void Body::Running::publish(const Physique& physique) {
    place(physique);
    press(physique.soleLoad);
    state.phase = activity.newest().phase();
    state.cycle = activity.newest().cycle();
    state.plantarLoad = activity.now().load;
    state.metabolicLevel = activity.now().metabolic;
    state.breath = breath.depth();
}

Body::Body(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets)
    : running_(std::make_unique<Running>(leg, assets)) {
    reset(Patient{});
}

Body::~Body() = default;

Body::Body(Body&&) noexcept = default;

void Body::reset(const Patient& patient) {
    auto& running = *running_;
    const auto wish = running.wishOf(patient);
    running.knownConditions = patient.conditions;
    running.knownStrength = running.strength = wish.strength;
    running.activity.start(*wish.activity, *wish.posture, patient.speedKmh);
    running.device.reset();
    running.pumps = PumpShares::of(patient.drivers);
    running.breath.reset(breathingOf(patient));
    running.state = {};
    running.publish(running.physiques.of(patient));
}

void Body::advance(double dt, const Patient& patient) {
    auto& running = *running_;
    const auto wish = running.wishOf(patient);
    running.knownConditions = patient.conditions;
    running.knownStrength = wish.strength;
    running.activity.takeUp(*wish.activity, *wish.posture, patient.speedKmh);
    running.activity.advance(dt, patient.speedKmh);
    running.device.advance(dt, patient.device);
    const double share = 1.0 - std::exp(-dt / running.model.timing().strength);
    running.strength += (wish.strength - running.strength) * share;
    running.pumps.approach(PumpShares::of(patient.drivers), share);
    running.breath.advance(dt, breathingOf(patient), running.state.metabolicLevel);
    running.state.time += dt;
    running.publish(running.physiques.of(patient));
}

const BodyState& Body::state() const {
    return running_->state;
}

} // namespace physiology
