// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cmath>
#include <cstdlib>
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
    static std::string hashLine(const ProgramRun& run) {
        return run.out.substr(run.out.find("state_hash"), 27);
    }
};

TEST_F(Simulate, CsvHasUnitsAndOneRowPerSample) {
    const auto run =
        runProgram({"simulate", "--seconds", "0.2", "--probe", "popliteal_vein@0.5", "--csv", file("a.csv")});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    std::ifstream csv(file("a.csv"));
    std::string header;
    std::getline(csv, header);
    EXPECT_EQ(header,
              "time (s),cycle phase (%),dorsal foot vein pressure (mmHg),deep calf vein pressure (mmHg),"
              "calf volume (mL),popliteal flow (mL/s),popliteal_vein@0.5 pressure (mmHg),"
              "popliteal_vein@0.5 flow (mL/s),popliteal_vein@0.5 area (mm2)");
    int rows = 0;
    for (std::string row; std::getline(csv, row); ++rows)
        EXPECT_EQ(std::count(row.begin(), row.end(), ','), 8) << row;
    EXPECT_EQ(rows, 11); // every 20 ms, both ends
}

TEST_F(Simulate, JsonHoldsPatientModelUnitsSamplesAndHash) {
    const auto run = runProgram({"simulate", "--seconds", "0.1", "--probe", "popliteal_vein", "--probe",
                                 "popliteal_vein@0.5", "--json", file("a.json")});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    std::ifstream in(file("a.json"));
    const auto json = nlohmann::json::parse(in);
    EXPECT_EQ(json.at("patient").at("activity"), "still");
    EXPECT_EQ(json.at("model").at("vessels"), 108);
    EXPECT_DOUBLE_EQ(json.at("model").at("step_s").get<double>(), 0.001);
    EXPECT_LT(json.at("model").at("balance_error_percent").get<double>(), 1e-9);
    EXPECT_DOUBLE_EQ(json.at("seconds").get<double>(), 0.1);
    const auto& samples = json.at("samples");
    EXPECT_EQ(samples.size(), 9U); // the same place asked for twice is one
    for (const auto& [column, values] : samples.items()) {
        EXPECT_EQ(values.size(), 6U) << column;
        const auto unit = json.at("units").at(column).get<std::string>();
        EXPECT_NE(column.find("(" + unit + ")"), std::string::npos) << column;
    }
    EXPECT_NEAR(samples.at("dorsal foot vein pressure (mmHg)").at(0).get<double>(), 88.0, 12.0); // standing
    EXPECT_NE(run.out.find(json.at("state_hash").get<std::string>()), std::string::npos);
}

TEST_F(Simulate, ReplayEndsInTheSameState) {
    const auto first =
        runProgram({"simulate", "--seconds", "0.5", "--activity", "walk", "--log", file("a.log")});
    ASSERT_EQ(first.exitCode, 0) << first.err;
    const auto again = runProgram({"replay", file("a.log")});
    EXPECT_EQ(again.exitCode, 0) << again.err;
    EXPECT_EQ(hashLine(first), hashLine(again));
    EXPECT_TRUE(again.out.ends_with("\nmatch\n")) << again.out;
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
    EXPECT_TRUE(run.out.ends_with("\nmismatch\n")) << run.out;
}

TEST_F(Simulate, SamplesCanGoDownAPipe) {
    const auto out = file("pipe.csv");
    std::string line("'");
    line.append(programFile().string()).append("' simulate --seconds 0.02 --csv /dev/stdout | cat > '");
    line.append(out).append("'");
    ASSERT_EQ(std::system(line.c_str()), 0);
    std::ifstream csv(out);
    std::string header;
    std::getline(csv, header);
    EXPECT_TRUE(header.starts_with("time (s),")) << header;
}

