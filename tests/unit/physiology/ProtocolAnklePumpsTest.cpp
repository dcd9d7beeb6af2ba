// SPDX-License-Identifier: Apache-2.0
// Ankle pumps send blood through the popliteal vein, less with a weak pump, and none can be seen in a blocked
// vein.
#include <gtest/gtest.h>

#include "ProtocolTesting.h"

namespace {

TEST(ProtocolAnklePumps, raiseTheVelocity) {
    const auto healthy = real::measured("ankle-pumps");
    const double rest = real::valueOf(healthy, "rest_velocity_cm_s");
    const double pumping = real::valueOf(healthy, "pumping_velocity_cm_s");
    EXPECT_GT(rest, 1.0);
    EXPECT_LT(rest, 15.0);
    EXPECT_GT(pumping, rest);
    EXPECT_GT(real::valueOf(healthy, "peak_velocity_cm_s"), 2.0 * pumping);

    const auto weak = real::measured("ankle-pumps", real::suffering("pump-failure"));
    EXPECT_NEAR(real::valueOf(weak, "rest_velocity_cm_s"), rest, 0.05 * rest);
    EXPECT_LT(real::valueOf(weak, "peak_velocity_cm_s"), real::valueOf(healthy, "peak_velocity_cm_s"));
    EXPECT_LT(real::valueOf(weak, "pumping_velocity_cm_s"), pumping);
}

TEST(ProtocolAnklePumps, blockedVeinShowsNothing) {
    const auto blocked = real::measured("ankle-pumps", real::suffering("popliteal-dvt"));
    for (const char* key : {"rest_velocity_cm_s", "pumping_velocity_cm_s", "peak_velocity_cm_s"})
        EXPECT_TRUE(real::isNull(blocked, key)) << key;
}

} // namespace
