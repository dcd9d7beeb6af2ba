// SPDX-License-Identifier: Apache-2.0
#include "ui/LineBreaks.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "ui/Theme.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

class LineBreaks : public testing::TestWithParam<const char*> {
protected:
    LineBreaks() : context_(ImGui::CreateContext()), texts_(ui::Texts::load(kAssets, GetParam())) {
        ImGui::SetCurrentContext(context_);
        fonts_ = ui::applyTheme(1.0F, ui::lettersOf(texts_));
    }
    ~LineBreaks() override { ImGui::DestroyContext(context_); }

    std::vector<std::string> linesOf(const std::string& text, float width) const {
        std::istringstream broken(ui::brokenLines(text, fonts_.small, width));
        std::vector<std::string> lines;
        for (std::string line; std::getline(broken, line);)
            lines.push_back(line);
        return lines;
    }

    float widthOf(const std::string& line) const {
        return fonts_.small->CalcTextSizeA(fonts_.small->FontSize, 1e6F, 0.0F, line.c_str()).x;
    }

    ImGuiContext* context_;
    ui::Texts texts_;
    ui::Fonts fonts_;
};

std::string withoutSpaces(std::string text) {
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }),
               text.end());
    return text;
}

TEST_P(LineBreaks, EveryLineFitsAndNothingIsLost) {
    constexpr float kWidth = 240.0F;
    for (const auto& [key, text] : texts_.all()) {
        std::string lines;
        for (const auto& line : linesOf(text, kWidth)) {
            EXPECT_LE(widthOf(line), kWidth) << key << ": " << line;
            lines += line;
        }
        EXPECT_EQ(withoutSpaces(lines), withoutSpaces(text)) << key;
    }
}

TEST_P(LineBreaks, NoLineBeginsWithAClosingSign) {
    for (const float width : {120.0F, 160.0F, 200.0F, 240.0F})
        for (const auto& [key, text] : texts_.all())
            for (const auto& line : linesOf(text, width))
                for (const char* sign : {"、", "。", "，", "；", "：", "）", "ー", "っ", "%"})
                    EXPECT_FALSE(line.starts_with(sign)) << key << ": " << line;
}

TEST_P(LineBreaks, LinesAreFilled) {
    const auto lines = linesOf(texts_("help.exaggerated"), 240.0F);
    ASSERT_GT(lines.size(), 3U);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        EXPECT_GT(widthOf(lines[i]), 160.0F) << lines[i];
}

TEST_P(LineBreaks, ALineBreakOfTheTextStays) {
    EXPECT_EQ(ui::brokenLines("静\n脈", fonts_.small, 1e6F), "静\n脈");
}

TEST_P(LineBreaks, TextInOtherLettersIsLeftAsItIs) {
    const std::string text = "For information, not medical advice: ankle 25 mmHg.";
    EXPECT_EQ(ui::brokenLines(text, fonts_.small, 60.0F), text);
}

INSTANTIATE_TEST_SUITE_P(Languages, LineBreaks, testing::Values("ja", "zh"),
                         [](const auto& each) { return std::string(each.param); });

} // namespace
