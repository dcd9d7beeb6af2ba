// SPDX-License-Identifier: Apache-2.0
// packaging/*.service: what keeps the screens of museums and waiting rooms alive, on the systemd of
// Debian 12.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "app/kiosk/KioskStates.h"

namespace {

namespace fs = std::filesystem;
const fs::path kFolder = fs::path(SH_SOURCE_DIR) / "packaging";
const fs::path kMuseum = kFolder / "second-heart-kiosk.service";
const fs::path kWaitingRoom = kFolder / "second-heart-display.service";

std::string textOf(const fs::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::map<std::string, std::string> entriesOf(const std::string& text) {
    std::map<std::string, std::string> out;
    std::istringstream lines(text);
    std::string section;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto at = line.find('=');
        if (line.front() == '[')
            section = line;
        else if (at != std::string::npos)
            out[section + line.substr(0, at)] = line.substr(at + 1);
    }
    return out;
}

int run(const std::string& command) {
    const int status = std::system((command + " >/dev/null 2>&1").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class UnitFileOf : public testing::TestWithParam<fs::path> {};
INSTANTIATE_TEST_SUITE_P(Screens, UnitFileOf, testing::Values(kMuseum, kWaitingRoom), [](const auto& each) {
    return each.param == kMuseum ? std::string("Museum") : std::string("WaitingRoom");
});

TEST(UnitFile, StartsTheMuseumAgainUnlessStaffClosedIt) {
    auto entries = entriesOf(textOf(kMuseum));
    EXPECT_EQ(entries["[Service]Restart"], "always");
    EXPECT_EQ(entries["[Service]RestartPreventExitStatus"], std::to_string(app::KioskStates::kClosed));
    EXPECT_NE(entries["[Service]ExecStart"].find("--mode kiosk"), std::string::npos);
}

// Q ends it with 0: that is no failure. Wrong data end it with 2: trying again mends none.
TEST(UnitFile, StartsTheWaitingRoomAgainUnlessItWasEnded) {
    auto entries = entriesOf(textOf(kWaitingRoom));
    EXPECT_EQ(entries["[Service]Restart"], "on-failure");
    EXPECT_EQ(entries["[Service]RestartPreventExitStatus"], "2");
    EXPECT_NE(entries["[Service]ExecStart"].find("--mode display"), std::string::npos);
    EXPECT_NE(entries["[Service]RuntimeDirectory"], entriesOf(textOf(kMuseum))["[Service]RuntimeDirectory"])
        << "each counts its own starts";
}

TEST_P(UnitFileOf, StartsItAgainSoonAndWithoutEnd) {
    auto entries = entriesOf(textOf(GetParam()));
    EXPECT_EQ(entries["[Service]Type"], "notify");
    EXPECT_EQ(entries["[Unit]StartLimitIntervalSec"], "0");
    EXPECT_GE(std::stod(entries["[Service]WatchdogSec"]), 20.0) << "a slow machine draws slowly";
    EXPECT_GT(std::stod(entries["[Service]RestartSec"]), 0.0);
    EXPECT_LE(std::stod(entries["[Service]RestartSec"]), 5.0) << "back within ten seconds";
    EXPECT_GT(std::stod(entries["[Service]TimeoutStartSec"]), 60.0 + 60.0) << "back-off waits a minute";
    for (const char* newer : {"RestartSteps", "RestartMaxDelaySec", "RestartMode"})
        EXPECT_FALSE(entries.contains(std::string("[Service]") + newer)) << newer << ": not in systemd 252";
}

TEST_P(UnitFileOf, IsWhatSystemdUnderstands) {
    const auto& unit = GetParam();
    if (run("command -v systemd-analyze") != 0)
        GTEST_SKIP() << "systemd-analyze is not installed: the unit file's entries are checked by name only";
    const auto folder = fs::path(SH_BINARY_DIR) / ("unit_file_test_" + unit.stem().string());
    fs::create_directories(folder);
    auto text = textOf(unit); // programs must be there: any will do
    for (const char* program : {"/usr/lib/second-heart/back-off", "/usr/bin/second-heart"})
        if (const auto at = text.find(program); at != std::string::npos)
            text.replace(at, std::string(program).size(), "/bin/true");
    std::ofstream(folder / unit.filename()) << text;
    const auto log = folder / "verify.log";
    const int status = std::system(("systemd-analyze verify --man=no " + (folder / unit.filename()).string() +
                                    " >" + log.string() + " 2>&1")
                                       .c_str());
    EXPECT_EQ(status, 0) << textOf(log);
    EXPECT_EQ(textOf(log).find(unit.filename().string()), std::string::npos) << textOf(log);
}

// Starts that follow each other too soon wait longer and longer; kill -9 now and then costs nothing.
TEST(UnitFile, BackOffRemembersStartsThatCameTooSoon) {
    const auto folder = fs::path(SH_BINARY_DIR) / "back_off_test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const auto script = kFolder / "back-off";
    std::ofstream(folder / "sleep") << "#!/bin/sh\necho \"$1\" >>" << (folder / "waited").string() << "\n";
    fs::permissions(folder / "sleep", fs::perms::owner_all);
    const std::string start =
        "RUNTIME_DIRECTORY=" + folder.string() + " PATH=" + folder.string() + ":$PATH sh " + script.string();
    for (int i = 0; i < 8; ++i)
        ASSERT_EQ(run(start), 0);
    EXPECT_EQ(textOf(folder / "waited"), "0\n0\n0\n5\n15\n30\n60\n60\n");
    std::ofstream(folder / "starts") << "not a number\n";
    fs::remove(folder / "waited");
    ASSERT_EQ(run(start), 0);
    EXPECT_EQ(textOf(folder / "waited"), "0\n");
}

} // namespace
