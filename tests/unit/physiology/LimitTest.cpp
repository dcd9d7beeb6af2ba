// SPDX-License-Identifier: Apache-2.0
// A healthy leg never needs the solver's limiters.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "core/Units.h"
#include "physiology/LegModel.h"

namespace {

using namespace physiology;

struct Scenario {
    const char* name;
    const char* activity;
    const char* posture;
    double speedKmh;
};

class Limits : public testing::TestWithParam<Scenario> {};

TEST_P(Limits, AreNeverTouched) {
    Patient patient;
    patient.activity = GetParam().activity;
    patient.posture = GetParam().posture;
    patient.speedKmh = GetParam().speedKmh;
    auto simulation = real::simulation(patient);
    double least = 0.0; // Pa
    for (int step = 0; step < 10000; ++step) {
        simulation->step();
        const auto pressure = simulation->model().solver().pressure();
        least = std::min(least, *std::min_element(pressure.begin(), pressure.end()));
    }
    EXPECT_EQ(simulation->snapshot()->limited, 0);
    // Where a vein chokes at a compartment's edge, moving blood may suck its neck shut, but never harder than
    // its own momentum allows: rho c du of about 4 m/s and 2 m/s.
    EXPECT_GT(core::toMmHg(least), -150.0);
}

constexpr Scenario kHealthy[] = {{"standing", "still", "standing", 4.0},
                                 {"sitting", "still", "sitting", 4.0},
                                 {"lying", "still", "supine", 4.0},
                                 {"legsUp", "still", "legs-up", 4.0},
                                 {"walking1", "walk", "standing", 1.0},
                                 {"walking2", "walk", "standing", 2.0},
                                 {"walking3", "walk", "standing", 3.0},
                                 {"walking4", "walk", "standing", 4.0},
                                 {"walking5", "walk", "standing", 5.0},
                                 {"walking6", "walk", "standing", 6.0},
                                 {"walking7", "walk", "standing", 7.0},
                                 {"walking8", "walk", "standing", 8.0},
                                 {"tiptoes", "tiptoe", "standing", 4.0},
                                 {"running", "run", "standing", 10.0},
                                 {"anklePumps", "ankle-pump", "sitting", 4.0},
                                 {"cycling", "cycle", "sitting", 4.0}};

INSTANTIATE_TEST_SUITE_P(Healthy, Limits, testing::ValuesIn(kHealthy),
                         [](const auto& scenario) { return std::string(scenario.param.name); });

} // namespace
