// SPDX-License-Identifier: Apache-2.0
// packaging/second-heart-kiosk.service: what keeps a museum's screen alive, on the systemd of Debian 12.
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
const fs::path kUnit = fs::path(SH_SOURCE_DIR) / "packaging" / "second-heart-kiosk.service";

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

TEST(UnitFile, StartsItAgainUnlessStaffClosedIt) {
    auto entries = entriesOf(textOf(kUnit));
    EXPECT_EQ(entries["[Service]Type"], "notify");
    EXPECT_EQ(entries["[Service]Restart"], "always");
    EXPECT_EQ(entries["[Service]RestartPreventExitStatus"], std::to_string(app::KioskStates::kClosed));
    EXPECT_EQ(entries["[Unit]StartLimitIntervalSec"], "0");
    EXPECT_GE(std::stod(entries["[Service]WatchdogSec"]), 20.0) << "a slow machine draws slowly";
    EXPECT_GT(std::stod(entries["[Service]RestartSec"]), 0.0);
    EXPECT_LE(std::stod(entries["[Service]RestartSec"]), 5.0) << "back within ten seconds";
    EXPECT_GT(std::stod(entries["[Service]TimeoutStartSec"]), 60.0 + 60.0) << "back-off waits a minute";
    for (const char* newer : {"RestartSteps", "RestartMaxDelaySec", "RestartMode"})
        EXPECT_FALSE(entries.contains(std::string("[Service]") + newer)) << newer << ": not in systemd 252";
}

TEST(UnitFile, IsWhatSystemdUnderstands) {
    if (run("command -v systemd-analyze") != 0)
        GTEST_SKIP() << "systemd-analyze is not installed: the unit file's entries are checked by name only";
    const auto folder = fs::path(SH_BINARY_DIR) / "unit_file_test";
    fs::create_directories(folder);
    auto text = textOf(kUnit); // programs must be there: any will do
    for (const char* program : {"/usr/lib/second-heart/back-off", "/usr/bin/second-heart"})
        if (const auto at = text.find(program); at != std::string::npos)
            text.replace(at, std::string(program).size(), "/bin/true");
    std::ofstream(folder / kUnit.filename()) << text;
    const auto log = folder / "verify.log";
    const int status = std::system(("systemd-analyze verify --man=no " +
                                    (folder / kUnit.filename()).string() + " >" + log.string() + " 2>&1")
                                       .c_str());
    EXPECT_EQ(status, 0) << textOf(log);
    EXPECT_EQ(textOf(log).find(kUnit.filename().string()), std::string::npos) << textOf(log);
}

// Starts that follow each other too soon wait longer and longer; kill -9 now and then costs nothing.
TEST(UnitFile, BackOffRemembersStartsThatCameTooSoon) {
    const auto folder = fs::path(SH_BINARY_DIR) / "back_off_test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const auto script = fs::path(SH_SOURCE_DIR) / "packaging" / "back-off";
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
