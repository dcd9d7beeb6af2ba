// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "ProgramRun.h"

namespace {

using Words = std::vector<std::string>;

struct WrongUse {
    const char* name;
    Words arguments;
    const char* says; // a part of the one line on stderr
};

class WrongUsage : public testing::TestWithParam<WrongUse> {};

TEST_P(WrongUsage, IsOneLineAndCodeTwo) {
    const auto run = runProgram(GetParam().arguments);
    EXPECT_EQ(run.exitCode, 2) << run.err;
    EXPECT_EQ(lineCount(run.err), 1) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err.find(GetParam().says), std::string::npos) << run.err;
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, WrongUsage,
    testing::Values(
        WrongUse{"Command", {"simulat"}, "did you mean \"simulate\""},
        WrongUse{"Option", {"list", "vessels", "--jsn"}, "list --help"},
        WrongUse{"MissingOption", {"simulate"}, "--seconds"},
        WrongUse{"List", {"list", "vesels"}, "did you mean \"vessels\""},
        WrongUse{"Activity", {"simulate", "--seconds", "1", "--activity", "wlak"}, "did you mean \"walk\""},
        WrongUse{
            "Posture", {"simulate", "--seconds", "1", "--posture", "standin"}, "did you mean \"standing\""},
        WrongUse{"Condition",
                 {"simulate", "--seconds", "1", "--condition", "gsv-refux"},
                 "did you mean \"gsv-reflux\""},
        WrongUse{"Severity", {"simulate", "--seconds", "1", "--condition", "gsv-reflux:2"}, "give 0 to 1"},
        WrongUse{"Valve",
                 {"simulate", "--seconds", "1", "--valve", "popliteall=open"},
                 "did you mean \"popliteal\""},
        WrongUse{"ValveState", {"simulate", "--seconds", "1", "--valve", "popliteal=ajar"}, "leak:0..1"},
        WrongUse{"Leak", {"simulate", "--seconds", "1", "--valve", "popliteal=leak:1.5"}, "leak:0..1"},
        WrongUse{
            "Stocking", {"simulate", "--seconds", "1", "--stocking", "class-9"}, "did you mean \"class-"},
        WrongUse{"StockingPressure", {"simulate", "--seconds", "1", "--stocking", "500/20"}, "0 to 120 mmHg"},
        WrongUse{"Speed", {"simulate", "--seconds", "1", "--speed", "99"}, "--speed"},
        WrongUse{"Height", {"simulate", "--seconds", "1", "--height", "17.2"}, "1.2 to 2.3 m"},
        WrongUse{"Side", {"simulate", "--seconds", "1", "--side", "up"}, "left or right"},
        WrongUse{"Seconds", {"simulate", "--seconds", "-3"}, "--seconds"},
        WrongUse{"Number", {"simulate", "--seconds", "soon"}, "--seconds"},
        WrongUse{"Probe",
                 {"simulate", "--seconds", "1", "--probe", "popliteal_vien@0.5"},
                 "did you mean \"popliteal_vein\""},
        WrongUse{"ProbePlace", {"simulate", "--seconds", "1", "--probe", "popliteal_vein@7"}, "VEIN@0"},
        WrongUse{"Protocol", {"measure", "postur"}, "did you mean \"posture\""},
        WrongUse{"UnbuiltDay", {"day", "office"}, "not built yet"},
        WrongUse{"UnbuiltImport", {"import", ".", "--manifest", "m", "--out", "o"}, "not built yet"},
        WrongUse{"Mode", {"--mode", "kiosk"}, "not built yet"},
        WrongUse{
            "Scene", {"render", "--scene", "whole-lge", "--out", "/tmp/x.png"}, "did you mean \"whole-leg\""},
        WrongUse{"Size", {"render", "--size", "12", "--out", "/tmp/x.png"}, "WIDTHxHEIGHT"},
        WrongUse{"Quality", {"render", "--quality", "hihg", "--out", "/tmp/x.png"}, "did you mean \"high\""},
        WrongUse{"Frames", {"render", "--frames", "9:3", "--out", "/tmp/x.png"}, "FIRST:LAST"},
        WrongUse{"Log", {"replay", "/no/such/log"}, "/no/such/log"}),
    [](const auto& each) { return each.param.name; });

TEST(ExitCodes, HelpAndVersionAreFine) {
    for (const Words& words : {Words{"--help"}, Words{"list", "--help"}, Words{"--version"}}) {
        const auto run = runProgram(words);
        EXPECT_EQ(run.exitCode, 0);
        EXPECT_EQ(run.err, "");
        EXPECT_NE(run.out, "");
    }
}

