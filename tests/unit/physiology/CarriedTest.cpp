// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <memory>

#include <gtest/gtest.h>

#include "physiology/LegModel.h"
#include "physiology/Oxygenation.h"
#include "physiology/Simulation.h"

// What the blood carries on the real leg: its age and its oxygen.
namespace {

using namespace physiology;

std::filesystem::path assets() {
    return std::filesystem::path(SH_SOURCE_DIR) / "assets";
}

std::shared_ptr<const anatomy::Leg> leg() {
    static const auto shared = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets() / "anatomy"));
    return shared;
}

std::shared_ptr<const Snapshot> after(double seconds, const Patient& patient) {
    Simulation simulation(leg(), assets(), patient);
    simulation.run(seconds);
    return simulation.snapshot();
}

double meanOf(const std::vector<float>& values) {
    double sum = 0.0;
    for (const float value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

TEST(CarriedTest, RestingVenousBloodHoldsWhatPublishedExtractionLeaves) {
    Patient lying;
    lying.posture = "supine";
    const auto snapshot = after(20.0, lying);
    ASSERT_EQ(snapshot->saturation.size(), snapshot->area.size());
    ASSERT_EQ(snapshot->residence.size(), snapshot->area.size());
    for (std::size_t i = 0; i < snapshot->area.size(); ++i) {
        EXPECT_GT(snapshot->saturation[i], 0.05F);
        EXPECT_LT(snapshot->saturation[i], 0.98F);
        EXPECT_GT(snapshot->residence[i], 0.0F);
    }
    EXPECT_NEAR(meanOf(snapshot->saturation), 0.65, 0.10); // a third of 97 % is taken
}

TEST(CarriedTest, WalkingRenewsTheBlood) {
    Patient walking;
    walking.activity = "walk";
    const auto moving = after(40.0, walking), standing = after(40.0, Patient{});
    EXPECT_LT(meanOf(moving->residence), 0.7 * meanOf(standing->residence));
}

TEST(CarriedTest, BooksBalanceOnTheWalkingLeg) {
    Patient walking;
    walking.activity = "walk";
    LegModel model(leg(), assets(), walking);
    const double before = model.tracers().mass(1);
    for (int i = 0; i < 8000; ++i)
        model.step(1e-3, walking);
    const auto ledger = model.tracers().ledger(1);
    EXPECT_GT(ledger.in, 0.0);
    EXPECT_LT(std::abs(model.tracers().mass(1) - ledger.in + ledger.out - ledger.adjusted - before),
              1e-9 * before);
}

TEST(CarriedTest, AConditionShowsWhichValvesLeak) {
    Patient ill;
    ill.conditions.push_back({"gsv-reflux", 1.0});
    const auto leaks = [](const Snapshot& snapshot) {
        return std::count_if(snapshot.valveLeak.begin(), snapshot.valveLeak.end(),
                             [](float l) { return l > 0.0F; });
    };
    EXPECT_EQ(leaks(*after(0.02, Patient{})), 0);
    EXPECT_GT(leaks(*after(0.02, ill)), 3);
}

} // namespace
