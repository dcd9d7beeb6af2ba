// SPDX-License-Identifier: Apache-2.0
#include "physiology/Body.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <glm/ext/matrix_transform.hpp>
#include <glm/vec4.hpp>

#include "physiology/ActivityRun.h"
#include "physiology/BodyModel.h"
#include "physiology/Breath.h"
#include "physiology/Conditions.h"
#include "physiology/Device.h"

namespace physiology {

namespace {

using Pressures = std::array<double, kCompartmentCount>;

constexpr double kDeviceSettling = 0.1; // s, how fast a device's cuff or current takes hold and lets go
constexpr std::size_t kMostRuns = 4;    // activities that give way to each other at the same time

} // namespace

struct Body::Running {
    Running(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets)
        : model(leg, assets), breath(assets), conditions(leg, assets), devices(loadDevices(assets)) {}

    // What the patient asks for, looked up before anything changes.
    struct Wish {
        const Activity* activity = nullptr;
        const Posture* posture = nullptr;
        const Device* device = nullptr;
        double strength = 1.0;
    };
    Wish wishOf(const Patient& patient) const;
    double strengthOf(const Patient& patient) const;
    void takeUp(const Wish& wish, double speedKmh);
    void advanceDevice(double dt, const Device& device);
    void mixRuns();
    void publish(const Patient& patient);
    void place(double scale);
    void press();

    BodyModel model;
    Breath breath;
    Conditions conditions;
    std::map<std::string, Device> devices;
    std::vector<ConditionSeverity> knownConditions; // for which `knownStrength` holds
    double knownStrength = 1.0;

