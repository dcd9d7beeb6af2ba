// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "ProgramRun.h"
#include "core/Json.h"

namespace {

// A screen of its own for the window; it picks a free display number and tells it through a pipe.
class VirtualScreen {
public:
    VirtualScreen() {
        int ends[2];
        if (pipe(ends) != 0) return;
        const std::string written = std::to_string(ends[1]);
        std::string words[] = {"Xvfb", "-displayfd",  written,     "-screen",
                               "0",    "1280x720x24", "-nolisten", "tcp"};
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t quiet;
        posix_spawn_file_actions_init(&quiet);
        posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        if (posix_spawnp(&process_, "Xvfb", &quiet, nullptr, arguments.data(), environ) != 0) process_ = -1;
        posix_spawn_file_actions_destroy(&quiet);
        close(ends[1]);
        char number[16] = {':'};
        if (process_ > 0 && read(ends[0], number + 1, sizeof number - 2) > 0) display_ = number;
        while (!display_.empty() && display_.back() == '\n')
            display_.pop_back();
        close(ends[0]);
    }
    ~VirtualScreen() {
        if (process_ <= 0) return;
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }
    VirtualScreen(const VirtualScreen&) = delete;
    VirtualScreen& operator=(const VirtualScreen&) = delete;

    const std::string& display() const { return display_; } // empty: no screen

private:
    pid_t process_ = -1;
    std::string display_;
};

class Window : public testing::Test {
protected:
    void SetUp() override {
        if (screen_.display().empty()) GTEST_SKIP() << "Xvfb is not installed";
    }
    ProgramRun open(std::vector<std::string> arguments,
                    std::map<std::string, std::string> environment = {}) const {
        arguments.insert(arguments.end(), {"--quality", "low", "--validate"});
        environment.insert({{"DISPLAY", screen_.display()}, {"WAYLAND_DISPLAY", ""}});
        return runProgram(arguments, environment);
    }
    // Cases run at the same time, each in a process of its own.
    static std::filesystem::path ofThisProcess(const std::string& name) {
        return std::filesystem::path(SH_BINARY_DIR) / (std::to_string(getpid()) + "_" + name);
    }
    static std::string scriptOf(const std::string& text) {
        const auto file = ofThisProcess("window_test_script.txt");
        std::ofstream(file) << text;
        return file.string();
    }

    static std::string configOf(const std::filesystem::path& heartbeat) {
        const auto file = ofThisProcess("window_test.toml");
        std::ofstream(file) << "languages = [\"de\"]\n[monitoring]\nheartbeat = " << heartbeat << "\n";
        return file.string();
    }

    VirtualScreen screen_;
};

TEST_F(Window, EveryControlMovesOnceAndTheWindowCloses) {
    const auto script = std::filesystem::path(SH_SOURCE_DIR) / "tests/unit/app/drive_every_control.txt";
    const auto run = open({"--script", script.string()});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.err, "");
}

TEST_F(Window, TheLaboratoryMeasuresComparesAndSaves) {
    const auto script = std::filesystem::path(SH_SOURCE_DIR) / "tests/unit/app/drive_laboratory.txt";
    const auto folder = std::filesystem::path(SH_BINARY_DIR) / ("laboratory_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto run = open({"--script", script.string(), "--results", folder.string()});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.err, "");
    for (const char* ending : {"csv", "json", "png"})
        EXPECT_TRUE(std::filesystem::exists(folder / (std::string("second-heart-pump-1.") + ending)));
    std::filesystem::remove_all(folder);
}

TEST_F(Window, ThePastIsShownAndItsCurvesAreSaved) {
    const auto folder = std::filesystem::path(SH_BINARY_DIR) / ("curves_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto run = open({"--size", "800x480", "--results", folder.string(), "--script",
                           scriptOf("await past-any yes 600\nkey left\nawait past yes 60\nexpect paused yes\n"
                                    "click past.now\nawait past no 60\nexpect paused no\n"
                                    "click curves.save\nawait curves-note saved 60\nclose\n")});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.err, "");
    EXPECT_TRUE(std::filesystem::exists(folder / "second-heart-curves-1.csv"));
    std::filesystem::remove_all(folder);
}

