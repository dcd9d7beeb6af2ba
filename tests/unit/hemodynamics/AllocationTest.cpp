// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "Allocations.h"
#include "TestNetworks.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

TEST(Allocation, isSeenByTheCounter) {
    const AllocationCounter counter;
    const std::vector<double> values(100, 1.0);
    EXPECT_EQ(counter.count(), 1);
    EXPECT_EQ(values.back(), 1.0);
}

// Squeezed, so that substeps, limiters and valves all have work.
TEST(Allocation, doesNotHappenInAStep) {
    Solver solver(randomLeg(21, 30));
    const Drive rest = randomDrive(solver, 22, 800.0);
    Drive drive = rest;
    solver.setHydrostatic(rest, 800.0, 1.0);
    std::fill(drive.bedInflow.begin(), drive.bedInflow.end(), 3e-7);
    int worked = 0;
    const AllocationCounter counter;
    for (int i = 0; i < 500; ++i) {
        for (std::size_t c = 0; c < drive.cellExternalPressure.size(); ++c)
            drive.cellExternalPressure[c] =
                rest.cellExternalPressure[c] + (i / 100 % 2 && c % 60 < 30 ? 30000.0 : 0.0);
        const StepReport report = solver.step(1e-3, drive);
        worked += report.fluxLimited + report.velocityClipped;
    }
    EXPECT_EQ(counter.count(), 0);
    EXPECT_GT(worked, 0);
}

} // namespace
