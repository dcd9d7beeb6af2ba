// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ProtocolTesting.h"

namespace {

// Whoever is measured standing has stood for long, however the leg was lying before.
TEST(ProtocolStanding, doesNotFeelThePostureBefore) {
    physiology::Patient raised;
    raised.posture = "legs-up";
    raised.activity = "ankle-pump";
    for (const char* protocol : {"pump", "reflux"})
        EXPECT_EQ(real::measured(protocol, raised).results, real::measured(protocol).results) << protocol;
}

} // namespace
