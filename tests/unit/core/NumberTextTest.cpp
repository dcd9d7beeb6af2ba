// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "core/NumberText.h"

TEST(NumberText, readsOnlyWholeFiniteNumbers) {
    EXPECT_EQ(core::numberFrom("1.72"), 1.72);
    EXPECT_EQ(core::numberFrom("-3e2"), -300.0);
    for (const char* text : {"", " ", "nan", "inf", "-inf", "4,5", "1.72 m", "1e999", "0x10", "+", "-"})
        EXPECT_EQ(core::numberFrom(text), std::nullopt) << text;
}

TEST(NumberText, readsWholeNumbersFromZero) {
    EXPECT_EQ(core::wholeNumberFrom("18446744073709551615"), 18446744073709551615ULL);
    for (const char* text : {"", "-1", "1.5", "18446744073709551616", "7 "})
        EXPECT_EQ(core::wholeNumberFrom(text), std::nullopt) << text;
}

TEST(NumberText, writesTheShortestTextThatReadsBack) {
    EXPECT_EQ(core::textOf(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(core::textOf(173.2), "173.2");
    EXPECT_EQ(core::textOf(20.0), "20");
}
