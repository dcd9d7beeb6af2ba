// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "ui/Texts.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "core/DataError.h"
#include "physiology/Catalog.h"
#include "physiology/ProtocolCharts.h"
#include "physiology/PublishedBands.h"
#include "ui/LaboratoryWords.h"
#include "ui/QuantityFacts.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

std::string contentOf(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// Keys that the sources name in full: text("…") and the marks of sliders.
std::set<std::string> keysInSources() {
    std::set<std::string> keys;
    const std::regex call(R"re(text\(\s*"([a-z0-9.-]+)"\s*\))re");
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(SH_SOURCE_DIR) / "src/ui")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string source = contentOf(entry.path());
        for (std::sregex_iterator match(source.begin(), source.end(), call), end; match != end; ++match)
            keys.insert((*match)[1]);
    }
    return keys;
}

class EveryLanguage : public testing::TestWithParam<ui::Language> {};

TEST_P(EveryLanguage, HasEveryKeyOfTheSources) {
    const auto texts = ui::Texts::load(kAssets, GetParam().id);
    const auto keys = keysInSources();
    ASSERT_GT(keys.size(), 20U);
    for (const auto& key : keys)
        EXPECT_TRUE(texts.has(key)) << key;
}

// What protocols call the parts of their runs: phase("…"), also from a choice of two.
std::set<std::string> phasesInSources() {
    std::set<std::string> phases;
    const std::regex call(R"re(\bphase\(([^;]*)\);)re"), word(R"re("([a-z-]+)")re");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::filesystem::path(SH_SOURCE_DIR) / "src/physiology")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string source = contentOf(entry.path());
        for (std::sregex_iterator match(source.begin(), source.end(), call), end; match != end; ++match) {
            const std::string inside = (*match)[1];
            for (std::sregex_iterator each(inside.begin(), inside.end(), word); each != end; ++each)
                phases.insert((*each)[1]);
        }
    }
    return phases;
}

TEST_P(EveryLanguage, DescribesEveryProtocol) {
    const auto texts = ui::Texts::load(kAssets, GetParam().id);
    for (const auto& id : physiology::protocolIds()) {
        for (const char* part : {"", ".short", ".does"})
            EXPECT_TRUE(texts.has("protocol." + id + part)) << id << part;
        for (const auto& chart : physiology::mainCharts(id))
            EXPECT_TRUE(texts.has("chart." + chart.chart)) << chart.chart;
    }
    const auto phases = phasesInSources();
    ASSERT_GT(phases.size(), 8U);
    for (const auto& phase : phases)
        EXPECT_TRUE(texts.has("lab.phase." + phase)) << phase;
}

TEST_P(EveryLanguage, NamesWhatAPatientCanHave) {
    const auto texts = ui::Texts::load(kAssets, GetParam().id);
    for (const auto& id : physiology::conditionIds(kAssets))
        EXPECT_TRUE(id == "healthy" || texts.has("condition." + id)) << id;
    for (const auto& id : physiology::deviceIds(kAssets))
        EXPECT_TRUE(texts.has("device." + id)) << id;
    for (const auto& id : physiology::treatmentIds(kAssets))
        EXPECT_TRUE(id == "none" || texts.has("patient.words." + id)) << id;
}

TEST_P(EveryLanguage, NamesEveryPublishedResult) {
    const auto texts = ui::Texts::load(kAssets, GetParam().id);
    for (const auto& id : physiology::protocolIds())
        for (const auto& [key, band] : physiology::publishedBands(id, physiology::Patient{}, kAssets))
            EXPECT_NE(ui::resultName(texts, key), key) << id;
}

TEST_P(EveryLanguage, NamesQuantitiesAndLayers) {
    const auto texts = ui::Texts::load(kAssets, GetParam().id);
    for (const auto& facts : ui::kQuantities) {
        EXPECT_TRUE(texts.has(facts.nameKey));
        EXPECT_TRUE(texts.has(std::string(facts.nameKey) + ".legend"));
    }
    for (int layer = 0; layer < scene::kLayerCount; ++layer)
        EXPECT_TRUE(texts.has(std::string("layer.") + scene::nameOf(static_cast<scene::Layer>(layer))));
}

TEST_P(EveryLanguage, SaysThatItIsNoMedicalAdvice) {
    EXPECT_GT(std::string(ui::Texts::load(kAssets, GetParam().id)("notice.advice")).size(), 20U);
}

INSTANTIATE_TEST_SUITE_P(Texts, EveryLanguage, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

TEST(Texts, ThereAreTwoLanguagesAtLeast) {
    EXPECT_GE(ui::languages(kAssets).size(), 2U);
}

TEST(Texts, UnknownKeysAreSeen) {
    EXPECT_STREQ(ui::Texts::load(kAssets, "en")("no.such.key"), "no.such.key");
}

TEST(Texts, UnknownLanguageNamesTheNearest) {
    try {
        ui::Texts::load(kAssets, "dee");
        FAIL();
    } catch (const core::DataError& error) {
        EXPECT_NE(std::string(error.what()).find("\"de\""), std::string::npos) << error.what();
    }
}

class BrokenLanguage : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_ / "i18n");
        write("en", R"({"language": "English", "texts": {"a": "A", "b": "B"}})");
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    void write(const std::string& id, const std::string& text) {
        std::ofstream(folder_ / "i18n" / (id + ".json")) << text;
    }
    const std::filesystem::path folder_ =
        std::filesystem::path(SH_BINARY_DIR) / ("texts_test_" + std::to_string(::getpid()));
};

TEST_F(BrokenLanguage, AMissingKeyIsNamed) {
    write("xx", R"({"language": "X", "texts": {"a": "A"}})");
    try {
        ui::Texts::load(folder_, "xx");
        FAIL();
    } catch (const core::DataError& error) {
        EXPECT_EQ(error.where, "texts.b");
    }
}

TEST_F(BrokenLanguage, AKeyThatNobodyUsesIsNamed) {
    write("xx", R"({"language": "X", "texts": {"a": "A", "b": "B", "c": "C"}})");
    try {
        ui::Texts::load(folder_, "xx");
        FAIL();
    } catch (const core::DataError& error) {
        EXPECT_EQ(error.where, "texts.c");
    }
}

} // namespace
