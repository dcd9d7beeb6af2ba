// SPDX-License-Identifier: Apache-2.0
// Where the obvious model would be wrong: volume and pressure do not come back together, and steady walking
// cannot eject more than flows in.
#include <gtest/gtest.h>

#include "SharedTable.h"

namespace {

using namespace clinical;

double value(const char* run, const char* key) {
    return sharedRun(run).results.at(key).value();
}

// The calf is full while the foot vein is still at low pressure (Raju 1993): the order, not the seconds.
TEST(Traps, volumeIsBackBeforePressureAfterTenTiptoes) {
    EXPECT_LT(value("tiptoes", "volume_refill_90_s"), value("tiptoes", "refill_90_s"));
}

// 40-90 mL leave with the first step only; then what comes in during a stride, within a tenth.
TEST(Traps, aStrideEjectsWhatFlowsIn) {
    for (const char* part : {"foot", "below_knee", "leg"})
        EXPECT_NEAR(value("books", (std::string(part) + "_out_over_in").c_str()), 1.0, 0.1) << part;
    // What the walk protocol reads in the popliteal vein cannot be more than all that passes below the knee.
    EXPECT_LT(value("walk-4", "stride_ejected_ml"), 1.1 * value("books", "below_knee_out_ml"));
    EXPECT_LT(value("books", "below_knee_out_ml"), 0.5 * value("pump", "calf_ejected_ml"));
}

// The residual volume fraction does not stand for the pressure; the popliteal pressure does not fall.
TEST(Traps, poplitealPressureDoesNotFallInWalking) {
    EXPECT_LT(value("walk-4", "popliteal_static_mmhg") - value("walk-4", "popliteal_mean_mmhg"),
              0.3 * value("walk-4", "fall_mmhg"));
}

} // namespace
