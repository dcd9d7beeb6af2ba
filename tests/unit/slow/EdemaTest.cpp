// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "../physiology/RealSimulation.h"
#include "core/Units.h"
#include "physiology/slow/Edema.h"

namespace {

using namespace physiology::slow;

constexpr double kHour = 3600.0;

EdemaConstants constants() {
    return loadEdemaConstants(real::assets(), *real::leg());
}

// The drive at which a region neither gains nor loses: that of long lying.
std::vector<CapillaryLoad> restLoads(const EdemaConstants& c) {
    std::vector<CapillaryLoad> loads;
    for (const auto& region : c.regions) {
        const auto& kind = c.kinds[region.kind];
        const double oncotic = c.oncoticPressure(c.plasmaProtein) - c.oncoticPressure(kind.restProtein);
        loads.push_back(
            {1.0, c.pressure(0.0) + c.reflection * oncotic + kind.restLymph / kind.filtration, 0.0, 0.0});
    }
    return loads;
}

std::vector<CapillaryLoad> raised(double mmHg, double garment = 0.0) {
    auto loads = restLoads(constants());
    for (auto& load : loads) {
        load.drive += core::fromMmHg(mmHg - garment);
        load.garment = core::fromMmHg(garment);
    }
    return loads;
}

double lowerLegAfter(double hours, const std::vector<CapillaryLoad>& loads) {
    Edema edema(constants());
    edema.advance(hours * kHour, loads);
    return core::toMl(edema.swelling("lower-leg"));
}

TEST(Edema, theLegThatHasLainLongKeepsItsFluidAndProtein) {
    EXPECT_NEAR(lowerLegAfter(24.0, raised(0.0)), 0.0, 1e-6);
}

// Landis & Pappenheimer: 7 g/dL hold about 26 mmHg.
TEST(Edema, plasmaHoldsItsWater) {
    const auto c = constants();
    EXPECT_NEAR(core::toMmHg(c.oncoticPressure(c.plasmaProtein)), 25.6, 0.5);
    EXPECT_LT(c.oncoticPressure(2.0), c.oncoticPressure(3.0));
}

TEST(Edema, swellingSlowsDown) {
    const auto loads = raised(30.0);
    const double first = lowerLegAfter(0.5, loads), second = lowerLegAfter(1.0, loads) - first,
                 late = lowerLegAfter(8.0, loads) - lowerLegAfter(7.5, loads);
    EXPECT_GT(first, 20.0);
    EXPECT_LT(second, 0.85 * first);
    EXPECT_LT(late, 0.2 * first);
}

TEST(Edema, morePressureSwellsMoreAGarmentLess) {
    EXPECT_LT(lowerLegAfter(1.0, raised(10.0)), lowerLegAfter(1.0, raised(20.0)));
    EXPECT_LT(lowerLegAfter(1.0, raised(30.0, 20.0)), lowerLegAfter(1.0, raised(30.0, 10.0)));
    EXPECT_LT(lowerLegAfter(1.0, raised(30.0, 10.0)), lowerLegAfter(1.0, raised(30.0)));
    // The lymphatics gain from the garment beyond what filtration loses.
    EXPECT_LT(lowerLegAfter(1.0, raised(30.0, 20.0)), lowerLegAfter(1.0, raised(10.0)));
}

TEST(Edema, motionCarriesLymphAway) {
    auto moving = raised(20.0);
    for (auto& load : moving)
        load.motion = 1.0;
    EXPECT_LT(lowerLegAfter(1.0, moving), 0.6 * lowerLegAfter(1.0, raised(20.0)));
}

// What left the blood and did not come back is in the tissue; a dry leg keeps some fluid.
TEST(Edema, fluidIsBooked) {
    for (const double mmHg : {60.0, -60.0}) {
        Edema edema(constants());
        const double start = edema.totalFluid();
        edema.advance(12.0 * kHour, raised(mmHg));
        const auto& books = edema.books();
        EXPECT_NEAR(edema.totalFluid() - start, books.filtered - books.lymph, 1e-12 * start);
        for (const double fluid : edema.fluid()) {
            EXPECT_TRUE(std::isfinite(fluid));
            EXPECT_GT(fluid, 0.0);
        }
    }
}

TEST(Edema, bedsFeelTheFiltrationOfTheirTissue) {
    Edema edema(constants());
    edema.advance(kHour, raised(30.0));
    physiology::TissueExchange exchange;
    exchange.filtration.resize(real::leg()->beds.size());
    exchange.pressure = exchange.filtration;
    const double before = edema.books().filtered;
    edema.advance(1.0, raised(30.0));
    edema.tell(exchange);
    double sum = 0.0;
    for (std::size_t bed = 0; bed < exchange.filtration.size(); ++bed) {
        sum += exchange.filtration[bed];
        EXPECT_GT(exchange.pressure[bed], 0.0) << real::leg()->beds[bed].id;
    }
    EXPECT_NEAR(sum, edema.books().filtered - before, 1e-9 * sum);
}

} // namespace