// What `./dev check` compares between builds: the same bits each time, and not those of a leg at rest.
TEST_F(Simulate, TheCommittedRecordEndsInTheSameStateEachTime) {
    const std::string record = std::string(SH_SOURCE_DIR) + "/tests/record/walk.jsonl";
    const auto first = runProgram({"replay", record}), again = runProgram({"replay", record});
    ASSERT_EQ(first.exitCode, 0) << first.err;
    EXPECT_EQ(first.out, again.out);
    EXPECT_TRUE(first.out.starts_with("simulated_s 20\n")) << first.out;
    const auto rest = runProgram({"simulate", "--seconds", "20"});
    EXPECT_NE(hashLine(first), hashLine(rest));
}

TEST_F(Simulate, ALogWithoutHashSaysSo) {
    std::ofstream(file("a.log")) << "{\"second_heart_log\": 1, \"patient\": {}}\n{\"end\": 10}\n";
    const auto run = runProgram({"replay", file("a.log")});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_TRUE(run.out.ends_with("\nno hash recorded\n")) << run.out;
}

struct BrokenLog {
    const char* name;
    const char* lines; // behind the first, or all of them
    const char* says;
    bool whole = false;
};

class ReplayOf : public testing::TestWithParam<BrokenLog> {
protected:
    void TearDown() override { std::filesystem::remove_all(kFolder); }
};

TEST_P(ReplayOf, ABrokenLogNamesTheLine) {
    std::filesystem::create_directories(kFolder);
    const auto log = (kFolder / "a.log").string();
    const std::string first = GetParam().whole ? "" : "{\"second_heart_log\": 1, \"patient\": {}}\n";
    std::ofstream(log) << first << GetParam().lines;
    const auto run = runProgram({"replay", log});
    EXPECT_EQ(run.exitCode, 2) << run.err;
    EXPECT_EQ(lineCount(run.err), 1) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err.find(GetParam().says), std::string::npos) << run.err;
}

INSTANTIATE_TEST_SUITE_P(
    Simulate, ReplayOf,
    testing::Values(
        BrokenLog{"Garbled", R"({"step": )", "a.log:2: column 9: is not valid JSON"},
        BrokenLog{"NoEnd", R"({"step": 3, "command": "reset"})", "the log has no end line"},
        BrokenLog{"Command", R"({"step": 3, "command": "set-postur", "id": "supine"})",
                  "a.log:2: command: \"set-postur\" is not a command; did you mean \"set-posture\"?"},
        BrokenLog{"Id", "{\"step\": 3, \"command\": \"set-posture\", \"id\": \"supin\"}\n{\"end\": 5}",
                  "a.log:2: posture: \"supin\" is not known; did you mean \"supine\"?"},
        BrokenLog{"Range", "{\"step\": 3, \"command\": \"set-speed\", \"kmh\": 90}\n{\"end\": 5}",
                  "a.log:2: speed: 90 km/h is out of range"},
        BrokenLog{"Order", "{\"step\": 9, \"command\": \"reset\"}\n{\"end\": 5}",
                  "a.log:3: its step lies before"},
        BrokenLog{"After", "{\"end\": 5}\n{\"end\": 6}", "a.log:3: there is a line after the end"},
        BrokenLog{"Endless", R"({"end": 99999999999999})", "a.log:2: end: is out of range"},
        BrokenLog{"Hash", R"({"end": 5, "hash": "12"})", "a.log:2: hash: is not a state hash"},
        BrokenLog{"Version", R"({"second_heart_log": 7, "patient": {}})",
                  "a.log:1: second_heart_log: version 7 of the log is not known", true},
        BrokenLog{"NoLog", "time (s),pressure (mmHg)\n0,80\n", "a.log:1: column", true},
        BrokenLog{"OtherJson", R"({"vessels": []})", "a.log:1: is no replay log", true},
        BrokenLog{"Height", R"({"second_heart_log": 1, "patient": {"height_m": 0}})",
                  "a.log:1: patient.height_m: is 0, out of range", true},
        BrokenLog{"Start", "{\"second_heart_log\": 1, \"patient\": {\"device\": \"ipc\"}}\n{\"end\": 5}",
                  "a.log:1: device: \"ipc\" is not known; did you mean", true}),
    [](const auto& each) { return each.param.name; });

} // namespace
