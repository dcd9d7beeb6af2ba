// SPDX-License-Identifier: Apache-2.0
#include "ui/NumberStyle.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "ui/Texts.h"

namespace {

const ui::NumberStyle kEnglish{".", ","}, kGerman{",", "."}, kFrench{",", "\u202F"};

TEST(NumberStyle, TheDecimalSignIsThatOfTheLanguage) {
    EXPECT_EQ(ui::styled(kEnglish, "0.25"), "0.25");
    EXPECT_EQ(ui::styled(kGerman, "0.25"), "0,25");
    EXPECT_EQ(ui::styled(kGerman, "-3.5"), "-3,5");
}

TEST(NumberStyle, ThousandsAreSetApartFromFiveFiguresOn) {
    EXPECT_EQ(ui::styled(kEnglish, "9999"), "9999");
    EXPECT_EQ(ui::styled(kEnglish, "12345"), "12,345");
    EXPECT_EQ(ui::styled(kGerman, "1234567.89012"), "1.234.567,89012");
    EXPECT_EQ(ui::styled(kFrench, "12345.5"), "12\u202F345,5");
    EXPECT_EQ(ui::styled({",", ""}, "12345"), "12345");
}

TEST(NumberStyle, NumbersInATextAreFoundAndNothingElseIsTouched) {
    EXPECT_EQ(ui::styled(kGerman, "0.4–2 mmHg, 31.4 s."), "0,4–2 mmHg, 31,4 s.");
    EXPECT_EQ(ui::styled(kGerman, "Fuß: 5. Ende"), "Fuß: 5. Ende");
    EXPECT_EQ(ui::styled(kGerman, "13:10 … 7."), "13:10 … 7.");
    EXPECT_EQ(ui::styled(kGerman, ""), "");
}

TEST(NumberStyle, TextsWriteNumbersInTheirLanguage) {
    const std::filesystem::path assets = std::filesystem::path(SH_SOURCE_DIR) / "assets";
    const auto english = ui::Texts::load(assets, "en"), german = ui::Texts::load(assets, "de");
    EXPECT_EQ(english.number(12345.678, 1), "12,345.7");
    EXPECT_EQ(german.number(12345.678, 1), "12.345,7");
    EXPECT_EQ(german.number(-0.001, 2), "0,00");
}

} // namespace
