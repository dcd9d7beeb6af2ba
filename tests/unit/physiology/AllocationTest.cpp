// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../hemodynamics/Allocations.h"
#include "RealSimulation.h"

namespace {

// A second of life asks for no memory, from the muscles down to the valves.
TEST(Allocation, noneInAStepOfTheWholeLeg) {
    physiology::Patient patient;
    patient.conditions = {{"gsv-reflux", 0.5}, {"perforator-incompetence", 1.0}};
    patient.stocking.classId = "class-2";
    patient.device = "ipc-calf";
    for (const char* activity : {"still", "walk", "tiptoe"}) {
        patient.activity = activity;
        auto simulation = real::simulation(patient);
        simulation->run(0.5);
        const AllocationCounter counter;
        simulation->run(1.0);
        EXPECT_EQ(counter.count(), 0) << activity;
    }
}

TEST(Allocation, isCounted) {
    const AllocationCounter counter;
    const auto simulation = real::simulation();
    EXPECT_GT(counter.count(), 100);
}

} // namespace