    BodySample before; // what was felt when the oldest run took over
    std::vector<ActivityRun> runs;
    BodySample now;
    double strength = 1.0, devicePhase = 0.0;
    Pressures devicePressure{}, deviceActivation{};
    BodyState state;
};

double Body::Running::strengthOf(const Patient& patient) const {
    if (patient.conditions == knownConditions) return knownStrength;
    return conditions.effects(patient.conditions, "none").pumpStrength;
}

Body::Running::Wish Body::Running::wishOf(const Patient& patient) const {
    Wish wish;
    wish.activity = &model.activity(patient.activity);
    wish.posture = &model.postureFor(*wish.activity, patient.posture);
    if (devices.count(patient.device) == 0) {
        std::vector<std::string> known;
        for (const auto& [id, device] : devices)
            known.push_back(id);
        requireKnown("device", patient.device, known);
    }
    wish.device = &devices.at(patient.device);
    wish.strength = strengthOf(patient);
    return wish;
}

void Body::Running::takeUp(const Wish& wish, double speedKmh) {
    if (runs.back().isOf(*wish.activity, *wish.posture)) return;
    const bool moves = &runs.back().posture() != wish.posture;
    ActivityRun next(model, *wish.activity, *wish.posture, speedKmh);
    const double shift = wish.activity->takeover.value_or(model.timing().activity);
    next.follow(runs.back(), moves ? model.timing().posture : shift);
    if (runs.size() >= kMostRuns) {
        before = now;
        runs.clear();
    }
    runs.push_back(next);
}

void Body::Running::mixRuns() {
    while (runs.size() > 1 && runs[1].weight() >= 1.0)
        runs.erase(runs.begin());
    const bool settled = runs.front().weight() >= 1.0;
    now = settled ? runs.front().sample() : before;
    for (std::size_t i = settled ? 1 : 0; i < runs.size(); ++i)
        now.mixWith(runs[i].sample(), runs[i].weight());
}

void Body::Running::advanceDevice(double dt, const Device& device) {
    devicePhase += device.period > 0.0 ? dt / device.period : 0.0;
    devicePhase -= std::floor(devicePhase);
    const double effect = device.period > 0.0 ? device.course(devicePhase) : 0.0;
    const double keep = std::exp(-dt / kDeviceSettling);
    for (std::size_t i = 0; i < devicePressure.size(); ++i) {
        devicePressure[i] += (effect * device.pressure[i] - devicePressure[i]) * (1.0 - keep);
        deviceActivation[i] += (effect * device.activation[i] - deviceActivation[i]) * (1.0 - keep);
    }
}

void Body::Running::place(double scale) {
    const auto& placement = model.placement();
    const auto& rest = model.leg().rig.hip.center;
    auto angles = now.angles();
    const double held = 1.0 - now.grounded;
    if (held > 0.0) {
        const double hip = now.grounded * placement.hipHeight(angles) + now.hipZ + now.clearance;
        angles = placement.seated(angles, hip, held * held);
    }
    const double touching = placement.hipHeight(angles);
    const auto planted = placement.plantedHip(angles);
    const double x = rest.x + now.planted * (planted.x - rest.x);
    const double y = now.planted * planted.y + now.hipY;
    const double z = now.grounded * touching + now.hipZ + now.clearance;
    state.pose = anatomy::poseOf(model.leg().rig, angles, {x, y, std::max(z, touching)});
    const glm::dmat4 grown = glm::scale(glm::dmat4(1.0), glm::dvec3(scale));
    for (auto& matrix : state.pose)
        matrix = grown * matrix;
    const auto& trunk = state.pose[static_cast<std::size_t>(anatomy::Body::trunk)];
    state.heart = glm::dvec3(trunk * glm::dvec4(model.rightAtrium(), 1.0));
    state.joints = angles;
}

void Body::Running::press() {
    const auto& law = model.law();
    const auto swing = breath.swing();
    const double ankle = now.joints[2];
    for (std::size_t i = 0; i < kCompartmentCount; ++i) {
        const double activation = std::max(strength * now.activation[i], deviceActivation[i]);
        state.compartmentPressure[i] =
            now.rest[i] + law.contraction(i, activation) + law.stretch(i, ankle) + devicePressure[i];
    }
    state.compartmentPressure[indexOf(anatomy::Compartment::abdomen)] += swing.abdomen;
    state.compartmentPressure[indexOf(anatomy::Compartment::thorax)] += swing.thorax;
    const auto& muscles = model.leg().muscles;
    state.muscleActivation.resize(muscles.size());
    state.musclePressure.resize(muscles.size());
    for (std::size_t m = 0; m < muscles.size(); ++m) {
        const auto i = indexOf(muscles[m].compartment);
        const double activation = std::max(strength * now.muscleActivation[m], deviceActivation[i]);
        state.muscleActivation[m] = activation;
        state.musclePressure[m] =
            now.rest[i] + law.contraction(i, activation) + law.stretch(i, ankle) + devicePressure[i];
    }
    state.plantarVeinPressure = law.squeeze(now.load);
    state.rightAtrialPressure = now.rightAtrium + swing.rightAtrium;
}

void Body::Running::publish(const Patient& patient) {
    mixRuns();
    place(patient.height / model.leg().stature);
    press();
    state.phase = runs.back().phase();
    state.cycle = runs.back().cycle();
    state.plantarLoad = now.load;
    state.metabolicLevel = now.metabolic;
    state.breath = breath.depth();
}

Body::Body(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets)
    : running_(std::make_unique<Running>(std::move(leg), assets)) {
    reset(Patient{});
}

Body::~Body() = default;

Body::Body(Body&&) noexcept = default;

void Body::reset(const Patient& patient) {
    auto& running = *running_;
    const auto wish = running.wishOf(patient);
    running.runs.clear();
    running.runs.emplace_back(running.model, *wish.activity, *wish.posture, patient.speedKmh);
    running.knownConditions = patient.conditions;
    running.knownStrength = running.strength = wish.strength;
    running.devicePhase = 0.0;
    running.devicePressure = running.deviceActivation = {};
    running.breath.reset(patient.breathing);
    running.state = {};
    running.publish(patient);
}

void Body::advance(double dt, const Patient& patient) {
    auto& running = *running_;
    const auto wish = running.wishOf(patient);
    running.knownConditions = patient.conditions;
    running.knownStrength = wish.strength;
    running.takeUp(wish, patient.speedKmh);
    for (auto& run : running.runs)
        run.advance(dt, patient.speedKmh);
    running.advanceDevice(dt, *wish.device);
    running.strength +=
        (wish.strength - running.strength) * (1.0 - std::exp(-dt / running.model.timing().strength));
    running.breath.advance(dt, patient.breathing, running.state.metabolicLevel);
    running.state.time += dt;
    running.publish(patient);
}

const BodyState& Body::state() const {
    return running_->state;
}

} // namespace physiology
