// SPDX-License-Identifier: Apache-2.0
// Whatever options describe together can be simulated: conditions, postures, activities, stockings, devices,
// treatments and ways of breathing in changing combinations, at every height, without limiting or lost blood.
#include <array>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "physiology/Catalog.h"

namespace {

constexpr int kPatients = 40; // steps through the lists at paces without a common divisor

template <typename List>
const auto& nth(const List& list, int n) {
    return list[static_cast<std::size_t>(n) % list.size()];
}

physiology::Patient patientNumber(int n) {
    const auto& assets = real::assets();
    static const auto conditions = physiology::conditions(assets);
    static const auto postures = physiology::postures(assets);
    static const auto activities = physiology::activities(assets);
    static const auto garments = physiology::garments(assets);
    static const auto devices = physiology::devices(assets);
    static const auto treatments = physiology::treatments(assets);
    constexpr std::array kBreathings{physiology::Breathing::thoracic, physiology::Breathing::abdominal,
                                     physiology::Breathing::held};
    physiology::Patient patient;
    patient.conditions = {{nth(conditions, n).id, 1.0}, {nth(conditions, 3 * n + 1).id, 0.6}};
    if (patient.conditions[0].id == patient.conditions[1].id) patient.conditions.pop_back();
    patient.posture = nth(postures, n + n / 5).id;
    patient.activity = nth(activities, n / 2).id;
    patient.stocking.classId = nth(garments, n + n / 4).id;
    patient.device = nth(devices, n + n / 7).id;
    patient.treatment = nth(treatments, n / 3).id;
    patient.breathing = nth(kBreathings, n);
    patient.height = 1.5 + 0.1 * (n % 6);
    patient.hydration = 0.5 * (n % 3);
    return patient;
}

TEST(Combinations, everyPatientLives) {
    for (int n = 0; n < kPatients; ++n) {
        const auto patient = patientNumber(n);
        SCOPED_TRACE(testing::Message() << n << ": " << patient.conditions[0].id << ", " << patient.posture
                                        << ", " << patient.activity << ", " << patient.stocking.classId
                                        << ", " << patient.device << ", " << patient.treatment);
        const auto simulation = real::simulation(patient);
        simulation->run(1.5);
        const auto snapshot = simulation->snapshot();
        EXPECT_LT(std::abs(snapshot->balanceError), 1e-9);
        for (const float pressure : snapshot->pressure)
            ASSERT_TRUE(std::isfinite(pressure));
        for (const float area : snapshot->area)
            ASSERT_GT(area, 0.0F);
    }
}

} // namespace
