// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ui/panels/ValveControls.h"

namespace {

anatomy::Leg legOfValves(int count) {
    anatomy::Leg leg;
    leg.valves.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        leg.valves[static_cast<std::size_t>(i)].id = "valve_" + std::to_string(i);
    return leg;
}

TEST(ValveCountTest, CountsWhatAConditionMakesLeak) {
    const auto leg = legOfValves(4);
    physiology::Snapshot shown;
    shown.valveLeak = {0.0F, 0.4F, 1.0F, 0.0F};
    EXPECT_EQ(ui::failingValves({}, &shown, leg), 2);
}

TEST(ValveCountTest, CountsEachValveOnceAndStuckOnesToo) {
    const auto leg = legOfValves(4);
    physiology::Snapshot shown;
    shown.valveLeak = {0.0F, 0.4F, 0.0F, 0.0F};
    physiology::Patient patient;
    patient.valves["valve_1"] = {physiology::ValveState::leaking, 0.4};
    patient.valves["valve_3"] = {physiology::ValveState::stuckClosed, 0.0};
    patient.valves["valve_0"] = {physiology::ValveState::working, 0.0};
    EXPECT_EQ(ui::failingValves(patient, &shown, leg), 2);
    EXPECT_EQ(ui::failingValves(patient, nullptr, leg), 2);
}

} // namespace
