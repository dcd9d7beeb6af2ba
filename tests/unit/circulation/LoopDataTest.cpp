// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>

#include <nlohmann/json.hpp>

#include "../physiology/RealSimulation.h"
#include "core/DataError.h"
#include "core/Json.h"
#include "physiology/circulation/LoopData.h"

namespace {

using physiology::circulation::loadLoop;

struct Assets {
    Assets() : folder(std::filesystem::path(testing::TempDir()) / "circulation_data") {
        std::filesystem::create_directories(folder / "physiology");
        json = core::loadJson(real::assets() / "physiology" / "circulation.json");
    }
    std::string complaint() const {
        std::ofstream(folder / "physiology" / "circulation.json") << json.dump();
        try {
            loadLoop(folder);
        } catch (const core::DataError& error) {
            return error.what();
        }
        return "";
    }
    std::filesystem::path folder;
    nlohmann::json json;
};

TEST(LoopData, theFileOfTheAssetsIsAccepted) {
    EXPECT_EQ(Assets().complaint(), "");
}

TEST(LoopData, wrongEntriesAreNamed) {
    const auto complains = [](auto change, const char* place) {
        Assets assets;
        change(assets.json);
        EXPECT_NE(assets.complaint().find(place), std::string::npos) << assets.complaint();
    };
    complains([](auto& j) { j["chambers"][3].erase("compliance"); }, "chambers[3]");
    complains([](auto& j) { j["chambers"].erase(11); }, "cava");
    complains([](auto& j) { j["chambers"][0]["part"] = "liver"; }, "chambers[0].part");
    complains([](auto& j) { j["ways"][2]["to"] = "pulmonary_vein"; }, "did you mean \"pulmonary_veins\"");
    complains([](auto& j) { j["ways"][0]["resistance"] = 0.0; }, "ways[0].resistance");
    complains([](auto& j) { j["ways"][0].erase("source"); }, "ways[0]");
    complains([](auto& j) { j["reflex"]["time_s"] = "soon"; }, "reflex.time_s");
}

} // namespace
