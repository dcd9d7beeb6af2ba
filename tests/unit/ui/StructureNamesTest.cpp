// SPDX-License-Identifier: Apache-2.0
#include "ui/StructureNames.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "scene/StructureLayers.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

const anatomy::Leg& leg() {
    static const anatomy::Leg kLeg = anatomy::loadLeg(kAssets / "anatomy");
    return kLeg;
}

// Everything that is drawn, picked, listed or filled in a slice under an id of its own.
std::set<std::string> everyId() {
    std::set<std::string> ids{"subcutaneous_fat", "intermuscular_fat"}; // in slices only
    for (const auto& id : scene::structureIds(leg()))
        ids.insert(id);
    for (const auto& vessel : leg().vessels)
        ids.insert(vessel.id);
    for (const auto& artery : leg().arteries)
        ids.insert(artery.id);
    return ids;
}

class NamesIn : public testing::TestWithParam<ui::Language> {
protected:
    ui::Texts texts_ = ui::Texts::load(kAssets, GetParam().id);
};

// English names stand with the structure.
bool hasEnglishName(const std::string& id) {
    const auto named = [&](const auto& list) {
        return std::any_of(list.begin(), list.end(),
                           [&](const auto& one) { return one.id == id && !one.name.empty(); });
    };
    return named(leg().bones) || named(leg().muscles) || named(leg().vessels) || named(leg().arteries);
}

TEST_P(NamesIn, EveryStructureHasOne) {
    ASSERT_GT(everyId().size(), 200U);
    for (const auto& id : everyId()) {
        const bool named = texts_.structures().contains(id) || (GetParam().id == "en" && hasEnglishName(id));
        EXPECT_TRUE(named) << id << " has no name in assets/i18n/names/" << GetParam().id << ".json";
        EXPECT_GT(ui::structureName(texts_, leg(), id).size(), 2U) << id;
    }
}

TEST_P(NamesIn, NoNameStandsForNothing) {
    for (const auto& [id, name] : texts_.structures())
        EXPECT_TRUE(everyId().contains(id)) << id << ": remove it from assets/i18n/names";
}

// Two structures that are called the same cannot be told apart in a list.
TEST_P(NamesIn, VesselsMusclesAndBonesDiffer) {
    std::set<std::string> seen;
    for (const auto& id : everyId()) {
        const auto name = ui::structureName(texts_, leg(), id);
        EXPECT_TRUE(seen.insert(name).second || id.ends_with("fat")) << id << ": " << name;
    }
}

TEST_P(NamesIn, EveryFileNamesItsSource) {
    for (const std::string& code : {GetParam().id, std::string("la")}) {
        const auto file = kAssets / "i18n" / "names" / (code + ".json");
        const auto document = core::loadJson(file);
        const auto about = core::JsonView(document, file.string()).at("_about");
        EXPECT_NE(about.at("source").string().find("Terminologia Anatomica 2"), std::string::npos) << file;
    }
}

INSTANTIATE_TEST_SUITE_P(StructureNames, NamesIn, testing::ValuesIn(ui::languages(kAssets)),
                         [](const auto& each) { return each.param.id; });

TEST(StructureNames, LatinStandsBesideThem) {
    const auto texts = ui::Texts::load(kAssets, "de");
    EXPECT_EQ(ui::structureName(texts, leg(), "great_saphenous_vein"), "Große Rosenvene");
    EXPECT_EQ(ui::latinName(texts, leg(), "great_saphenous_vein"), "Vena saphena magna");
    EXPECT_EQ(ui::latinName(texts, leg(), "skin"), "Cutis");
    for (const auto& id : everyId())
        EXPECT_EQ(ui::latinName(texts, leg(), id).empty(), id == "intermuscular_fat") << id;
}

TEST(StructureNames, UnknownIdsBecomeWords) {
    EXPECT_EQ(ui::structureName(ui::Texts::load(kAssets, "de"), leg(), "some_thing"), "Some thing");
}

TEST(StructureNames, ValvesAreNamedAfterTheirVein) {
    anatomy::Valve valve;
    valve.id = "popliteal_vein_valve_2";
    valve.vessel = leg().vesselIndex("popliteal_vein");
    EXPECT_EQ(ui::valveName(ui::Texts::load(kAssets, "en"), leg(), valve), "Popliteal vein, valve 2");
    EXPECT_EQ(ui::valveName(ui::Texts::load(kAssets, "de"), leg(), valve), "Kniekehlenvene, Klappe 2");
}

} // namespace
