// SPDX-License-Identifier: Apache-2.0
// The hard rows of the clinical table for the healthy default person, one measurement per test.
#include <filesystem>
#include <memory>

#include <gtest/gtest.h>

#include "anatomy/Leg.h"
#include "physiology/Protocol.h"

namespace {

using namespace physiology;

const std::filesystem::path& assets() {
    static const std::filesystem::path folder = std::filesystem::path(SH_SOURCE_DIR) / "assets";
    return folder;
}

Measurement measured(const char* protocol, const Patient& patient = {}) {
    const auto leg = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets() / "anatomy"));
    return measure(protocol, patient, leg, assets());
}

struct Band {
    const char* row; // of the clinical table
    const char* key;
    double low, high;
};

void expectWithin(const Measurement& measurement, std::initializer_list<Band> bands) {
    for (const auto& band : bands) {
        const auto found = measurement.results.find(band.key);
        ASSERT_NE(found, measurement.results.end()) << band.key;
        ASSERT_TRUE(found->second.has_value()) << band.row << " " << band.key;
        EXPECT_GE(*found->second, band.low) << band.row << " " << band.key;
        EXPECT_LE(*found->second, band.high) << band.row << " " << band.key;
    }
    EXPECT_LT(measurement.model.balanceErrorPercent, 1e-7);
}

// 0.686 of 1.72 m above the sole, less the 45 mm of the dorsal arch: 0.779 mmHg per cm.
constexpr double kFootColumn = 0.779 * (68.6 * 1.72 - 4.5);

TEST(HealthyLeg, standing) {
    expectWithin(measured("posture"), {{"T1", "foot_mmhg", 80.0, 100.0},
                                       {"T1", "foot_mmhg", kFootColumn - 5.0, kFootColumn + 5.0},
                                       {"T2", "ankle_mmhg", 72.0, 92.0},
                                       {"T32", "inflow_l_min", 0.2, 0.4},
                                       {"T35", "deep_share_percent", 80.0, 95.0}});
}

TEST(HealthyLeg, supine) {
    Patient lying;
    lying.posture = "supine";
    expectWithin(measured("posture", lying),
                 {{"T3", "ankle_mmhg", 4.0, 12.0}, {"T32", "inflow_l_min", 0.2, 0.4}});
}

TEST(HealthyLeg, tiptoes) {
    const auto avp = measured("avp");
    expectWithin(avp, {{"T1", "standing_mmhg", 80.0, 100.0},
                       {"T6", "ambulatory_mmhg", 12.0, 32.0},
                       {"T7", "steps_to_steady", 5.0, 12.0},
                       {"T8", "refill_90_s", 18.0, 40.0}});
    // T9: volume is back before pressure.
    EXPECT_LT(*avp.results.at("volume_refill_90_s"), *avp.results.at("refill_90_s"));
}

TEST(HealthyLeg, walking) {
    const auto walk = measured("walk");
    expectWithin(walk, {{"T5", "mean_mmhg", 18.0, 36.0},
                        {"T5", "fall_mmhg", 50.0, 72.0},
                        {"T8", "refill_90_s", 8.0, 57.0},
                        {"T10", "gradient_mmhg", 25.0, 50.0},
                        {"T24", "balance_error_percent", 0.0, 2.0},
                        {"T25", "soleus_peak_mmhg", 100.0, 250.0},
                        {"T25", "soleus_peak_gait_percent", 42.0, 52.0},
                        {"T25", "tibialis_anterior_peak_mmhg", 50.0, 130.0},
                        {"T25", "tibialis_anterior_peak_gait_percent", 0.0, 12.0},
                        {"T32", "inflow_l_min", 0.8, 2.2},
                        {"T36", "perforator_net_inward_ml_s", 0.0, 1.4}});
    const auto& results = walk.results;
    EXPECT_NEAR(*results.at("popliteal_mean_mmhg"), *results.at("popliteal_static_mmhg"), 15.0); // T10
    EXPECT_LT(*results.at("plantar_onset_s"), *results.at("plantar_peak_s"));                    // T26
    EXPECT_LT(*results.at("plantar_peak_s"), *results.at("popliteal_peak_s"));
}

TEST(HealthyLeg, walkingFast) {
    Patient hurried;
    hurried.speedKmh = 6.0;
    expectWithin(measured("walk", hurried),
                 {{"T5", "mean_mmhg", 18.0, 36.0}, {"T5", "fall_mmhg", 50.0, 72.0}});
}

TEST(HealthyLeg, plethysmography) {
    expectWithin(measured("apg"), {{"T15", "vv_ml", 80.0, 170.0},
                                   {"T16", "vfi_ml_s", 0.4, 2.0},
                                   {"T17", "ef_percent", 40.0, 80.0},
                                   {"T18", "rvf_percent", 2.0, 35.0},
                                   {"T19", "of_percent", 38.0, 100.0}});
}

TEST(HealthyLeg, firstLoad) {
    expectWithin(measured("pump"),
                 {{"T22", "foot_ejected_ml", 4.0, 35.0}, {"T23", "calf_ejected_ml", 35.0, 100.0}});
}

} // namespace
