// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "CirculationTesting.h"
#include "core/Units.h"

namespace {

using namespace circulation_testing;
using physiology::circulation::CirculationReading;
using physiology::circulation::Station;

constexpr double kPerLiterMinute = 6e4;
constexpr double kLying = std::numbers::pi / 2.0;

double literMinute(double flow) {
    return flow * kPerLiterMinute;
}

CirculationReading at(double pitch, double level, double legFlow = 5.5e-6) {
    auto body = resting(pitch);
    Started around(body);
    body.metabolicLevel = level;
    live(around, 40.0, body, legFlow);
    return around.reading(280e-6);
}

// Textbook ranges of a resting adult (Guyton), and what returns is what is pumped.
TEST(Circulation, aRestingPersonIsInTextbookRanges) {
    const auto lying = at(kLying, 0.0);
    EXPECT_GT(literMinute(lying.cardiacOutput), 4.5);
    EXPECT_LT(literMinute(lying.cardiacOutput), 6.5);
    EXPECT_NEAR(lying.venousReturn / lying.cardiacOutput, 1.0, 0.03);
    EXPECT_NEAR(core::toMmHg(lying.arterialPressure), 93.0, 8.0);
    EXPECT_GT(core::toMmHg(lying.rightAtrialPressure), 1.0);
    EXPECT_LT(core::toMmHg(lying.rightAtrialPressure), 7.0);
    EXPECT_GT(lying.veinsShare, 0.60);
    EXPECT_LT(lying.veinsShare, 0.70);
    EXPECT_NEAR(lying.blood, 4.9e-3, 1e-12);
}

TEST(Circulation, standingUpLowersTheOutputAndWorkRaisesIt) {
    const auto lying = at(kLying, 0.0), standing = at(0.0, 0.0), walking = at(0.0, 0.6, 16e-6);
    EXPECT_LT(standing.cardiacOutput, lying.cardiacOutput);
    EXPECT_LT(standing.rightAtrialPressure, lying.rightAtrialPressure);
    EXPECT_GT(standing.heartRate, lying.heartRate);
    EXPECT_GT(literMinute(walking.cardiacOutput), 7.0);
    EXPECT_LT(literMinute(walking.cardiacOutput), 11.0);
}

// What the leg keeps is missing elsewhere; what filters is in the tissue.
TEST(Circulation, bloodStaysWhateverTheLegDoes) {
    const auto body = resting();
    Started around(body);
    double leg = 280e-6;
    for (int i = 0; i < 60000; ++i) {
        const double received = 4e-9 * (1.0 + std::sin(0.003 * i)),
                     returned = 7e-9 * std::sin(0.006 * i) + 3.9e-9, filtered = 0.2e-9;
        around.step({received, returned, filtered}, body);
        leg += received - filtered - returned;
    }
    EXPECT_LT(around.reading(leg).balanceError, 1e-9);
    EXPECT_GT(around.reading(leg + 1e-6).balanceError, 1e-5); // a lost milliliter would be seen
}

TEST(Circulation, theDropGoesAroundInTheMeanTimeOfItsStations) {
    const auto body = resting(kLying);
    Started around(body);
    double expected = 0.0;
    live(around, 20.0, body);
    const auto settled = around.reading(280e-6);
    for (std::size_t i = 0; i < settled.volume.size(); ++i)
        expected += settled.volume[i] / settled.outflow[i];
    live(around, 2.5 * expected - 20.0, body);
    const auto reading = around.reading(280e-6);
    EXPECT_EQ(reading.drop.laps, 2U);
    EXPECT_NEAR(reading.drop.lastLap, expected, 0.1 * expected);
    EXPECT_GT(reading.drop.lastLap, 20.0);
    EXPECT_LT(reading.drop.lastLap, 180.0);
}

TEST(Circulation, theChestsPullRaisesTheReturn) {
    const auto quiet = resting();
    Started around(quiet);
    auto drawn = quiet;
    drawn.compartmentPressure[physiology::indexOf(anatomy::Compartment::thorax)] -= 400.0;
    const auto& loop = around.loop();
    const double before = loop.volume(loop.data().chamber("right_atrium"));
    live(around, 1.5, drawn);
    EXPECT_GT(loop.volume(loop.data().chamber("right_atrium")), before);
}

} // namespace
