// SPDX-License-Identifier: Apache-2.0
#include "ui/WordPages.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace {

using Pieces = std::vector<std::string>;

TEST(WordPages, ASentenceEndsAtItsMarkButNotAtAnAbbreviationOrANumber) {
    EXPECT_EQ(ui::sentencesOf("It walks. It stands!  Does it? \"Yes.\" End"),
              (Pieces{"It walks. ", "It stands!  ", "Does it? ", "\"Yes.\" ", "End"}));
    EXPECT_EQ(ui::sentencesOf("Vom Sitzen z. B. im Büro. 2.5 mmHg mehr."),
              (Pieces{"Vom Sitzen z. B. im Büro. ", "2.5 mmHg mehr."}));
    EXPECT_EQ(ui::sentencesOf("歩く。立つ！「はい。」終わり"),
              (Pieces{"歩く。", "立つ！", "「はい。」", "終わり"}));
    EXPECT_EQ(ui::clausesOf("when it walks, it pumps; so: 1,5 mL"),
              (Pieces{"when it walks, ", "it pumps; ", "so: ", "1,5 mL"}));
}

class Pages : public testing::Test {
protected:
    Pages() {
        context_ = ImGui::CreateContext();
        ImGui::GetIO().Fonts->AddFontDefault(); // 7 px a character
        ImGui::GetIO().Fonts->Build();
        font_ = ImGui::GetIO().Fonts->Fonts[0];
    }
    ~Pages() override { ImGui::DestroyContext(context_); }
    Pieces pages(const std::string& text, float characters, int lines) const {
        return ui::pagesOf(text, font_, 7.0F * characters + 1.0F, lines);
    }

    ImGuiContext* context_ = nullptr;
    ImFont* font_ = nullptr;
};

TEST_F(Pages, EndWhereASentenceEnds) {
    const auto all = pages("The calf squeezes its veins. Blood goes up. Valves hold it.", 20.0F, 2);
    EXPECT_EQ(all, (Pieces{"The calf squeezes\nits veins.", "Blood goes up.\nValves hold it."}));
}

TEST_F(Pages, ALongSentenceEndsAfterAPartOfIt) {
    const auto all = pages("When the calf muscle squeezes, blood goes up towards the heart.", 22.0F, 2);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].back(), ',');
    EXPECT_EQ(all[1].front(), 'b');
}

TEST_F(Pages, WhatHasNoPartsIsCutBetweenWordsAndNothingIsLost) {
    const std::string text = "one two three four five six seven eight nine ten eleven twelve thirteen";
    const auto all = pages(text, 12.0F, 2);
    EXPECT_GT(all.size(), 2U);
    std::string joined;
    for (const auto& page : all) {
        EXPECT_LE(std::count(page.begin(), page.end(), '\n'), 1) << page;
        joined += (joined.empty() ? "" : " ") + page;
    }
    std::replace(joined.begin(), joined.end(), '\n', ' ');
    EXPECT_EQ(joined, text);
    EXPECT_EQ(pages("", 12.0F, 2), Pieces{""});
}

} // namespace
