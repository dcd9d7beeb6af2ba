// SPDX-License-Identifier: Apache-2.0
#include "app/Listing.h"

#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "ProgramRun.h"
#include "core/DataError.h"

namespace {

const app::World& world() {
    static const app::World kWorld = app::loadWorld();
    return kWorld;
}

class EveryList : public testing::TestWithParam<std::string> {};

TEST_P(EveryList, HasIdNameAndLatinOnce) {
    std::set<std::string> seen;
    for (const auto& entry : app::listing(GetParam(), world())) {
        EXPECT_TRUE(seen.insert(entry.at("id").get<std::string>()).second) << entry.dump();
        EXPECT_FALSE(entry.at("name").get<std::string>().empty()) << entry.dump();
        EXPECT_TRUE(entry.at("latin").is_string());
    }
}

INSTANTIATE_TEST_SUITE_P(Listing, EveryList, testing::ValuesIn(app::listNames()), [](const auto& each) {
    std::string name = each.param;
    std::erase(name, '-');
    return name;
});

TEST(Listing, HoldsWhatTheLegNeeds) {
    const auto vessels = app::listing("vessels", world());
    EXPECT_GE(vessels.size(), 80U);
    EXPECT_GE(std::count_if(vessels.begin(), vessels.end(),
                            [](const auto& vessel) { return vessel["system"] == "perforator"; }),
              16);
    EXPECT_GE(app::listing("valves", world()).size(), 120U);
}

TEST(Listing, VesselsAndValvesAgree) {
    std::map<std::string, int> counted;
    for (const auto& valve : app::listing("valves", world())) {
        ++counted[valve.at("vessel").get<std::string>()];
        EXPECT_GE(valve.at("at").get<double>(), 0.0);
        EXPECT_LE(valve.at("at").get<double>(), 1.0);
    }
    for (const auto& vessel : app::listing("vessels", world())) {
        EXPECT_EQ(vessel.at("valves").get<int>(), counted[vessel.at("id").get<std::string>()])
            << vessel.dump();
        EXPECT_GT(vessel.at("length_mm").get<double>(), 1.0) << vessel.dump();
        EXPECT_GT(vessel.at("diameter_mm").get<double>(), 0.3) << vessel.dump();
        EXPECT_FALSE(vessel.at("latin").get<std::string>().empty()) << vessel.dump();
    }
}

TEST(Listing, NumbersAreRoundedAsTheyPrint) {
    for (const auto& vessel : app::listing("vessels", world())) {
        EXPECT_LE(vessel.at("length_mm").dump().size(), 6U) << vessel.dump();
        EXPECT_LE(vessel.at("diameter_mm").dump().size(), 5U) << vessel.dump();
    }
    for (const auto& valve : app::listing("valves", world()))
        EXPECT_LE(valve.at("at").dump().size(), 6U) << valve.dump();
}

TEST(Listing, ValvesHaveNamesOfTheirOwn) {
    std::set<std::string> seen;
    for (const auto& valve : app::listing("valves", world()))
        EXPECT_TRUE(seen.insert(valve.at("name").get<std::string>()).second) << valve.dump();
}

TEST(Listing, NamesWhatIsNotBuilt) {
    const auto protocols = app::listing("protocols", world());
    EXPECT_EQ(protocols.size(), 15U);
    for (const auto& protocol : protocols)
        EXPECT_TRUE(protocol.at("built").is_boolean());
}

TEST(Listing, JsonOnTheCommandLineIsTheSame) {
    const auto run = runProgram({"list", "bones", "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(nlohmann::ordered_json::parse(run.out), app::listing("bones", world()));
}

TEST(Listing, TextHasOneLineEach) {
    const auto run = runProgram({"list", "vessels"});
    EXPECT_EQ(lineCount(run.out), static_cast<int>(app::listing("vessels", world()).size()));
}

TEST(Listing, NamesInTheLanguageAskedFor) {
    const auto nameIn = [](const std::string& list, const std::string& id, const std::string& language) {
        for (const auto& entry : app::listing(list, world(), language))
            if (entry.at("id") == id) return entry.at("name").get<std::string>();
        return std::string();
    };
    EXPECT_EQ(nameIn("muscles", "soleus", "de"), "Schollenmuskel");
    EXPECT_EQ(nameIn("vessels", "small_saphenous_vein", "de"), "Kleine Rosenvene");
    EXPECT_EQ(nameIn("postures", "sitting", "de"), "Sitzen");
    EXPECT_EQ(nameIn("vessels", "small_saphenous_vein", "en"), "small saphenous vein");
    EXPECT_THROW(app::listing("vessels", world(), "dee"), core::DataError);
}

} // namespace
