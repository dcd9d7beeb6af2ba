// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "BodyTesting.h"
#include "core/Units.h"

namespace {

using anatomy::Compartment;
using bodytest::peakOf;
using bodytest::pressure;
using physiology::BodyState;

// Phase at which a rising quantity first passes half of its greatest value, from the given phase on.
double onset(const std::vector<BodyState>& states, double from,
             const std::function<double(const BodyState&)>& of) {
    const double half = 0.5 * of(peakOf(states, of));
    for (const auto& state : states) {
        if (state.phase >= from && of(state) > half) return state.phase;
    }
    return 2.0;
}

// Ballard 1998; the bands of T25.
TEST(GaitPressure, soleusPeaksInLateStance) {
    for (const double speed : {3.0, 4.0, 5.0, 6.0}) {
        const auto states = bodytest::cycleOf(bodytest::doing("walk", speed));
        const auto& peak = peakOf(states, [](const auto& s) { return pressure(s, Compartment::soleus); });
        EXPECT_GE(core::toMmHg(pressure(peak, Compartment::soleus)), 100.0) << speed << " km/h";
        EXPECT_LE(core::toMmHg(pressure(peak, Compartment::soleus)), 250.0) << speed << " km/h";
        EXPECT_GE(peak.phase, 0.42);
        EXPECT_LE(peak.phase, 0.52);
    }
}

TEST(GaitPressure, tibialisAnteriorPeaksJustAfterHeelStrike) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk"));
    const auto m = static_cast<std::size_t>(bodytest::leg()->muscleIndex("tibialis_anterior"));
    const auto& peak = peakOf(states, [m](const auto& s) { return s.musclePressure[m]; });
    EXPECT_GE(core::toMmHg(peak.musclePressure[m]), 50.0);
    EXPECT_LE(core::toMmHg(peak.musclePressure[m]), 130.0);
    EXPECT_LE(peak.phase, 0.12);
}

TEST(GaitPressure, footComesFirstThenCalfThenFront) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk"));
    const double foot = onset(states, 0.0, [](const auto& s) { return s.plantarVeinPressure; });
    const double calf = onset(states, 0.0, [](const auto& s) { return pressure(s, Compartment::soleus); });
    const double front = onset(states, 0.5, [](const auto& s) { return pressure(s, Compartment::anterior); });
    EXPECT_LT(foot, 0.12);
    EXPECT_GT(calf, foot + 0.15);
    EXPECT_GT(front, 0.6);
    EXPECT_LT(front, 0.8);
}

TEST(GaitPressure, otherCompartmentsStayWithinTheirPublishedPeaks) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk"));
    const auto peak = [&](Compartment c) {
        return core::toMmHg(pressure(peakOf(states, [c](const auto& s) { return pressure(s, c); }), c));
    };
    EXPECT_GE(peak(Compartment::gastrocnemius), 60.0);
    EXPECT_LE(peak(Compartment::gastrocnemius), 150.0);
    EXPECT_GE(peak(Compartment::deepPosterior), 60.0);
    EXPECT_LE(peak(Compartment::deepPosterior), 120.0);
}

TEST(GaitPressure, runningPressesHarderThanWalking) {
    const auto states = bodytest::cycleOf(bodytest::doing("run", 10.0));
    const auto& peak = peakOf(states, [](const auto& s) { return pressure(s, Compartment::soleus); });
    EXPECT_NEAR(core::toMmHg(pressure(peak, Compartment::soleus)), 269.0, 40.0); // Ballard 1998: 269 +/- 95
}

TEST(GaitPressure, theFlatteningArchSqueezesThePlantarVeinsStandingOnBothFeetHardly) {
    const auto states = bodytest::cycleOf(bodytest::doing("walk"));
    const auto& peak = peakOf(states, [](const auto& s) { return s.plantarVeinPressure; });
    EXPECT_GT(core::toMmHg(peak.plantarVeinPressure), 15.0);
    EXPECT_LT(peak.phase, 0.5); // before the calf ejects
    physiology::Body body(bodytest::leg(), bodytest::assets());
    EXPECT_GT(core::toMmHg(body.state().plantarVeinPressure), 2.0);
    EXPECT_LT(core::toMmHg(body.state().plantarVeinPressure), 12.0);
}

TEST(GaitPressure, dorsiflexionRaisesAllCompartmentsAndPlantarflexionLowersTheDeepOne) {
    const auto law = physiology::loadMuscleLaw(bodytest::assets());
    for (const auto c : {Compartment::soleus, Compartment::gastrocnemius, Compartment::deepPosterior,
                         Compartment::anterior, Compartment::lateral})
        EXPECT_GT(law.stretch(physiology::indexOf(c), core::fromDegrees(20.0)), 0.0);
    EXPECT_LT(law.stretch(physiology::indexOf(Compartment::deepPosterior), core::fromDegrees(-30.0)), 0.0);
}

TEST(GaitPressure, tiptoeMovesTheWeightForwardAndPressesTheCalf) {
    const auto states = bodytest::cycleOf(bodytest::doing("tiptoe"));
    EXPECT_NEAR(static_cast<double>(states.size()) * bodytest::kStep, 1.0, 0.002);
    const auto& peak = peakOf(states, [](const auto& s) { return pressure(s, Compartment::soleus); });
    EXPECT_GE(core::toMmHg(pressure(peak, Compartment::soleus)), 150.0);
    EXPECT_LE(core::toMmHg(pressure(peak, Compartment::soleus)), 250.0); // strong contraction 200-300 mmHg
    EXPECT_LT(core::toDegrees(peak.joints.ankle), -20.0);
    EXPECT_LT(peak.plantarLoad[0], 0.02);
    EXPECT_GT(peak.plantarLoad[2], 0.3);
}

TEST(GaitPressure, oneSecondOfTiptoeIsOneFullRise) {
    physiology::Body body(bodytest::leg(), bodytest::assets());
    double highest = 0.0;
    const auto watch = [&](const BodyState& s) {
        highest = std::max(highest, pressure(s, Compartment::soleus));
    };
    bodytest::run(body, bodytest::doing("tiptoe"), 1.0, watch);
    EXPECT_GT(core::toMmHg(highest), 150.0);
    EXPECT_NEAR(body.state().joints.ankle, 0.0, core::fromDegrees(0.5));
}

TEST(GaitPressure, aWeakPumpPressesLess) {
    auto weak = bodytest::doing("walk");
    weak.conditions = {{"pump-failure", 1.0}};
    const auto of = [](const BodyState& s) { return pressure(s, Compartment::soleus); };
    const auto healthy = bodytest::cycleOf(bodytest::doing("walk"));
    const auto failing = bodytest::cycleOf(weak);
    EXPECT_LT(of(peakOf(failing, of)), 0.5 * of(peakOf(healthy, of)));
}

} // namespace
