// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gtest/gtest.h>

#include "BodyTesting.h"
#include "core/Units.h"

namespace {

using physiology::BodyState;

const BodyState& at(const std::vector<BodyState>& states, double percent) {
    const auto i = static_cast<std::size_t>(percent / 100.0 * static_cast<double>(states.size()));
    return states[std::min(i, states.size() - 1)];
}

double lowestSole(const BodyState& state) {
    static const physiology::FootPlacement kPlacement(bodytest::leg()->rig, bodytest::assets());
    double lowest = 1e9;
    for (const auto& contact : kPlacement.contacts()) {
        lowest = std::min(lowest, state.pose.moved(contact.body, contact.position).z);
    }
    return lowest;
}

// Deep below the skin, so that the veins of the sole must stay well above the floor.
double lowestVein(const BodyState& state) {
    double lowest = 1e9;
    const auto& leg = *bodytest::leg();
    for (const auto& vessel : leg.vessels) {
        for (const auto& point : vessel.course) {
            const auto weights = anatomy::skinWeightsAt(leg.rig, point.position);
            lowest = std::min(lowest, state.pose.posed(weights, point.position).z);
        }
    }
    return lowest;
}

// Adult men 18-29 by speed: slow 1.19-1.39, normal 1.06-1.21, fast 0.85-1.01 s.
TEST(GaitMotion, strideTimeFollowsSpeed) {
    const auto seconds = [](double speed) {
        return static_cast<double>(bodytest::cycleOf(bodytest::doing("walk", speed)).size()) *
               bodytest::kStep;
    };
    EXPECT_NEAR(seconds(3.2), 1.29, 0.10);
    EXPECT_NEAR(seconds(4.0), 1.21, 0.02);
    EXPECT_NEAR(seconds(5.0), 1.10, 0.04);
    EXPECT_NEAR(seconds(6.5), 0.97, 0.06);
}

struct KeyPoint {
    double percent, degrees, deviation;
};

void expectKeyPoints(const std::vector<BodyState>& states, double anatomy::JointAngles::*joint,
                     const std::vector<KeyPoint>& points) {
    for (const auto& point : points)
        EXPECT_NEAR(core::toDegrees(at(states, point.percent).joints.*joint), point.degrees, point.deviation)
            << "at " << point.percent << " %";
}

// Perry & Burnfield and Winter with the standard deviations of the normative sets: ankle 3-6, knee 4-7, hip
// 5-7 deg.
TEST(GaitMotion, jointsPassThroughThePublishedKeyPoints) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk", 4.0));
    expectKeyPoints(states, &anatomy::JointAngles::hip,
                    {{0, 30, 6}, {10, 25, 6}, {30, 5, 6}, {50, -10, 6}, {75, 25, 7}});
    expectKeyPoints(states, &anatomy::JointAngles::knee,
                    {{0, 5, 5}, {12, 18, 5}, {40, 8, 5}, {55, 28, 7}, {72, 62, 6}});
    expectKeyPoints(states, &anatomy::JointAngles::ankle,
                    {{8, -5, 4}, {25, 5, 4}, {44, 11, 4}, {63, -16, 6}, {85, 1, 4}});
    expectKeyPoints(states, &anatomy::JointAngles::toes, {{25, 0, 4}, {60, 33, 6}});
}

TEST(GaitMotion, loadCarriesHalfTheBodyOverAStride) {
    for (const char* gait : {"walk", "run"}) {
        const auto states = bodytest::cycleOf(bodytest::doing(gait, gait[0] == 'r' ? 10.0 : 4.0));
        double sum = 0.0;
        for (const auto& state : states)
            sum += bodytest::totalLoad(state);
        EXPECT_NEAR(sum / static_cast<double>(states.size()), 0.5, 0.015) << gait; // each leg, by momentum
    }
}

TEST(GaitMotion, groundReactionHasTwoMaximaAndAValley) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk"));
    EXPECT_NEAR(bodytest::totalLoad(at(states, 13)), 1.08, 0.08);
    EXPECT_NEAR(bodytest::totalLoad(at(states, 30)), 0.82, 0.08);
    EXPECT_NEAR(bodytest::totalLoad(at(states, 46)), 1.10, 0.08);
    EXPECT_EQ(bodytest::totalLoad(at(states, 75)), 0.0);
}

TEST(GaitMotion, heelMidfootForefootToesAreLoadedInTurn) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk"));
    double before = -1.0;
    for (std::size_t part = 0; part < 4; ++part) {
        const auto& peak = bodytest::peakOf(states, [part](const auto& s) { return s.plantarLoad[part]; });
        EXPECT_GT(peak.phase, before) << part;
        before = peak.phase;
    }
}

TEST(GaitMotion, theStanceFootStandsOnTheFloorAndTheSwingFootClearsIt) {
    for (const double speed : {3.0, 4.0, 6.0}) {
        for (const auto& state : bodytest::cycleOf(bodytest::doing("walk", speed))) {
            const double sole = lowestSole(state);
            EXPECT_GT(sole, -1e-9);
            if (bodytest::totalLoad(state) > 0.01) {
                EXPECT_LT(sole, 0.002) << "stance at " << state.phase;
            }
            if (state.phase > 0.70 && state.phase < 0.93) {
                EXPECT_GT(sole, 0.008) << "swing at " << state.phase;
            }
        }
    }
}

TEST(GaitMotion, noVeinDipsIntoTheFloor) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk"));
    for (double percent = 0.0; percent < 100.0; percent += 2.5)
        EXPECT_GT(lowestVein(at(states, percent)), 0.0) << percent;
}

TEST(GaitMotion, theStanceFootTravelsBackWithTheBelt) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk", 4.0));
    const auto ankleAt = [&](double percent) {
        return at(states, percent).pose.moved(anatomy::Body::foot, bodytest::leg()->rig.ankle.center).y;
    };
    const double seconds = 0.24 * static_cast<double>(states.size()) * bodytest::kStep;
    const double speed = (ankleAt(12.0) - ankleAt(36.0)) / seconds;
    EXPECT_NEAR(speed, 4.0 / 3.6,
                0.2 * 4.0 / 3.6); // the pelvis turns and sways in life, which gives the rest
}

TEST(GaitMotion, theHipRisesAndFallsByAFewCentimeters) {
    double low = 1e9, high = 0.0;
    for (const auto& state : bodytest::cycleOf(bodytest::doing("walk"))) {
        const double z = state.pose.moved(anatomy::Body::trunk, bodytest::leg()->rig.hip.center).z;
        low = std::min(low, z);
        high = std::max(high, z);
    }
    EXPECT_GT(high - low, 0.02);
    EXPECT_LT(high - low, 0.07);
}

} // namespace
