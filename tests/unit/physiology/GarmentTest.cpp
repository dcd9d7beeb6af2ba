// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "BodyTesting.h"
#include "core/DataError.h"
#include "core/Units.h"
#include "physiology/Stockings.h"

namespace {

using physiology::Stocking;
using physiology::Stockings;

class Garment : public testing::Test {
protected:
    double at(const Stocking& stocking, double z) const {
        return core::toMmHg(stockings_.skinPressure(stocking, z, 0.0));
    }
    Stockings stockings_{bodytest::assets()};
};

struct ClassBand {
    const char* id;
    double low, high;
};

// RAL-GZ 387, ankle B.
TEST_F(Garment, ankleValueLiesInTheClass) {
    for (const auto& band : {ClassBand{"class-1", 18, 21}, {"class-2", 23, 32}, {"class-3", 34, 46}}) {
        EXPECT_GE(at({band.id, 0, 0}, stockings_.ankleHeight()), band.low) << band.id;
        EXPECT_LE(at({band.id, 0, 0}, stockings_.ankleHeight()), band.high) << band.id;
    }
}

// B1 70-100, C 50-80, D 50-70 % of the ankle.
TEST_F(Garment, pressureFallsUpTheLeg) {
    for (const char* id : {"class-1", "class-2", "class-3"}) {
        const Stocking worn{id, 0, 0};
        const double ankle = at(worn, stockings_.ankleHeight());
        EXPECT_GE(at(worn, 0.150) / ankle, 0.70);
        EXPECT_LE(at(worn, 0.150) / ankle, 1.00);
        EXPECT_GE(at(worn, stockings_.calfHeight()) / ankle, 0.50);
        EXPECT_LE(at(worn, stockings_.calfHeight()) / ankle, 0.80);
        EXPECT_GE(at(worn, 0.390) / ankle, 0.50);
        EXPECT_LE(at(worn, 0.390) / ankle, 0.70);
        for (double z = 0.11; z < 0.39; z += 0.01)
            EXPECT_LE(at(worn, z + 0.01), at(worn, z) + 1e-9);
        EXPECT_EQ(at(worn, 0.45), 0.0);
    }
}

TEST_F(Garment, noStockingDoesNotPress) {
    for (double z = 0.0; z < 0.5; z += 0.05)
        EXPECT_EQ(at({}, z), 0.0);
}

TEST_F(Garment, aThinnerLimbIsPressedMore) {
    const Stocking worn{"class-2", 0, 0};
    const double radius = stockings_.referenceRadius(0.2);
    EXPECT_NEAR(radius, 0.0428, 1e-4);
    EXPECT_NEAR(stockings_.skinPressure(worn, 0.2, 0.8 * radius),
                stockings_.skinPressure(worn, 0.2, radius) / 0.8, 1e-9);
}

TEST_F(Garment, customPressuresHoldAtAnkleAndCalf) {
    const Stocking progressive{"custom", 17.8, 24.7};
    EXPECT_NEAR(at(progressive, stockings_.ankleHeight()), 17.8, 1e-9);
    EXPECT_NEAR(at(progressive, stockings_.calfHeight()), 24.7, 1e-9);
    EXPECT_NEAR(at({"custom", 0.0, 40.0}, stockings_.calfHeight()), 40.0, 1e-9);
    EXPECT_EQ(at({"custom", 0.0, 40.0}, stockings_.ankleHeight()), 0.0);
    EXPECT_NEAR(at({"custom", 30.0, 0.0}, stockings_.calfHeight()), 30.0, 1e-9);
}

// Olsen & Lanne 1998: subcutis 92, muscle 80 %.
TEST_F(Garment, deepVeinsFeelLess) {
    EXPECT_EQ(stockings_.transmission(0.0), 1.0);
    EXPECT_NEAR(stockings_.transmission(0.012), 0.92, 0.03);
    EXPECT_NEAR(stockings_.transmission(0.040), 0.80, 0.03);
}

TEST_F(Garment, wrongStockingsAreNamed) {
    const auto complaint = [&](const Stocking& stocking) -> std::string {
        try {
            stockings_.skinPressure(stocking, 0.2, 0.0);
        } catch (const core::DataError& error) {
            return error.what();
        }
        return "no complaint";
    };
    EXPECT_THAT(complaint({"clas-2", 0, 0}), testing::HasSubstr("\"class-2\""));
    EXPECT_THAT(complaint({"custom", 300, 0}), testing::HasSubstr("0 to 120"));
    EXPECT_THAT(complaint({"custom", -1, 0}), testing::HasSubstr("0 to 120"));
}

} // namespace
