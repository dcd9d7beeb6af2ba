// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <gtest/gtest.h>

#include "ProgramRun.h"

namespace {

using Words = std::vector<std::string>;

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
    for (const char* command : {"render", "simulate", "measure", "day", "treatments", "list", "import",
                                "replay", "bench", "doctor"})
        EXPECT_NE(help.find(std::string("  ") + command), std::string::npos) << command;
}

TEST(ExitCodes, HelpFitsAndSaysWhatIsNeeded) {
    for (const char* command : {"render", "simulate", "measure", "list", "replay"}) {
        const auto help = runProgram({command, "--help"}).out;
        EXPECT_NE(help.find(std::string("Usage: second-heart ") + command), std::string::npos) << help;
        EXPECT_NE(help.find("Example"), std::string::npos) << help;
        std::istringstream lines(help);
        for (std::string line; std::getline(lines, line);)
            EXPECT_LE(line.size(), 110U) << line;
    }
}

TEST(ExitCodes, UnwritableOutputFailsAtOnce) {
    for (const Words& words :
         {Words{"simulate", "--seconds", "1", "--csv", "/proc/f.csv"},
          Words{"simulate", "--seconds", "1", "--json", "/proc/f.json"},
          Words{"simulate", "--seconds", "1", "--log", "/proc/f.log"},
          Words{"render", "--out", "/proc/f.png"}, Words{"render", "--out", "/proc/frames"}}) {
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
    std::map<std::string, std::string> none{{"VK_ICD_FILENAMES", "/dev/null"},
                                            {"VK_DRIVER_FILES", "/dev/null"}};
    const auto run = runProgram({"render", "--time", "0", "--out", "/tmp/second-heart-no-driver.png"}, none);
    EXPECT_EQ(run.exitCode, 3) << run.err;
    EXPECT_EQ(lineCount(run.err), 1) << run.err;
    none.insert({{"PATH", "/nowhere"}, {"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}});
    const auto doctor = runProgram({"doctor"}, none);
    EXPECT_EQ(doctor.exitCode, 3);
    const auto told = doctor.out.find("no usable Vulkan driver");
    EXPECT_NE(doctor.out.find("WRONG driver"), std::string::npos) << doctor.out;
    EXPECT_EQ(doctor.out.find("no usable Vulkan driver", told + 1), std::string::npos) << doctor.out;
    EXPECT_NE(doctor.out.find("fine  anatomy"), std::string::npos) << doctor.out;
    EXPECT_NE(doctor.out.find("lacks ffmpeg: missing"), std::string::npos) << doctor.out;
    EXPECT_NE(doctor.out.find("lacks display: none"), std::string::npos) << doctor.out;
}

} // namespace
