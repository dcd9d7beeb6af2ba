// SPDX-License-Identifier: Apache-2.0
// Whatever can be chosen from the data files can be simulated: by itself, on the walking leg, without
// limiting or losing blood.
#include <cmath>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "physiology/Catalog.h"
#include "physiology/Simulation.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

using Choose = std::function<void(physiology::Patient&, const std::string&)>;

void expectAllRun(const std::vector<physiology::CatalogEntry>& entries, const Choose& choose) {
    const auto leg = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(kAssets / "anatomy"));
    ASSERT_FALSE(entries.empty());
    for (const auto& entry : entries) {
        SCOPED_TRACE(entry.id);
        physiology::Patient patient;
        choose(patient, entry.id);
        physiology::Simulation simulation(leg, kAssets, patient);
        simulation.run(0.5);
        const auto snapshot = simulation.snapshot();
        EXPECT_LT(std::abs(snapshot->balanceError), 1e-9);
        for (const float pressure : snapshot->pressure)
            ASSERT_TRUE(std::isfinite(pressure));
    }
}

TEST(EveryChoice, everyConditionRuns) {
    expectAllRun(physiology::conditions(kAssets), [](auto& patient, const auto& id) {
        if (id != "healthy") patient.conditions = {{id, 1.0}};
    });
}

TEST(EveryChoice, everyTreatmentRuns) {
    expectAllRun(physiology::treatments(kAssets),
                 [](auto& patient, const auto& id) { patient.treatment = id; });
}

TEST(EveryChoice, everyDeviceRuns) {
    expectAllRun(physiology::devices(kAssets), [](auto& patient, const auto& id) { patient.device = id; });
}

TEST(EveryChoice, everyStockingRuns) {
    expectAllRun(physiology::garments(kAssets),
                 [](auto& patient, const auto& id) { patient.stocking.classId = id; });
}

TEST(EveryChoice, everyPostureRuns) {
    expectAllRun(physiology::postures(kAssets), [](auto& patient, const auto& id) { patient.posture = id; });
}

TEST(EveryChoice, everyActivityRuns) {
    expectAllRun(physiology::activities(kAssets),
                 [](auto& patient, const auto& id) { patient.activity = id; });
}

} // namespace
