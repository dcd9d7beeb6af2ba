// SPDX-License-Identifier: Apache-2.0
// What breathing does to the femoral flow of someone who lies: the ribs draw blood up, the diaphragm dams it.
#include <gtest/gtest.h>

#include "ProtocolTesting.h"

namespace {

physiology::Patient breathing(physiology::Breathing mode) {
    physiology::Patient patient;
    patient.breathing = mode;
    return patient;
}

TEST(ProtocolBreathing, ribCageDrawsBloodUp) {
    const auto measured = real::measured("breathing", breathing(physiology::Breathing::thoracic));
    real::expectPublished(measured);
    EXPECT_GT(real::valueOf(measured, "inspiratory_flow_share_percent"), 40.0); // its share of the time
}

TEST(ProtocolBreathing, diaphragmDamsIt) {
    const auto measured = real::measured("breathing", breathing(physiology::Breathing::abdominal));
    real::expectPublished(measured);
    EXPECT_LT(real::valueOf(measured, "inspiratory_flow_share_percent"), 40.0);
}

TEST(ProtocolBreathing, heldBreathHasNoPhases) {
    const auto measured = real::measured("breathing", breathing(physiology::Breathing::held));
    EXPECT_TRUE(real::isNull(measured, "inspiratory_flow_share_percent"));
    EXPECT_TRUE(real::isNull(measured, "inspiratory_to_expiratory_percent"));
}

} // namespace
