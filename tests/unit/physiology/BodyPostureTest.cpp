// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "BodyTesting.h"
#include "core/DataError.h"
#include "core/Units.h"

namespace {

using physiology::Body;
using physiology::BodyState;
using physiology::Breathing;
using physiology::Patient;

constexpr double kBloodDensity = 1060.0; // kg/m³

Body settled(const Patient& patient) {
    Body body(bodytest::leg(), bodytest::assets());
    body.reset(patient);
    return body;
}

// Still blood from the right atrium down to a vein, mmHg, with the mean pressure of the atrium.
double column(const BodyState& state, const char* vein, double where) {
    const auto& leg = *bodytest::leg();
    const auto rest =
        anatomy::positionAt(leg.vessels[static_cast<std::size_t>(leg.vesselIndex(vein))], where);
    const auto at = state.pose.posed(anatomy::skinWeightsAt(leg.rig, rest), rest);
    return core::toMmHg(kBloodDensity * core::kGravity * (state.heart.z - at.z));
}

double ankleAt(const char* posture, double rightAtrium) {
    const auto body = settled(bodytest::lying(posture));
    return rightAtrium + column(body.state(), "posterior_tibial_vein_1", 0.0);
}

TEST(BodyPosture, staticColumnsAreThoseOfThePublishedTable) {
    const auto standing = settled(Patient{});
    EXPECT_NEAR(column(standing.state(), "dorsal_venous_arch", 0.5), 88.0, 4.0); // T1: 80-100
    EXPECT_NEAR(ankleAt("standing", 0.0), 84.0, 6.0);                            // T2: 72-92
    EXPECT_NEAR(ankleAt("supine", 4.5), 8.0, 3.0);                               // T3: 4-12
    const auto sitting = settled(bodytest::lying("sitting"));
    EXPECT_NEAR(column(sitting.state(), "dorsal_venous_arch", 0.5), 54.0, 6.0); // T4: 48-62
    EXPECT_NEAR(sitting.state().heart.z, 0.75, 0.05);
    EXPECT_LT(ankleAt("legs-up", 4.5), -20.0);
    EXPECT_LT(ankleAt("seated-feet-up", 0.5), 30.0);
}

TEST(BodyPosture, aTallerPatientHasALongerColumn) {
    Patient tall;
    tall.height = 1.72 * 1.1;
    const auto body = settled(tall);
    EXPECT_NEAR(body.state().heart.z, 0.686 * tall.height, 0.01);
    EXPECT_NEAR(column(body.state(), "posterior_tibial_vein_1", 0.0),
                1.1 * column(settled(Patient{}).state(), "posterior_tibial_vein_1", 0.0), 1e-6);
}

TEST(BodyPosture, standingFeetCarryHalfTheBodyEach) {
    EXPECT_NEAR(bodytest::totalLoad(settled(Patient{}).state()), 0.5, 1e-9);
    EXPECT_EQ(bodytest::totalLoad(settled(bodytest::lying("supine")).state()), 0.0);
}

TEST(BodyPosture, standingLegIsTheRestPose) {
    const auto body = settled(Patient{});
    const glm::dvec3 place(0.05, 0.1, 0.3);
    for (const auto& motion : body.state().pose.bodies)
        EXPECT_LT(glm::distance(motion.moved(place), place), 1e-9);
    EXPECT_EQ(body.state().pose.scale, 1.0);
}

TEST(BodyPosture, walkingFromTheChairStandsUp) {
    auto patient = bodytest::lying("sitting");
    patient.activity = "walk";
    EXPECT_GT(settled(patient).state().heart.z, 1.05);
}

TEST(BodyPosture, anklePumpsKeepTheChair) {
    auto patient = bodytest::lying("sitting");
    auto body = settled(patient);
    const double heart = body.state().heart.z;
    patient.activity = "ankle-pump";
    double up = 0.0, down = 0.0, highest = 0.0;
    bodytest::run(body, patient, 6.0, [&](const BodyState& s) {
        highest = std::max(highest, s.heart.z);
        up = std::max(up, s.joints.ankle);
        down = std::min(down, s.joints.ankle);
        EXPECT_LT(bodytest::totalLoad(s), 0.1);
    });
    EXPECT_GT(core::toDegrees(up), 10.0);
    EXPECT_LT(core::toDegrees(down), -15.0);
    EXPECT_NEAR(highest, heart, 0.015); // the thigh gives way, not the seat
}

struct BreathSwing {
    double atrium, abdomen, thorax;
}; // end of inspiration minus end of expiration, mmHg

BreathSwing swingOf(Breathing mode) {
    auto patient = bodytest::lying("supine");
    patient.breathing = mode;
    auto body = settled(patient);
    BodyState in = body.state(), out = body.state();
    bodytest::run(body, patient, 10.0, [&](const BodyState& s) {
        if (s.breath > in.breath) in = s;
        if (s.breath < out.breath) out = s;
    });
    const auto of = [&](anatomy::Compartment c) {
        return core::toMmHg(bodytest::pressure(in, c) - bodytest::pressure(out, c));
    };
    return {core::toMmHg(in.rightAtrialPressure - out.rightAtrialPressure), of(anatomy::Compartment::abdomen),
            of(anatomy::Compartment::thorax)};
}

TEST(BodyPosture, breathingMovesAtriumBellyAndChestTheRightWay) {
    const auto chest = swingOf(Breathing::thoracic);
    EXPECT_LT(chest.atrium, -2.0);
    EXPECT_GT(chest.atrium, -6.0);
    EXPECT_LT(chest.abdomen, 0.5);
    const auto belly = swingOf(Breathing::abdominal);
    EXPECT_LT(belly.atrium, -2.0);
    EXPECT_GT(belly.abdomen, 3.0); // dams the legs' return
    EXPECT_LT(belly.thorax, 0.0);
    const auto held = swingOf(Breathing::held);
    EXPECT_EQ(held.atrium, 0.0);
    EXPECT_EQ(held.abdomen, 0.0);
}

TEST(BodyPosture, breathsComeTwelveToFifteenAMinuteAtRest) {
    const Patient patient;
    auto body = settled(patient);
    int breaths = 0;
    double before = 0.0;
    bool rising = false;
    bodytest::run(body, patient, 60.0, [&](const BodyState& s) {
        const bool rises = s.breath > before;
        if (rises && !rising) ++breaths;
        if (s.breath != before) rising = rises;
        before = s.breath;
    });
    EXPECT_GE(breaths, 12);
    EXPECT_LE(breaths, 15);
}

} // namespace