TEST(ExitCodes, EveryCommandOfTheContractIsInTheHelp) {
    const auto help = runProgram({"--help"}).out;
    for (const char* command :
         {"render", "simulate", "measure", "day", "list", "import", "replay", "bench", "doctor"})
        EXPECT_NE(help.find(std::string("  ") + command), std::string::npos) << command;
}

TEST(ExitCodes, UnwritableOutputFailsAtOnce) {
    for (const Words& words :
         {Words{"simulate", "--seconds", "1", "--csv", "/no/such/folder/f.csv"},
          Words{"simulate", "--seconds", "1", "--log", "/no/such/folder/f.log"},
          Words{"render", "--out", "/no/such/folder/f.png"}, Words{"render", "--out", "/proc/frames"}}) {
        const auto run = runProgram(words);
        EXPECT_EQ(run.exitCode, 1) << run.err;
        EXPECT_EQ(lineCount(run.err), 1) << run.err;
    }
}

TEST(ExitCodes, VideoWithoutFfmpegSaysSo) {
    const auto run = runProgram({"render", "--out", "/tmp/second-heart-none.mp4"}, {{"PATH", "/nowhere"}});
    EXPECT_EQ(run.exitCode, 1) << run.err;
    EXPECT_NE(run.err.find("install ffmpeg"), std::string::npos) << run.err;
}

TEST(ExitCodes, NoDisplayTellsOfRender) {
    const auto run = runProgram({}, {{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}});
    EXPECT_EQ(run.exitCode, 1) << run.err;
    EXPECT_EQ(lineCount(run.err), 1) << run.err;
    EXPECT_NE(run.err.find("second-heart render"), std::string::npos) << run.err;
}

TEST(ExitCodes, NoDriverIsThree) {
    const std::map<std::string, std::string> none{{"VK_ICD_FILENAMES", "/dev/null"},
                                                  {"VK_DRIVER_FILES", "/dev/null"}};
    const auto run = runProgram({"render", "--time", "0", "--out", "/tmp/second-heart-no-driver.png"}, none);
    EXPECT_EQ(run.exitCode, 3) << run.err;
    EXPECT_EQ(lineCount(run.err), 1) << run.err;
    const auto doctor = runProgram({"doctor"}, none);
    EXPECT_EQ(doctor.exitCode, 3);
    EXPECT_NE(doctor.out.find("WRONG driver"), std::string::npos) << doctor.out;
    EXPECT_NE(doctor.out.find("fine  anatomy"), std::string::npos) << doctor.out;
}

// A copy of the data files that can be spoilt.
class BrokenAssets : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(folder_);
        std::filesystem::copy(std::filesystem::path(SH_SOURCE_DIR) / "assets", folder_,
                              std::filesystem::copy_options::recursive);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void expectComplaint(const Words& arguments, const std::string& about) const {
        const auto run = runProgram(arguments, {{"SECOND_HEART_ASSETS", folder_.string()}});
        EXPECT_EQ(run.exitCode, 2) << run.err;
        EXPECT_EQ(lineCount(run.err), 1) << run.err;
        EXPECT_NE(run.err.find(about), std::string::npos) << run.err;
    }

    const std::filesystem::path folder_ =
        std::filesystem::path(SH_BINARY_DIR) / ("broken_assets_" + std::to_string(::getpid()));
};

TEST_F(BrokenAssets, AMissingFileIsNamed) {
    std::filesystem::remove(folder_ / "anatomy" / "valves.json");
    expectComplaint({"list", "vessels"}, "valves.json");
}

TEST_F(BrokenAssets, ABrokenFileIsNamed) {
    std::ofstream(folder_ / "anatomy" / "muscles.json") << "{ \"muscles\": [ ";
    expectComplaint({"list", "muscles"}, "muscles.json");
}

TEST_F(BrokenAssets, AMissingFolderIsNamed) {
    std::filesystem::remove_all(folder_ / "activities");
    expectComplaint({"simulate", "--seconds", "1"}, "activities");
}

TEST_F(BrokenAssets, AMissingTextIsNamed) {
    std::ofstream(folder_ / "i18n" / "de.json") << R"({"language": "Deutsch", "texts": {}})";
    expectComplaint({"render", "--lang", "de", "--time", "0", "--out", "/tmp/second-heart-text.png"},
                    "de.json");
}

} // namespace
