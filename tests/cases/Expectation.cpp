// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "CaseFiles.h"

namespace cases {

void expectNear(double measured, const core::JsonView& entry) {
    EXPECT_NEAR(measured, entry.at("value").number(), entry.at("tolerance").number())
        << entry.where() << ": " << entry.at("reason").string();
}

} // namespace cases