TEST_F(Window, AnExpectationThatIsNotMetFails) {
    const auto run = open({"--script", scriptOf("wait 5\nexpect activity run\nclose\n")});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_NE(run.err.find("it is still"), std::string::npos) << run.err;
}

TEST_F(Window, ALostDeviceIsReplacedAndTheProgramGoesOn) {
    const auto heartbeat = std::filesystem::path(SH_BINARY_DIR) / "window_heartbeat.json";
    std::filesystem::remove(heartbeat);
    const auto run = open({"--lose-device", "40", "--config", configOf(heartbeat), "--script",
                           scriptOf("wait 60\nclick activity.walk\nwait 5\nexpect activity walk\n"
                                    "expect language de\nclose\n")});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_NE(run.err.find("device lost"), std::string::npos) << run.err;
    EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
    const auto told = core::loadJson(heartbeat);
    EXPECT_EQ(told.at("device_losses"), 1);
    EXPECT_EQ(told.at("mode"), "lecture");
    EXPECT_EQ(told.at("shows"), "walk");
    EXPECT_GT(told.at("memory_mb"), 50.0);
}

// Letters and leg go to the device before the first picture.
TEST_F(Window, ADeviceThatIsLostWhileLettersGoToItIsReplaced) {
    const auto run =
        open({"--lose-device", "0", "--script", scriptOf("wait 3\nexpect activity still\nclose\n")});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_NE(run.err.find("device lost"), std::string::npos) << run.err;
    EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
}

TEST_F(Window, AMuseumsScreenIsTouchedAndGoesBackToTheBeginning) {
    const auto config = std::filesystem::path(SH_BINARY_DIR) / "window_kiosk.toml";
    std::ofstream(config) << "mode = \"kiosk\"\n[idle]\nask_after_s = 40\ncountdown_s = 5\n";
    const auto script = std::filesystem::path(SH_SOURCE_DIR) / "tests/unit/app/drive_kiosk.txt";
    const auto run = open({"--config", config.string(), "--script", script.string()});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.err, "");
}

// Two windows; what was folded and chosen is so again at the next start.
TEST_F(Window, ALectureHasNotesAndPagesAndIsRemembered) {
    const auto home = std::filesystem::path(SH_BINARY_DIR) / ("lecture_settings_" + std::to_string(getpid()));
    const auto script = std::filesystem::path(SH_SOURCE_DIR) / "tests/unit/app/drive_presenter.txt";
    const std::map<std::string, std::string> settings{{"XDG_CONFIG_HOME", home.string()}};
    const auto run = open({"--size", "960x540", "--script", script.string()}, settings);
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.err, "");
    const auto file = home / "second-heart" / "settings.json";
    ASSERT_TRUE(std::filesystem::exists(file));
    EXPECT_EQ(core::loadJson(file).at("language"), "de");
    const auto again = open({"--size", "640x400", "--script",
                             scriptOf("wait 3\nexpect folded-left yes\nexpect language de\nclose\n")},
                            settings);
    EXPECT_EQ(again.exitCode, 0) << again.err;
    std::filesystem::remove_all(home);
}

TEST_F(Window, ASittingCanBeReplayed) {
    const auto log = (std::filesystem::path(SH_BINARY_DIR) / "window_test.log").string();
    const auto run =
        open({"--log", log, "--script",
              scriptOf("wait 5\nclick activity.walk\nwait 20\nclick stocking.class-2\nwait 20\nclose\n")});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto again = runProgram({"replay", log});
    EXPECT_EQ(again.exitCode, 0) << again.err; // compares the recorded state hash
    std::ifstream in(log);
    int lines = 0;
    for (std::string line; std::getline(in, line);)
        ++lines;
    EXPECT_EQ(lines, 4); // start, two commands, end
}

} // namespace
