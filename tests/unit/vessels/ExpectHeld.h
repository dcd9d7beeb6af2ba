// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include "Dissection.h"

// The rule finds nothing in the leg as it is; else every place is named.
inline void expectHeld(Violations (*rule)(const Dissection&)) {
    const Violations found = rule(realDissection());
    EXPECT_TRUE(found.empty()) << listOf(found);
}
