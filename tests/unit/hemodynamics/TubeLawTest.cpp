// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "hemodynamics/TubeLaw.h"

namespace {

using hemodynamics::areaRatioAt;
using hemodynamics::transmuralPressure;
using hemodynamics::TubeLaw;

TubeLaw classic(double stiffness) {
    return {stiffness, 10.0, stiffness, 1.5};
}

TEST(TubeLaw, isZeroAtTheReference) {
    EXPECT_EQ(transmuralPressure(classic(333.0), 1.0), 0.0);
}

TEST(TubeLaw, followsThePowersForEveryExponent) {
    for (const double m : {0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0}) {
        for (const double a : {0.05, 0.4, 0.9, 1.3, 2.0}) {
            const TubeLaw law{700.0, m, 30.0, 1.5};
            const double expected = 700.0 * (std::pow(a, m) - 1.0) + 30.0 * (1.0 - std::pow(a, -1.5));
            EXPECT_NEAR(transmuralPressure(law, a), expected, 1e-12 * (std::abs(expected) + 730.0))
                << m << " " << a;
        }
    }
}

TEST(TubeLaw, inverseReturnsToTheSameRatio) {
    for (const double m : {0.5, 1.0, 4.0, 10.0}) {
        for (const double a : {1e-3, 0.03, 0.3, 0.999, 1.0, 1.001, 1.6}) {
            const TubeLaw law{2000.0, m, 120.0, 1.5};
            EXPECT_NEAR(areaRatioAt(law, transmuralPressure(law, a)), a, 1e-13 * std::max(a, 1.0))
                << m << " " << a;
        }
    }
}

// Celerities for K = 333 Pa, m = 10, n = 1.5, rho = 1050: numbers of an independent computation.
TEST(TubeLaw, hasTheKnownCelerities) {
    struct Known {
        double pressure; // Pa
        double ratio;    // 0: not given
        double speed;    // m/s
    };
    const std::vector<Known> expected = {
        {0, 1.0, 1.910},       {2000, 0, 4.668},      {4000, 0, 6.371},
        {8000, 0, 8.857},      {16000, 0, 12.426},    {-500, .7452, .952},
        {-2000, .3027, 1.690}, {-5000, .1643, 2.673}, {-10000, .1035, 3.780}};
    for (const auto& [pressure, ratio, speed] : expected) {
        const double a = areaRatioAt(classic(333.0), pressure);
        if (ratio > 0.0) {
            EXPECT_NEAR(a, ratio, 6e-5);
        }
        EXPECT_NEAR(waveSpeed(classic(333.0), a, 1050.0), speed, 6e-4) << pressure;
    }
}

} // namespace
