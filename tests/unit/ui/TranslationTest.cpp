// SPDX-License-Identifier: Apache-2.0
// What a translation can get wrong without anybody noticing who does not read the language.
#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ui/Letters.h"
#include "ui/Texts.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

std::multiset<std::string> matchesOf(const std::string& pattern, const std::string& text) {
    const std::regex wanted(pattern);
    std::multiset<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), wanted), end; match != end; ++match)
        found.insert(match->str());
    return found;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Latin letters as one, ideographs and kana as the two that they are as wide as.
int widthOf(const std::string& text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += ui::isEastAsian(ui::nextCharacter(text, at)) ? 2 : 1;
    return width;
}

class Translation : public testing::TestWithParam<ui::Language> {
protected:
    const ui::Texts english_ = ui::Texts::load(kAssets, "en");
    const ui::Texts texts_ = ui::Texts::load(kAssets, GetParam().id);
};

TEST_P(Translation, HasTheSamePlacesToFill) {
    for (const auto& [key, text] : texts_.all())
        EXPECT_EQ(matchesOf(R"(\{[a-z_]+\})", text), matchesOf(R"(\{[a-z_]+\})", english_(key))) << key;
}

TEST_P(Translation, KeepsUnitsAndSigns) {
    for (const auto& [key, text] : texts_.all())
        for (const char* sign : {"mmHg", "mL", "cm/s", "km/h", "%", "×", "↑", "↓", "CEAP", "CSV"})
            EXPECT_EQ(has(text, sign), has(english_(key), sign)) << key << " " << sign << ": " << text;
}

TEST_P(Translation, IsClean) {
    for (const auto& [key, text] : texts_.all()) {
        ASSERT_FALSE(text.empty()) << key;
        EXPECT_FALSE(has(text, "  ") || text.front() == ' ' || text.back() == ' ') << key << ": " << text;
        EXPECT_FALSE(has(text, "\t") || has(text, "\uFFFD")) << key;
    }
}

// The word that stands right behind a place to fill; Latin letters, since others do not bend.
std::vector<std::string> wordsBehindPlaces(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t end = text.find('}'); end != std::string::npos; end = text.find('}', end + 1)) {
        std::size_t at = end + 1;
        if (text.compare(at, 1, " ") == 0)
            at += 1;
        else if (has(text.substr(at, 2), "\u00A0"))
            at += 2;
        std::string word;
        while (at < text.size()) {
            const std::size_t from = at;
            const char32_t letter = ui::nextCharacter(text, at);
            const bool latin = (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z') ||
                               (letter >= 0xC0 && letter < 0x250 && letter != 0xD7 && letter != 0xF7);
            if (!latin) break;
            word += text.substr(from, at - from);
        }
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

// A text beside a number is worded so that it is right for one, for two and for none, in every language:
// what counts stands at its end, before a unit or before a word that no number bends. Places for names count
// too: what is behind them would have to fit each.
TEST_P(Translation, NeedsNoPluralForms) {
    const std::set<std::string> units{"mmHg", "mL", "km", "cm", "mm", "min", "MB", "Mo", "s", "m"};
    const std::set<std::string> unbent{"of",      "von",   "sur", "de",      "di",   "in",
                                       "dans",    "en",    "em",  "nelle",   "open", "shut",
                                       "leaking", "offen", "zu",  "undicht", "Blut"};
    for (const auto& [key, text] : texts_.all())
        for (const std::string& word : wordsBehindPlaces(text))
            EXPECT_TRUE(units.contains(word) || unbent.contains(word)) << key << ": " << text;
}

TEST(WordsBehindPlaces, AreFoundBehindAnyPlaceAndSpace) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(wordsBehindPlaces("{open} valves"), Words{"valves"});
    EXPECT_EQ(wordsBehindPlaces("noch {left}\u00A0Öffnungen, {x}: y"), Words{"Öffnungen"});
    EXPECT_EQ(wordsBehindPlaces("{a}états {b} 个 {c}"), Words{"états"});
    EXPECT_TRUE(wordsBehindPlaces("Valves: {open}").empty());
}

TEST_P(Translation, WritesItsNumbersAsItsLanguageDoes) {
    const bool comma = texts_.number("0.5") == "0,5";
    for (const auto& [key, text] : texts_.all())
        EXPECT_TRUE(matchesOf(comma ? R"([0-9]\.[0-9])" : R"([0-9],[0-9])", text).empty())
            << key << ": " << text;
}

// Room was made for English and German; PanelFit, LayoutTest and others measure pixels where it is scarce.
TEST_P(Translation, IsNotMuchLongerThanEnglishOrGerman) {
    const auto german = ui::Texts::load(kAssets, "de");
    for (const auto& [key, text] : texts_.all()) {
        const int most = std::max(widthOf(english_(key)), widthOf(german(key)));
        EXPECT_LE(widthOf(text), most + std::max(18, most / 2)) << key << ": " << text;
    }
}

TEST_P(Translation, NamesEveryStructureThatGermanNames) {
    const auto german = ui::Texts::load(kAssets, "de");
    if (GetParam().id == "en") return; // the names of assets/anatomy
    for (const auto& [id, name] : german.structures())
        EXPECT_TRUE(texts_.structures().contains(id)) << id << ": " << name;
    for (const auto& [id, name] : texts_.structures())
        EXPECT_TRUE(german.structures().contains(id)) << id << ": " << name;
}

INSTANTIATE_TEST_SUITE_P(Languages, Translation, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

} // namespace
