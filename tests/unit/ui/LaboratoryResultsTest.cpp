// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryResults.h"

#include <gtest/gtest.h>

#include "LaboratoryTesting.h"
#include "ui/LaboratoryWords.h"

namespace {

using physiology::PublishedBand;
using ui::Verdict;

const PublishedBand kBand{12.0, 32.0, "T6"};

TEST(LaboratoryResults, AVerdictNeedsValueAndBand) {
    EXPECT_EQ(ui::verdictOf(12.0, kBand), Verdict::inside); // both ends belong to the band
    EXPECT_EQ(ui::verdictOf(32.0, kBand), Verdict::inside);
    EXPECT_EQ(ui::verdictOf(11.99, kBand), Verdict::below);
    EXPECT_EQ(ui::verdictOf(32.01, kBand), Verdict::above);
    EXPECT_EQ(ui::verdictOf(20.0, std::nullopt), Verdict::unpublished);
    EXPECT_EQ(ui::verdictOf(std::nullopt, kBand), Verdict::absent);
}

TEST(LaboratoryResults, UnitsFollowTheKeys) {
    EXPECT_EQ(ui::unitOfResult("ambulatory_mmhg"), "mmHg");
    EXPECT_EQ(ui::unitOfResult("vfi_ml_s"), "mL/s");
    EXPECT_EQ(ui::unitOfResult("popliteal_velocity_cm_s"), "cm/s");
    EXPECT_EQ(ui::unitOfResult("inflow_l_min"), "L/min");
    EXPECT_EQ(ui::unitOfResult("first_20_min_percent_per_min"), "%/min");
    EXPECT_EQ(ui::unitOfResult("ef_percent"), "%");
    EXPECT_EQ(ui::unitOfResult("refill_90_s"), "s");
    EXPECT_EQ(ui::unitOfResult("popliteal_diameter_mm"), "mm");
    EXPECT_EQ(ui::unitOfResult("steps_to_steady"), "");
}

TEST(LaboratoryResults, ValuesKeepAboutThreeFigures) {
    EXPECT_EQ(ui::valueText(103.7), "104");
    EXPECT_EQ(ui::valueText(99.96), "100");
    EXPECT_EQ(ui::valueText(30.46), "30.5");
    EXPECT_EQ(ui::valueText(0.1678), "0.17");
    EXPECT_EQ(ui::valueText(-0.001), "0.00");
    EXPECT_EQ(ui::valueText("ambulatory_mmhg", 30.46), "30.5 mmHg");
    EXPECT_EQ(ui::valueText("steps_to_steady", 5.0), "5");
    EXPECT_EQ(ui::rangeText({0.4, 2.0, ""}), "0.4–2");
}

TEST(LaboratoryResults, WhatTheChartShowsComesFirst) {
    const auto rows = ui::resultRows(lab::finished());
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows[0].key, "standing_mmhg");
    EXPECT_EQ(rows[1].key, "ambulatory_mmhg");
    EXPECT_EQ(rows[2].key, "refill_90_s"); // published
    EXPECT_EQ(rows[2].verdict, Verdict::above);
    EXPECT_EQ(rows[3].verdict, Verdict::unpublished);
    EXPECT_EQ(rows[4].verdict, Verdict::absent);
    ASSERT_NE(ui::headline(rows, "avp"), nullptr);
    EXPECT_EQ(ui::headline(rows, "avp")->key, "ambulatory_mmhg");
    EXPECT_EQ(ui::headline(rows, "reflux")->key, "refill_90_s") << "no band on its charts: what is outside";
    auto unpublished = lab::finished();
    unpublished.published.clear();
    EXPECT_EQ(ui::headline(ui::resultRows(unpublished), "reflux")->key, "refill_90_s")
        << "outside what is published for healthy legs";
    EXPECT_TRUE(ui::resultRows(lab::running()).empty());
    EXPECT_EQ(ui::headline({}, "avp"), nullptr);
}

TEST(LaboratoryWords, SayTheVerdict) {
    const auto text = lab::texts("en");
    EXPECT_EQ(ui::overallSentence(text, lab::finished()),
              "Ambulatory pressure 25.0 mmHg: within the published range 12–32 of healthy legs. "
              "Published ranges met: 2 of 3. Outside: Refill to 90 %.");
    EXPECT_EQ(ui::overallSentence(text, lab::running()), "");
}

TEST(LaboratoryWords, ADiseasedLegIsHeldToItsOwnRange) {
    const auto text = lab::texts("en");
    auto record = lab::finished();
    record.patient.conditions = {{"deep-reflux", 1.0}};
    record.published = {{"ambulatory_mmhg", {55.0, 85.0, "T12"}}};
    EXPECT_EQ(ui::overallSentence(text, record),
              "Ambulatory pressure 25.0 mmHg: below the published range 55–85 of legs with this condition. "
              "Published ranges met: 0 of 1. Outside: Ambulatory pressure.");
    record.published.clear();
    EXPECT_EQ(ui::overallSentence(text, record),
              "Ambulatory pressure 25.0 mmHg: no published range for this patient. Healthy legs: 12–32.");
}

TEST(LaboratoryWords, NameEveryRefluxingVein) {
    const auto text = lab::texts("en");
    EXPECT_EQ(ui::resultName(text, "great_saphenous_reflux_s"), "Great saphenous: reflux");
    EXPECT_EQ(ui::resultName(text, "popliteal_peak_reflux_ml_s"), "Popliteal: peak");
    EXPECT_EQ(ui::resultName(text, "of_no_text_mmhg"), "of_no_text_mmhg");
}

TEST(LaboratoryWords, DescribeThePatient) {
    const auto text = lab::texts("en");
    physiology::Patient patient;
    EXPECT_EQ(ui::patientWords(text, patient, "avp"), "healthy veins · 1.72 m tall · no stocking");
    patient.conditions = {{"gsv-reflux", 0.5}, {"pump-failure", 1.0}};
    patient.height = 1.95;
    patient.stocking = {"custom", 25.0, 18.0};
    patient.valves["popliteal_vein_valve_1"] = {physiology::ValveState::leaking, 1.0};
    patient.breathing = physiology::Breathing::abdominal;
    EXPECT_EQ(
        ui::patientWords(text, patient, "walk"),
        "Great saphenous reflux, severity 0.50 · Weak calf muscles · 1.95 m tall · stocking 25/18 mmHg · "
        "walks 4.0 km/h · failing valves: 1 · breathes with the belly");
}

} // namespace
