// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/Years.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <gtest/gtest.h>

#include "physiology/slow/DailyLoad.h"

namespace {

using physiology::slow::liveYears;
using physiology::slow::YearsSetup;
using physiology::slow::YearState;

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

const physiology::slow::YearsConstants& constants() {
    static const auto loaded = physiology::slow::loadYearsConstants(kAssets);
    return loaded;
}

YearsSetup setup(double reflux, double now, double worst, int ceap = 0) {
    YearsSetup result;
    result.reflux = reflux;
    result.ceap = ceap;
    result.now.walkingMmHg = now;
    result.worst.walkingMmHg = worst;
    return result;
}

// First year in a class or a worse one; -1: never.
double firstYear(const std::vector<YearState>& states, int ceap) {
    const auto found =
        std::find_if(states.begin(), states.end(), [&](const YearState& s) { return s.ceap >= ceap; });
    return found == states.end() ? -1.0 : found->year;
}

TEST(Years, AtYearZeroTheLegIsAsItWasFound) {
    for (int ceap = 0; ceap <= 6; ++ceap) {
        const auto states = liveYears(setup(0.5, 50.0, 70.0, ceap), constants(), 0.0);
        ASSERT_EQ(states.size(), 1U);
        EXPECT_EQ(states.front().ceap, ceap);
        EXPECT_EQ(states.front().reflux, 0.5);
        physiology::Patient patient;
        patient.conditions = {{"gsv-reflux", 0.5}, {"calf-dvt", 0.25}};
        patient.ceap = ceap;
        EXPECT_EQ(physiology::slow::after(patient, states.front()), patient);
    }
}

TEST(Years, AHealthyLegStaysHealthy) {
    for (const double mmHg : {15.0, 30.0}) {
        const auto states = liveYears(setup(0.0, mmHg, mmHg), constants(), 60.0);
        EXPECT_EQ(states.back().ceap, 0);
        EXPECT_EQ(states.back().wall, 0.0);
        EXPECT_EQ(states.back().skin, 0.0);
    }
}

TEST(Years, HigherPressureIsWorseSooner) {
    double before = 1e9;
    for (const double mmHg : {45.0, 60.0, 75.0, 90.0}) {
        const double ulcer = firstYear(liveYears(setup(0.5, mmHg, mmHg), constants(), 80.0), 6);
        ASSERT_GT(ulcer, 0.0) << mmHg;
        EXPECT_LT(ulcer, before) << mmHg;
        before = ulcer;
    }
    EXPECT_NEAR(before, constants().skinYears, 0.1) << "at the pressure where all have one";
}

TEST(Years, ClassesComeInTheirOrderAndNoneIsTakenBack) {
    const auto states = liveYears(setup(0.4, 50.0, 75.0), constants(), 60.0);
    int before = 0;
    for (const auto& state : states) {
        EXPECT_GE(state.ceap, before);
        EXPECT_LE(state.reflux, 1.0);
        EXPECT_LE(state.wall, 1.0);
        before = state.ceap;
    }
    EXPECT_EQ(before, 6);
}

// Edinburgh: 58 % in 13.4 years, which the constant is made of.
TEST(Years, ALegAtTheReferencePressureProgressesAsPublished) {
    const auto states =
        liveYears(setup(0.01, constants().refluxMmHg, constants().refluxMmHg), constants(), 13.4);
    EXPECT_NEAR((states.back().reflux - 0.01) / 0.99, 0.58, 0.02);
}

TEST(Years, ReliefStopsTheCourseAndHealsAnUlcerIntoAScar) {
    const auto relieved = liveYears(setup(0.8, 25.0, 28.0, 6), constants(), 10.0);
    EXPECT_EQ(relieved.front().ceap, 6);
    EXPECT_EQ(relieved.back().ceap, 5);
    EXPECT_EQ(relieved.back().reflux, 0.8);
    const double healed =
        std::find_if(relieved.begin(), relieved.end(), [](const auto& s) { return s.ceap == 5; })->year;
    EXPECT_NEAR(healed, constants().skinHalfLife * std::log2(1.0 / constants().skinChanges), 0.1);
}

TEST(Years, LeakingVeinsGoTheSameShareOfTheirWayAndOthersStay) {
    physiology::Patient patient;
    patient.conditions = {{"gsv-reflux", 0.5}, {"perforator-incompetence", 0.2}, {"calf-dvt", 0.3}};
    EXPECT_EQ(physiology::slow::refluxOf(patient), 0.5);
    YearState state;
    state.reflux = 0.75;
    state.ceap = 3;
    const auto later = physiology::slow::after(patient, state);
    EXPECT_DOUBLE_EQ(later.conditions[0].severity, 0.75);
    EXPECT_DOUBLE_EQ(later.conditions[1].severity, 0.6);
    EXPECT_DOUBLE_EQ(later.conditions[2].severity, 0.3);
    EXPECT_EQ(later.ceap, 3);
    EXPECT_EQ(physiology::slow::refluxOf(physiology::slow::atWorst(patient)), 1.0);
}

} // namespace
