// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/SearchIndex.h"

#include <gtest/gtest.h>

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

class Search : public testing::Test {
protected:
    static const ui::SearchIndex& index() {
        static const anatomy::Leg kLeg = anatomy::loadLeg(kAssets / "anatomy");
        static const auto kIndex = ui::SearchIndex::build(kAssets, kLeg, ui::Texts::load(kAssets, "en"));
        return kIndex;
    }
    static std::string first(const std::string& query) {
        const auto found = index().find(query, 5);
        return found.empty() ? "nothing" : found.front()->id;
    }
};

TEST(Folding, LeavesOutCaseAccentsAndSigns) {
    EXPECT_EQ(ui::folded("Große  ROSENVENE"), "grosse rosenvene");
    EXPECT_EQ(ui::folded("Veine fémoro-poplitée"), "veine femoro poplitee");
    EXPECT_EQ(ui::folded("great_saphenous_vein"), "great saphenous vein");
    EXPECT_EQ(ui::folded("ＶＥＮＡ　大伏在静脈"), "vena 大伏在静脈");
    EXPECT_EQ(ui::folded("cœur Ñandú"), "coeur nandu");
    EXPECT_EQ(ui::folded("fe\xCC\x81mur"), "femur"); // an accent that stands apart
    EXPECT_EQ(ui::folded(" - "), "");
}

TEST(Fitting, TellsWholeWordsFromBeginningsAndMistakes) {
    const float whole = ui::fitOf("soleus", "soleus");
    const float begins = ui::fitOf("sol", "soleus"), second = ui::fitOf("vein", "soleal vein");
    const float within = ui::fitOf("phenous", "great saphenous vein");
    const float almost = ui::fitOf("saphanous", "great saphenous vein");
    EXPECT_GT(whole, begins);
    EXPECT_GT(begins, second);
    EXPECT_GT(second, within);
    EXPECT_GT(within, almost);
    EXPECT_GT(almost, 0.0F);
    EXPECT_EQ(ui::fitOf("vein tibia", "great saphenous vein"), 0.0F) << "every word counts";
    EXPECT_EQ(ui::fitOf("xyz", "soleus"), 0.0F);
    EXPECT_EQ(ui::fitOf("", "soleus"), 0.0F);
}

TEST_F(Search, FindsByEveryLanguageLatinAndId) {
    for (const char* query : {"great saph", "große rosen", "GROSSE ROSEN", "grande veine saph",
                              "safena magna", "vena saphena magna", "great_saphenous_vein", "大伏在静脈"})
        EXPECT_EQ(first(query), "great_saphenous_vein") << query;
    EXPECT_EQ(first("tibia"), "tibia");
    EXPECT_EQ(first("schienbein"), "tibia");
    EXPECT_EQ(first("soleus"), "soleus");
}

TEST_F(Search, PutsVeinsBeforeTheirValves) {
    EXPECT_EQ(first("popliteal vein"), "popliteal_vein");
    const auto valves = index().find("popliteal vein valve 1", 3);
    ASSERT_FALSE(valves.empty());
    EXPECT_TRUE(valves.front()->valve);
    EXPECT_EQ(valves.front()->id, "popliteal_vein_valve_1");
}

TEST_F(Search, ForgivesOneWrongLetter) {
    EXPECT_EQ(first("gastrocnemuis medial"), "gastrocnemius_medial_head");
    EXPECT_TRUE(index().find("qqqqqq", 5).empty());
    EXPECT_TRUE(index().find("  ", 5).empty());
    EXPECT_EQ(index().find("vein", 4).size(), 4U);
}

} // namespace
