// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "ProgramRun.h"

namespace {

const std::filesystem::path kFolder =
    std::filesystem::path(SH_BINARY_DIR) / ("simulate_test_" + std::to_string(::getpid()));

class Simulate : public testing::Test {
protected:
    void SetUp() override { std::filesystem::create_directories(kFolder); }
    void TearDown() override { std::filesystem::remove_all(kFolder); }

    static std::string file(const char* name) { return (kFolder / name).string(); }
    static std::string hashLine(const ProgramRun& run) { return run.out.substr(run.out.find("state_hash")); }
};

TEST_F(Simulate, CsvHasUnitsAndOneRowPerSample) {
    const auto run =
        runProgram({"simulate", "--seconds", "0.2", "--probe", "popliteal_vein@0.5", "--csv", file("a.csv")});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    std::ifstream csv(file("a.csv"));
    std::string header;
    std::getline(csv, header);
    EXPECT_EQ(header,
              "time_s,phase_percent,foot_vein_mmhg,calf_vein_mmhg,calf_volume_ml,popliteal_flow_ml_s,"
              "popliteal_vein@0.5_pressure_mmhg,popliteal_vein@0.5_flow_ml_s,popliteal_vein@0.5_area_mm2");
    int rows = 0;
    for (std::string row; std::getline(csv, row); ++rows)
        EXPECT_EQ(std::count(row.begin(), row.end(), ','), 8) << row;
    EXPECT_EQ(rows, 11); // every 20 ms, both ends
}

TEST_F(Simulate, JsonHoldsTheSamplesAndTheHash) {
    const auto run = runProgram({"simulate", "--seconds", "0.1", "--json", file("a.json")});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    std::ifstream in(file("a.json"));
    const auto json = nlohmann::json::parse(in);
    EXPECT_EQ(json.at("patient").at("activity"), "still");
    EXPECT_EQ(json.at("samples").at("time_s").size(), 6U);
    EXPECT_NEAR(json.at("samples").at("foot_vein_mmhg").at(0).get<double>(), 88.0, 12.0); // standing
    EXPECT_NE(run.out.find(json.at("state_hash").get<std::string>()), std::string::npos);
}

TEST_F(Simulate, ReplayEndsInTheSameState) {
    const auto first =
        runProgram({"simulate", "--seconds", "0.5", "--activity", "walk", "--log", file("a.log")});
    ASSERT_EQ(first.exitCode, 0) << first.err;
    const auto again = runProgram({"replay", file("a.log")});
    EXPECT_EQ(again.exitCode, 0) << again.err;
    EXPECT_EQ(hashLine(first), hashLine(again));
    const auto other = runProgram({"simulate", "--seconds", "0.5", "--activity", "still"});
    EXPECT_NE(hashLine(first), hashLine(other));
}

TEST_F(Simulate, AReplayThatEndsElsewhereFails) {
    ASSERT_EQ(runProgram({"simulate", "--seconds", "0.1", "--log", file("a.log")}).exitCode, 0);
    std::ostringstream text;
    text << std::ifstream(file("a.log")).rdbuf();
    std::string changed = text.str();
    const auto activity = changed.find("\"still\"");
    ASSERT_NE(activity, std::string::npos);
    changed.replace(activity, 7, "\"walk\"");
    std::ofstream(file("a.log")) << changed;
    const auto run = runProgram({"replay", file("a.log")});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(lineCount(run.err), 1) << run.err;
}

TEST_F(Simulate, ABrokenLogNamesItsLine) {
    std::ofstream(file("a.log")) << "{\"second_heart_log\": 1, \"patient\": {}}\n{\"step\": ";
    const auto run = runProgram({"replay", file("a.log")});
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_NE(run.err.find("a.log:2"), std::string::npos) << run.err;
}

} // namespace
