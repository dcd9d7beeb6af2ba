// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "TestNetworks.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

// Squeezes a part of the cells and beds with 200 mmHg, on in `ramp` seconds, off after a second.
void squeeze(Drive& drive, const Drive& rest, double time, double ramp) {
    const double rising = std::clamp(time / ramp, 0.0, 1.0) - std::clamp((time - 1.0) / ramp, 0.0, 1.0);
    const double smooth = rising * rising * (3.0 - 2.0 * rising);
    for (std::size_t i = 0; i < rest.cellExternalPressure.size(); ++i)
        if (i % 200 < 100) drive.cellExternalPressure[i] = rest.cellExternalPressure[i] + 26664.0 * smooth;
    for (std::size_t i = 0; i < rest.bedExternalPressure.size(); ++i)
        if (i % 2 == 0) drive.bedExternalPressure[i] = rest.bedExternalPressure[i] + 26664.0 * smooth;
    for (std::size_t i = 0; i < rest.nodeExternalPressure.size(); ++i)
        if (i % 3 == 0) drive.nodeExternalPressure[i] = rest.nodeExternalPressure[i] + 26664.0 * smooth;
}

class Squeeze : public testing::TestWithParam<int> {};

TEST_P(Squeeze, of200MmHgLosesNoBloodAndLeavesEveryCellOpen) {
    const auto seed = static_cast<std::uint32_t>(GetParam());
    Solver solver(randomLeg(seed, 25));
    const Drive rest = randomDrive(solver, seed + 100, 600.0);
    solver.setHydrostatic(rest, 600.0, 1.0);
    Drive drive = rest;
    for (double& inflow : drive.bedInflow)
        inflow = 1e-7;
    const double volume = solver.volume();
    int repaired = 0;
    double least = 1.0;
    for (int step = 0; step < 3000; ++step) {
        squeeze(drive, rest, step * 1e-3, seed % 2 ? 1e-3 : 0.1);
        const StepReport report = solver.step(1e-3, drive);
        repaired += report.repaired;
        ASSERT_LE(report.substeps, 20);
        ASSERT_LE(report.maxCourant, 0.9 + 1e-12);
        for (const double area : solver.area())
            least = std::min(least, area);
    }
    EXPECT_EQ(repaired, 0);
    EXPECT_GT(least, 0.0);
    const double balance = solver.volume() + solver.ledger().outflow - solver.ledger().inflow - volume;
    EXPECT_LT(std::abs(balance), 1e-12 * volume);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Squeeze, testing::Range(1, 25));

} // namespace
