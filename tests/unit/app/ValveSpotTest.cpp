// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include "app/ValveSpot.h"
#include "core/DataError.h"

namespace {

constexpr float kRadius = 0.003F;

scene::ValveShape standing() {
    scene::ValveShape valve;
    valve.center = {0.0F, 0.0F, 0.4F};
    valve.tangent = {0.0F, 0.0F, 1.0F};
    valve.commissure = {1.0F, 0.0F, 0.0F};
    valve.weights[0] = 1.0F;
    return valve;
}

physiology::Snapshot snapshotOf(float opening, float leak) {
    physiology::Snapshot snapshot;
    snapshot.area = {3.14159265F * kRadius * kRadius};
    snapshot.flow = {0.1F * snapshot.area[0]};
    snapshot.valveOpening = {opening};
    snapshot.valveLeak = {leak};
    return snapshot;
}

TEST(ValveSpotTest, TellsHowFarAValveIsOpenAndHowFastTheBloodIs) {
    EXPECT_TRUE(app::valveNow(standing(), snapshotOf(0.0F, 0.0F)).shut());
    EXPECT_FALSE(app::valveNow(standing(), snapshotOf(0.0F, 0.8F)).shut()) << "it leaks";
    EXPECT_NEAR(app::valveNow(standing(), snapshotOf(0.5F, 0.0F)).mouth, 0.5F, 1e-6F);
    EXPECT_NEAR(app::valveNow(standing(), snapshotOf(0.5F, 0.0F)).speed, 0.1F, 1e-5F);
}

TEST(ValveSpotTest, PointsAtCuspsWhereTheyAreDrawn) {
    using app::ValvePart;
    const auto valve = standing();
    const auto open = snapshotOf(1.0F, 0.0F), shut = snapshotOf(0.0F, 0.0F);
    const auto cusp = app::spotOn(valve, ValvePart::cusp, open);
    const auto partner = app::spotOn(valve, ValvePart::partner, open);
    EXPECT_NEAR(cusp.y, -partner.y, 1e-6F);
    EXPECT_GT(std::abs(cusp.y), 0.4F * kRadius);
    EXPECT_LT(std::abs(app::spotOn(valve, ValvePart::cusp, shut).y), 0.3F * kRadius) << "cusps move";
    EXPECT_GT(app::spotOn(valve, ValvePart::sinus, open).y, cusp.y) << "behind it";
    EXPECT_LT(app::spotOn(valve, ValvePart::root, open).z, valve.center.z);
    EXPECT_GT(app::spotOn(valve, ValvePart::mouth, open).z, cusp.z);
    EXPECT_LT(app::spotOn(valve, ValvePart::stream, open).z, app::spotOn(valve, ValvePart::root, open).z);
}

} // namespace
