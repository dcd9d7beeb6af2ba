// SPDX-License-Identifier: Apache-2.0
// A cuff at the calf is let go: competent valves stop the blood at once, leaking ones let it fall for
// seconds, each in its own vein.
#include <gtest/gtest.h>

#include "ProtocolTesting.h"

namespace {

TEST(ProtocolReflux, competentValvesCloseInTime) {
    real::expectPublished(real::measured("reflux"));
}

TEST(ProtocolReflux, leakingGreatSaphenousVeinRefluxesAlone) {
    const auto reflux = real::measured("reflux", real::suffering("gsv-reflux"));
    EXPECT_GT(real::valueOf(reflux, "great_saphenous_reflux_s"), 1.0);
    EXPECT_GT(real::valueOf(reflux, "great_saphenous_peak_reflux_ml_s"), 3.0);
    EXPECT_LT(real::valueOf(reflux, "small_saphenous_reflux_s"), 0.5);
    EXPECT_LT(real::valueOf(reflux, "deep_calf_reflux_s"), 0.5);
    EXPECT_LT(real::valueOf(reflux, "popliteal_reflux_s"), 1.0);
}

TEST(ProtocolReflux, leakingDeepValvesRefluxInTheThighAndBehindTheKnee) {
    const auto reflux = real::measured("reflux", real::suffering("deep-reflux"));
    EXPECT_GT(real::valueOf(reflux, "femoral_reflux_s"), 1.0);
    EXPECT_GT(real::valueOf(reflux, "popliteal_reflux_s"), 1.0);
    EXPECT_LT(real::valueOf(reflux, "great_saphenous_reflux_s"), 0.5);
}

TEST(ProtocolReflux, closedVeinGivesNoSignal) {
    physiology::Patient patient = real::suffering("gsv-reflux");
    patient.treatment = "gsv-closure";
    const auto reflux = real::measured("reflux", patient);
    EXPECT_TRUE(real::isNull(reflux, "great_saphenous_reflux_s"));
    EXPECT_TRUE(real::isNull(reflux, "great_saphenous_peak_reflux_ml_s"));
    EXPECT_LT(real::valueOf(reflux, "small_saphenous_reflux_s"), 0.5);
}

} // namespace
