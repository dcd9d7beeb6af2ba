// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "TestNetworks.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

// A leg whose parts are squeezed with 200 mmHg, on in `ramp` seconds, off after a second.
class SqueezedLeg {
public:
    SqueezedLeg(std::uint32_t seed, double ramp)
        : solver_(randomLeg(seed, 25)), rest_(randomDrive(solver_, seed + 100, 600.0)), drive_(rest_),
          ramp_(ramp) {
        solver_.setHydrostatic(rest_, 600.0, 1.0);
        std::fill(drive_.bedInflow.begin(), drive_.bedInflow.end(), 1e-7);
        volume_ = solver_.volume();
    }

    StepReport step(double time) {
        const double rising = std::clamp(time / ramp_, 0.0, 1.0) - std::clamp((time - 1.0) / ramp_, 0.0, 1.0);
        const double pressure = 26664.0 * rising * rising * (3.0 - 2.0 * rising);
        press(rest_.cellExternalPressure, drive_.cellExternalPressure, pressure, 100);
        press(rest_.bedExternalPressure, drive_.bedExternalPressure, pressure, 1);
        press(rest_.nodeExternalPressure, drive_.nodeExternalPressure, pressure, 2);
        return solver_.step(1e-3, drive_);
    }

    double leastArea() const { return *std::min_element(solver_.area().begin(), solver_.area().end()); }
    double balance() const {
        const Ledger& ledger = solver_.ledger();
        return (solver_.volume() + ledger.outflow - ledger.inflow - volume_) / volume_;
    }

private:
    // Presses `stretch` entries, leaves out as many, and so on.
    static void press(const std::vector<double>& rest, std::vector<double>& to, double pressure,
                      std::size_t stretch) {
        for (std::size_t i = 0; i < rest.size(); ++i)
            to[i] = rest[i] + (i / stretch % 2 == 0 ? pressure : 0.0);
    }

    Solver solver_;
    Drive rest_, drive_;
    double ramp_;
    double volume_ = 0.0;
};

class Squeeze : public testing::TestWithParam<int> {};

TEST_P(Squeeze, of200MmHgLosesNoBloodAndLeavesEveryCellOpen) {
    const auto seed = static_cast<std::uint32_t>(GetParam());
    SqueezedLeg leg(seed, seed % 2 ? 1e-3 : 0.1);
    int repaired = 0;
    int mostSubsteps = 0;
    double largestCourant = 0.0;
    double leastArea = 1.0;
    for (int step = 0; step < 3000; ++step) {
        const StepReport report = leg.step(step * 1e-3);
        repaired += report.repaired;
        mostSubsteps = std::max(mostSubsteps, report.substeps);
        largestCourant = std::max(largestCourant, report.maxCourant);
        leastArea = std::min(leastArea, leg.leastArea());
    }
    EXPECT_EQ(repaired, 0);
    EXPECT_LE(mostSubsteps, 60);
    EXPECT_LE(largestCourant, 0.9 + 1e-12);
    EXPECT_GT(leastArea, 0.0);
    EXPECT_LT(std::abs(leg.balance()), 1e-12);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Squeeze, testing::Range(1, 25));

} // namespace
