// SPDX-License-Identifier: Apache-2.0
#include "app/SceneTranslations.h"

#include <regex>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "ui/Texts.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

std::vector<const app::SceneWords*> wordsOf(const app::Scene& scene) {
    std::vector<const app::SceneWords*> words{&scene.title, &scene.caption};
    for (const auto& label : scene.labels)
        words.insert(words.end(), {&label.words, &label.shut});
    if (scene.beside)
        for (const auto& name : scene.beside->names)
            words.push_back(&name);
    std::erase_if(words, [](const auto* each) { return each->in("en").empty(); });
    return words;
}

std::multiset<std::string> placesIn(const std::string& text) {
    static const std::regex place(R"(\{[a-z]+\}|\n)");
    std::multiset<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), place), end; match != end; ++match)
        found.insert(match->str());
    return found;
}

class SceneTranslations : public testing::TestWithParam<ui::Language> {};

TEST_P(SceneTranslations, AreThereForAllThatScenesSay) {
    const auto& language = GetParam().id;
    for (const auto& id : app::sceneIds(kAssets)) {
        const auto scene = app::loadScene(id, kAssets);
        for (const auto* words : wordsOf(scene)) {
            EXPECT_TRUE(words->speaks(language)) << id << ": " << words->in("en");
            EXPECT_EQ(placesIn(words->in(language)), placesIn(words->in("en")))
                << id << ": " << words->in(language);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, SceneTranslations, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

TEST(SceneTranslationFiles, HoldNothingThatNoSceneSays) {
    std::set<std::string> said;
    for (const auto& id : app::sceneIds(kAssets)) {
        const auto scene = app::loadScene(id, kAssets);
        for (const auto* words : wordsOf(scene))
            said.insert(words->in("en"));
    }
    const app::SceneTranslations translations(kAssets);
    for (const auto& [language, table] : translations.byLanguage())
        for (const auto& [english, text] : table)
            EXPECT_TRUE(said.contains(english)) << language << ": " << english;
}

TEST(SceneTranslationFiles, SayNothingThatTheSceneSaysItself) {
    const app::SceneTranslations::Table table{{"Leg", "Jambe"}};
    const nlohmann::json json{{"en", "Leg"}, {"de", "Bein"}};
    app::SceneWords words{core::JsonView(json, "test")};
    words.translate("fr", table);
    words.translate("de", {{"Leg", "Haxe"}});
    words.translate("it", {{"Arm", "Braccio"}});
    EXPECT_EQ(words.in("fr"), "Jambe");
    EXPECT_EQ(words.in("de"), "Bein");
    EXPECT_EQ(words.in("it"), "Leg");
    EXPECT_FALSE(words.speaks("it"));
}

} // namespace
