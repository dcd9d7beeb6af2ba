// SPDX-License-Identifier: Apache-2.0
// One wave of flow through the femoral valve: a competent one shuts in time and lets nothing back, one that
// leaks does, one that cannot move has no times.
#include <gtest/gtest.h>

#include "ProtocolTesting.h"

namespace {

physiology::Patient withFemoralValve(physiology::ValveSetting setting) {
    physiology::Patient patient;
    patient.valves["femoral_vein_valve_3"] = setting;
    return patient;
}

TEST(ProtocolValve, competentValveShutsAsLurieSaw) {
    const auto valve = real::measured("valve");
    for (const char* key : {"closure_delay_s", "closure_s", "reverse_flow_s", "open_area_ratio"}) {
        const auto& band = valve.published.at(key);
        EXPECT_GE(real::valueOf(valve, key), band.low) << key;
        EXPECT_LE(real::valueOf(valve, key), band.high) << key;
    }
    const double phases = real::valueOf(valve, "opening_s") + real::valueOf(valve, "equilibrium_s") +
                          real::valueOf(valve, "closing_s") + real::valueOf(valve, "closed_s");
    EXPECT_NEAR(phases, 1.78, 0.01); // the whole cycle
}

TEST(ProtocolValve, leakLetsBloodBack) {
    const auto valve = real::measured("valve", withFemoralValve({physiology::ValveState::leaking, 0.3}));
    EXPECT_GT(real::valueOf(valve, "reverse_flow_s"), 0.5);
    EXPECT_TRUE(real::isNull(valve, "closure_s"));
    EXPECT_TRUE(real::isNull(valve, "closed_s"));
    EXPECT_GT(real::valueOf(valve, "closure_delay_s"), 0.0); // what is left of the cusps still moves
}

TEST(ProtocolValve, cuspsThatCannotMoveHaveNoTimes) {
    const auto valve = real::measured("valve", withFemoralValve({physiology::ValveState::stuckOpen, 0.0}));
    for (const char* key :
         {"opening_s", "equilibrium_s", "closing_s", "closed_s", "closure_delay_s", "closure_s"})
        EXPECT_TRUE(real::isNull(valve, key)) << key;
    EXPECT_NEAR(real::valueOf(valve, "open_area_ratio"), 0.65, 0.05);
    EXPECT_GT(real::valueOf(valve, "reverse_flow_s"), 0.5);
}

} // namespace
