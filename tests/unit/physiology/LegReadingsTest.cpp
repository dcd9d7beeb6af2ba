// SPDX-License-Identifier: Apache-2.0
#include "physiology/LegReadings.h"

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "core/Units.h"

namespace {

// The leg at a moment with one pressure and one flow (mL/s) everywhere.
physiology::Snapshot momentAt(double time, float mmHg, float mlPerS) {
    static const auto whole = real::simulation()->snapshot();
    physiology::Snapshot snapshot = *whole;
    snapshot.time = time;
    snapshot.pressure.assign(snapshot.pressure.size(), mmHg * static_cast<float>(core::kPascalPerMmHg));
    snapshot.flow.assign(snapshot.flow.size(), mlPerS * 1e-6F);
    snapshot.calfVolume = 100e-6;
    return snapshot;
}

physiology::LegReadings readings() {
    return {*real::leg(), real::assets()};
}

TEST(LegReadings, AMomentCountsByTheTimeSinceTheOneBefore) {
    auto read = readings();
    read.add(momentAt(0.0, 90.0F, 2.0F));
    EXPECT_NEAR(read.mean().footMmHg, 90.0, 1e-3);
    read.add(momentAt(1.0, 30.0F, 2.0F));
    read.add(momentAt(4.0, 60.0F, 2.0F));
    EXPECT_NEAR(read.mean().footMmHg, (30.0 * 1.0 + 60.0 * 3.0) / 4.0, 1e-3);
    EXPECT_NEAR(read.mean().upwardMlMin, 120.0, 0.01);
    EXPECT_NEAR(read.mean().calfMl, 100.0, 1e-6);
    EXPECT_EQ(read.mean().backwardMlMin, 0.0);
    EXPECT_DOUBLE_EQ(read.seconds(), 4.0);
}

TEST(LegReadings, WhatFallsBackIsCountedInEachVein) {
    auto read = readings();
    read.add(momentAt(0.0, 60.0F, 1.0F));
    read.add(momentAt(1.0, 60.0F, -1.0F));
    EXPECT_NEAR(read.mean().backwardMlMin, 3.0 * 60.0, 0.05) << "popliteal, great and small saphenous";
    EXPECT_NEAR(read.mean().upwardMlMin, -60.0, 0.05);
    EXPECT_NEAR(read.mean().leavingMlMin, -120.0, 0.1) << "both ways out of the leg";
}

TEST(LegReadings, ForgetsWhatIsOldAndBeginsAnewWhenTimeDoes) {
    auto read = readings();
    for (int second = 0; second <= 30; ++second)
        read.add(momentAt(second, second < 15 ? 90.0F : 40.0F, 1.0F));
    EXPECT_NEAR(read.mean().footMmHg, 40.0, 1e-3);
    EXPECT_DOUBLE_EQ(read.seconds(), physiology::LegReadings::kSeconds);
    read.add(momentAt(0.0, 70.0F, 1.0F));
    EXPECT_NEAR(read.mean().footMmHg, 70.0, 1e-3);
    EXPECT_EQ(read.seconds(), 0.0);
}

} // namespace
