// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "BodyTesting.h"
#include "core/DataError.h"
#include "core/StateHash.h"
#include "core/Units.h"

namespace {

using physiology::Body;
using physiology::BodyState;
using physiology::Patient;

// The fastest that any output may change within one millisecond.
constexpr double kPressurePerMs = 6.0; // mmHg
constexpr double kDegreesPerMs = 0.9;
constexpr double kMillimetersPerMs = 5.5; // a swinging foot moves at 4.9 m/s in walking at 10 km/h

class Smoothness {
public:
    void watch(const BodyState& state) {
        if (known_) compare(state);
        last_ = state;
        known_ = true;
    }
    double pressure = 0.0, angle = 0.0, distance = 0.0, load = 0.0;

private:
    void compare(const BodyState& s) {
        for (std::size_t i = 0; i < s.compartmentPressure.size(); ++i)
            grow(pressure, core::toMmHg(s.compartmentPressure[i] - last_.compartmentPressure[i]));
        for (std::size_t i = 0; i < s.musclePressure.size(); ++i)
            grow(pressure, core::toMmHg(s.musclePressure[i] - last_.musclePressure[i]));
        grow(pressure, core::toMmHg(s.plantarVeinPressure - last_.plantarVeinPressure));
        grow(pressure, core::toMmHg(s.rightAtrialPressure - last_.rightAtrialPressure));
        for (const auto joint :
             {&anatomy::JointAngles::hip, &anatomy::JointAngles::knee, &anatomy::JointAngles::ankle,
              &anatomy::JointAngles::toes, &anatomy::JointAngles::trunkPitch})
            grow(angle, core::toDegrees(s.joints.*joint - last_.joints.*joint));
        for (std::size_t i = 0; i < s.plantarLoad.size(); ++i)
            grow(load, s.plantarLoad[i] - last_.plantarLoad[i]);
        const auto& leg = *bodytest::leg();
        for (const auto& place : {leg.rig.knee.center, leg.rig.ankle.center, leg.rig.toes.center}) {
            const auto weights = anatomy::skinWeightsAt(leg.rig, place);
            const auto way = s.pose.posed(weights, place) - last_.pose.posed(weights, place);
            for (int axis = 0; axis < 3; ++axis)
                grow(distance, core::toMm(way[axis]));
        }
        grow(distance, core::toMm(s.heart.z - last_.heart.z));
    }
    static void grow(double& greatest, double change) { greatest = std::max(greatest, std::abs(change)); }

    BodyState last_;
    bool known_ = false;
};

Patient with(const std::string& activity, const std::string& posture) {
    auto patient = bodytest::doing(activity);
    patient.posture = posture;
    return patient;
}

TEST(BodyContinuity, nothingJumpsWhenThePatientChangesHisMind) {
    Body body(bodytest::leg(), bodytest::assets());
    Smoothness seen;
    const auto live = [&](const Patient& patient, double seconds) {
        bodytest::run(body, patient, seconds, [&](const BodyState& s) { seen.watch(s); });
    };
    for (int round = 0; round < 3; ++round) {
        const double offset = 0.13 * round; // change at other phases of the cycle each round
        live(with("walk", "standing"), 2.3 + offset);
        live(with("still", "standing"), 0.4);
        live(with("tiptoe", "standing"), 1.6 + offset);
        live(with("walk", "standing"), 0.1);
        live(with("run", "standing"), 1.7 + offset);
        live(with("still", "sitting"), 0.5);
        live(with("ankle-pump", "sitting"), 3.1 + offset);
        live(with("cycle", "sitting"), 2.2 + offset);
        live(with("still", "supine"), 2.6);
        live(with("still", "legs-up"), 1.2 + offset);
        live(with("still", "seated-feet-up"), 2.1);
        live(with("stretch", "standing"), 3.0);
    }
    EXPECT_LT(seen.pressure, kPressurePerMs);
    EXPECT_LT(seen.angle, kDegreesPerMs);
    EXPECT_LT(seen.distance, kMillimetersPerMs);
    EXPECT_LT(seen.load, 0.05);
}

TEST(BodyContinuity, nothingJumpsUnderAStormOfCommands) {
    Body body(bodytest::leg(), bodytest::assets());
    Smoothness seen;
    const std::vector<std::string> wild{"walk", "tiptoe", "still", "run", "stretch", "cycle"};
    for (std::size_t i = 0; i < 120; ++i)
        bodytest::run(body, with(wild[i * 7 % wild.size()], "standing"), 0.05,
                      [&](const BodyState& s) { seen.watch(s); });
    EXPECT_LT(seen.pressure, kPressurePerMs);
    EXPECT_LT(seen.angle, kDegreesPerMs);
    EXPECT_LT(seen.distance, kMillimetersPerMs);
}

TEST(BodyContinuity, speedBreathingDeviceAndStrengthChangeSmoothly) {
    Body body(bodytest::leg(), bodytest::assets());
    Smoothness seen;
    auto patient = bodytest::doing("walk", 2.0);
    const auto live = [&](double seconds) {
        bodytest::run(body, patient, seconds, [&](const BodyState& s) { seen.watch(s); });
    };
    live(2.0);
    patient.speedKmh = 10.0;
    live(1.1);
    patient.conditions = {{"pump-failure", 1.0}};
    patient.breathing = physiology::Breathing::abdominal;
    live(1.3);
    patient.activity = "still";
    patient.device = "ipc-foot";
    live(3.0);
    patient.device = "soleus-stimulation";
    live(3.0);
    EXPECT_LT(seen.pressure, kPressurePerMs);
    EXPECT_LT(seen.distance, kMillimetersPerMs);
}

std::uint64_t hashOfAWalk() {
    Body body(bodytest::leg(), bodytest::assets());
    core::StateHash hash;
    bodytest::run(body, bodytest::doing("walk", 5.0), 3.0, [&](const BodyState& s) {
        hash.add(std::span<const double>(s.compartmentPressure));
        hash.add(s.heart.z);
    });
    return hash.value();
}

TEST(BodyContinuity, theSameCommandsGiveTheSameBits) {
    EXPECT_EQ(hashOfAWalk(), hashOfAWalk());
}

TEST(BodyContinuity, resetStartsAnew) {
    Body body(bodytest::leg(), bodytest::assets());
    bodytest::run(body, bodytest::doing("walk"), 2.0);
    const Patient rested;
    body.reset(rested);
    EXPECT_EQ(body.state().time, 0.0);
    EXPECT_EQ(body.state().cycle, 0U);
    EXPECT_EQ(body.state().joints.knee, 0.0);
}

std::string complaintOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "no complaint";
}

TEST(BodyContinuity, unknownIdsAreNamedAndChangeNothing) {
    Body body(bodytest::leg(), bodytest::assets());
    const auto before = body.state().time;
    EXPECT_THAT(complaintOf([&] { body.advance(1e-3, bodytest::doing("wlak")); }),
                testing::HasSubstr("\"walk\""));
    EXPECT_THAT(complaintOf([&] { body.advance(1e-3, bodytest::lying("suppine")); }),
                testing::HasSubstr("\"supine\""));
    auto patient = bodytest::doing("still");
    patient.device = "ipc-claf";
    EXPECT_THAT(complaintOf([&] { body.advance(1e-3, patient); }), testing::HasSubstr("\"ipc-calf\""));
    patient = bodytest::doing("still");
    patient.conditions = {{"gsv-refux", 1.0}};
    EXPECT_THAT(complaintOf([&] { body.advance(1e-3, patient); }), testing::HasSubstr("\"gsv-reflux\""));
    EXPECT_EQ(body.state().time, before);
}

} // namespace
