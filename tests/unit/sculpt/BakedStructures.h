// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <gtest/gtest.h>

#include "GlbReader.h"

namespace sculpt::test {

// The leg as it was baked by this build, read once for all tests of a suite.
class BakedStructures : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const std::filesystem::path leg = std::filesystem::path(SH_BINARY_DIR) / "leg.glb";
        ASSERT_TRUE(std::filesystem::exists(leg)) << "build the target leg first";
        structures_ = GlbReader(leg).structures();
        ASSERT_FALSE(structures_.empty());
    }
    static void TearDownTestSuite() { structures_.clear(); }

    static bool isSoft(const ReadStructure& s) { return s.kind == "muscle" || s.kind == "tendon"; }

    static inline std::vector<ReadStructure> structures_;
};

} // namespace sculpt::test
