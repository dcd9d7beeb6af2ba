// SPDX-License-Identifier: Apache-2.0
#include "ui/Letters.h"

#include <filesystem>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/Theme.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

std::u32string charactersOf(const std::string& text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();)
        characters += ui::nextCharacter(text, at);
    return characters;
}

TEST(Letters, CharactersAreTakenOneByOne) {
    EXPECT_EQ(charactersOf("aµ静\xF0\x9F\xA6\xB5"), U"aµ静\U0001F9B5");
}

TEST(Letters, WhatIsNoUtf8IsOneUnknownCharacter) {
    EXPECT_EQ(charactersOf("a\xFF"), U"a\uFFFD");
    EXPECT_EQ(charactersOf("\x80z"), U"\uFFFDz");
    EXPECT_EQ(charactersOf("\xE9\x9D"), U"\uFFFD");
}

TEST(Letters, EnglishNeedsOnlyWhatLanguagesAreCalled) {
    const auto letters = ui::lettersOf(ui::Texts::load(kAssets, "en"), {{"de", "Deutsch"}, {"ja", "日本語"}});
    EXPECT_TRUE(letters.inTexts.empty());
    EXPECT_EQ(letters.inNames, U"日本語");
    EXPECT_EQ(letters.language, "");
}

class LettersOf : public testing::TestWithParam<ui::Language> {
protected:
    LettersOf() : context_(ImGui::CreateContext()) { ImGui::SetCurrentContext(context_); }
    ~LettersOf() override { ImGui::DestroyContext(context_); }

    static void expectGlyphs(const ImFont* font, const std::string& text) {
        for (const char32_t each : charactersOf(text)) {
            if (!ui::isEastAsian(each)) continue;
            EXPECT_NE(font->FindGlyphNoFallback(static_cast<ImWchar>(each)), nullptr) << text;
        }
    }

    ImGuiContext* context_;
};

TEST_P(LettersOf, AreAllInTheFonts) {
    const auto texts = ui::Texts::load(kAssets, GetParam().id);
    const auto languages = ui::languages(kAssets);
    const auto fonts = ui::applyTheme(1.0F, ui::lettersOf(texts, languages, "題"));
    for (const ImFont* font : {fonts.body, fonts.strong, fonts.title, fonts.small})
        for (const auto* table : {&texts.all(), &texts.structures()})
            for (const auto& [key, text] : *table)
                expectGlyphs(font, text);
    expectGlyphs(fonts.title, "題");
    for (const auto& language : languages)
        expectGlyphs(fonts.body, language.name);
}

TEST_P(LettersOf, CanBeChangedBetweenFrames) {
    const auto texts = ui::Texts::load(kAssets, GetParam().id);
    ui::applyTheme(1.0F, ui::lettersOf(ui::Texts::load(kAssets, "en"), ui::languages(kAssets)));
    const auto fonts = ui::applyTheme(1.0F, ui::lettersOf(texts));
    EXPECT_EQ(ImGui::GetIO().Fonts->Fonts.Size, 4);
    EXPECT_TRUE(ImGui::GetIO().Fonts->IsBuilt());
    expectGlyphs(fonts.small, texts("notice.advice"));
}

INSTANTIATE_TEST_SUITE_P(Languages, LettersOf, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

} // namespace
