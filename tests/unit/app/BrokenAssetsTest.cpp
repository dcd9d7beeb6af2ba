// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "ProgramRun.h"
#include "core/Json.h"

namespace {

using Words = std::vector<std::string>;
using nlohmann::json;

// A copy of the data files that can be spoilt.
class BrokenAssets : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(folder_);
        std::filesystem::copy(std::filesystem::path(SH_SOURCE_DIR) / "assets", folder_,
                              std::filesystem::copy_options::recursive);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    // Every part of the complaint has to be in one line.
    void expectComplaint(const Words& arguments, const Words& about) const {
        const auto run = runProgram(arguments, {{"SECOND_HEART_ASSETS", folder_.string()}});
        EXPECT_EQ(run.exitCode, 2) << run.err;
        EXPECT_EQ(lineCount(run.err), 1) << run.err;
        for (const auto& part : about)
            EXPECT_NE(run.err.find(part), std::string::npos) << part << " is not in: " << run.err;
    }

    void spoil(const std::filesystem::path& file, const std::function<void(json&)>& change) const {
        json document = core::loadJson(folder_ / file);
        change(document);
        std::ofstream(folder_ / file) << document.dump(1);
    }

    static json& vessel(json& document, const std::string& id) {
        for (auto& each : document.at("vessels"))
            if (each.at("id") == id) return each;
        throw std::out_of_range(id);
    }

    const std::filesystem::path folder_ =
        std::filesystem::path(SH_BINARY_DIR) / ("broken_assets_" + std::to_string(::getpid()));
};

TEST_F(BrokenAssets, AMissingFileIsNamed) {
    std::filesystem::remove(folder_ / "anatomy" / "valves.json");
    expectComplaint({"list", "vessels"}, {"valves.json"});
}

TEST_F(BrokenAssets, ABrokenFileIsNamed) {
    std::ofstream(folder_ / "anatomy" / "muscles.json") << "{ \"muscles\": [ ";
    expectComplaint({"list", "muscles"}, {"muscles.json"});
}

TEST_F(BrokenAssets, AMissingFolderIsNamed) {
    std::filesystem::remove_all(folder_ / "activities");
    expectComplaint({"simulate", "--seconds", "1"}, {"activities"});
}

TEST_F(BrokenAssets, AMissingTextIsNamed) {
    std::ofstream(folder_ / "i18n" / "de.json") << R"({"language": "Deutsch", "texts": {}})";
    expectComplaint({"render", "--lang", "de", "--time", "0", "--out", "/tmp/second-heart-text.png"},
                    {"de.json"});
}

TEST_F(BrokenAssets, BrokenBandsAreToldBeforeTheMeasurement) {
    std::ofstream(folder_ / "clinical" / "published.json") << "{ \"bands\": [ ";
    const auto run = runProgram({"measure", "apg"}, {{"SECOND_HEART_ASSETS", folder_.string()}});
    EXPECT_EQ(run.exitCode, 2) << run.err;
    EXPECT_NE(run.err.find("published.json"), std::string::npos) << run.err;
    EXPECT_EQ(run.out, "");
}

TEST_F(BrokenAssets, AScenesPatientIsNamedWithItsFile) {
    spoil("scenes/veins.json", [](json& scene) { scene["patient"]["activity"] = "wlak"; });
    expectComplaint({"render", "--scene", "veins", "--out", "/tmp/second-heart-scene.png"},
                    {"veins.json", "patient.activity", "did you mean \"walk\"?"});
}

TEST_F(BrokenAssets, AVesselThatLoopsToItself) {
    spoil("anatomy/vessels/deep_calf.json", [](json& file) {
        vessel(file, "popliteal_vein")["end"] = {{"vessel", "popliteal_vein"}, {"at", 0.0}};
    });
    expectComplaint({"simulate", "--seconds", "1"}, {"deep_calf.json", "vessels[0].end (popliteal_vein)"});
}

TEST_F(BrokenAssets, AVesselThatLeadsNowhere) {
    spoil("anatomy/vessels/deep_calf.json", [](json& file) { vessel(file, "popliteal_vein").erase("end"); });
    expectComplaint({"list", "vessels"}, {"deep_calf.json", "popliteal_vein ends nowhere", "add \"end\""});
}

TEST_F(BrokenAssets, AVesselOfNoLength) {
    spoil("anatomy/vessels/deep_calf.json", [](json& file) {
        auto& course = vessel(file, "popliteal_vein")["course"];
        for (auto& point : course)
            for (int axis = 0; axis < 3; ++axis)
                point[axis] = course[0][axis];
    });
    expectComplaint({"simulate", "--seconds", "1"},
                    {"deep_calf.json", "vessels[0].course[1] (popliteal_vein)"});
}

TEST_F(BrokenAssets, AVesselOfNegativeArea) {
    spoil("anatomy/vessels/deep_calf.json",
          [](json& file) { vessel(file, "popliteal_vein")["course"][1][3] = -7.0; });
    expectComplaint({"simulate", "--seconds", "1"},
                    {"deep_calf.json", "course[1][3] (popliteal_vein)", "is -7.0, out of range"});
}

TEST_F(BrokenAssets, ASignThatCannotBeIsNamed) {
    const auto rendered =
        Words{"render", "--scene", "whole-leg", "--size", "64x64", "--out", "/tmp/none.png"};
    spoil("signs/eczema.json", [](json& sign) { sign.at("amount").at(4) = 1.5; });
    expectComplaint(rendered, {"eczema.json", "amount[4]", "1.5", "from 0 to 1"});
    spoil("signs/eczema.json", [](json& sign) { sign.at("amount").at(4) = 0.5; });
    spoil("signs/varices.json", [](json& sign) { sign.at("veins").at(0) = "posterior_arch_vain"; });
    expectComplaint(rendered, {"varices.json", "veins[0]", "posterior_arch_vein"});
}

} // namespace
