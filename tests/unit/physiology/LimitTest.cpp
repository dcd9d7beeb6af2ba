// SPDX-License-Identifier: Apache-2.0
// A healthy leg hardly needs the solver's limiters.
#include <algorithm>

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "core/Units.h"
#include "physiology/LegModel.h"

namespace {

using namespace physiology;

class Limits : public testing::TestWithParam<const char*> {};

TEST_P(Limits, AreHardlyTouched) {
    Patient patient;
    patient.activity = GetParam();
    auto simulation = real::simulation(patient);
    long sucking = 0; // cells times steps far below any pressure that surrounds them
    for (int step = 0; step < 10000; ++step) {
        simulation->step();
        const auto pressure = simulation->model().solver().pressure();
        sucking +=
            std::count_if(pressure.begin(), pressure.end(), [](double p) { return core::toMmHg(p) < -80.0; });
    }
    // Of 10,000 steps with 1100 cells:
    EXPECT_LT(simulation->snapshot()->limited, 100);
    EXPECT_LT(sucking, 100); // where a vein chokes at a compartment's edge
}

INSTANTIATE_TEST_SUITE_P(Activities, Limits, testing::Values("still", "walk", "tiptoe"));

} // namespace
