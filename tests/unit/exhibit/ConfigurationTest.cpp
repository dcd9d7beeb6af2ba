// SPDX-License-Identifier: Apache-2.0
#include "exhibit/Configuration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/DataError.h"

namespace exhibit {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Configuration parse(const std::string& text) {
    return parseConfiguration(text, "/house/hall.toml");
}

std::string complaint(const std::string& text) {
    try {
        parse(text);
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Configuration, TheShippedFileSaysWhatHoldsWithoutOne) {
    const auto shipped = loadConfiguration(SH_SOURCE_DIR "/assets/config/second-heart.toml"),
               bare = parse("");
    EXPECT_EQ(shipped.mode, bare.mode);
    EXPECT_EQ(shipped.quality, bare.quality);
    EXPECT_EQ(shipped.languages, bare.languages);
    EXPECT_EQ(shipped.screen.heightMm, bare.screen.heightMm);
    EXPECT_EQ(shipped.screen.shiftPx, bare.screen.shiftPx);
    EXPECT_EQ(shipped.screen.shiftEvery, bare.screen.shiftEvery);
    EXPECT_EQ(shipped.idle.askAfter, bare.idle.askAfter);
    EXPECT_EQ(shipped.idle.countdown, bare.idle.countdown);
    EXPECT_EQ(shipped.show.wordsPerMinute, bare.show.wordsPerMinute);
    EXPECT_EQ(shipped.monitoring.every, bare.monitoring.every);
    EXPECT_TRUE(shipped.hours.always());
    EXPECT_TRUE(shipped.service.pin.empty() && shipped.show.logo.empty() &&
                shipped.monitoring.heartbeat.empty());
}

TEST(Configuration, EveryEntryIsRead) {
    const auto read = parse(R"(
mode = "kiosk"
quality = "low"
languages = ["de", "ja"]
[screen]
fullscreen = true
height_mm = 620
reach = true
keyboard = false
shift_px = 4
shift_every_s = 30.5
[profile]
color_vision = "red-green"
large_text = true
high_contrast = true
reduced_motion = true
[idle]
ask_after_s = 30
countdown_s = 20
[hours]
monday = ["09:00-12:00", "13:00-24:00"]
[service]
pin = "2580"
restart = "04:30"
[show]
playlist = ["valves", "clot"]
words_per_minute = 120
clinic = "Dr. Vena"
logo = "logo.png"
[monitoring]
heartbeat = "/run/heart.json"
metrics = "heart.prom"
usage = "usage.json"
every_s = 5
)");
    EXPECT_EQ(read.mode, Mode::Kiosk);
    EXPECT_EQ(read.quality, "low");
    EXPECT_THAT(read.languages, ElementsAre("de", "ja"));
    EXPECT_TRUE(read.screen.fullscreen && read.screen.reach);
    EXPECT_FALSE(read.screen.keyboard);
    EXPECT_EQ(read.screen.heightMm, 620.0);
    EXPECT_EQ(read.screen.shiftPx, 4);
    EXPECT_EQ(read.screen.shiftEvery, 30.5);
    EXPECT_TRUE(read.profile.largeText && read.profile.highContrast && read.profile.reducedMotion);
    EXPECT_EQ(read.profile.colorVision, core::ColorVision::redGreen);
    EXPECT_EQ(read.idle.askAfter, 30.0);
    EXPECT_EQ(read.idle.countdown, 20.0);
    EXPECT_TRUE(read.hours.open({0, 600.0}));
    EXPECT_FALSE(read.hours.open({0, 750.0}));
    EXPECT_FALSE(read.hours.open({1, 600.0}));
    EXPECT_EQ(read.service.pin, "2580");
    EXPECT_EQ(read.service.restart, "04:30");
    EXPECT_THAT(read.show.playlist, ElementsAre("valves", "clot"));
    EXPECT_EQ(read.show.wordsPerMinute, 120.0);
    EXPECT_EQ(read.show.clinic, "Dr. Vena");
    EXPECT_EQ(read.show.logo, "/house/logo.png");
    EXPECT_EQ(read.monitoring.heartbeat, "/run/heart.json");
    EXPECT_EQ(read.monitoring.metrics, "/house/heart.prom");
    EXPECT_EQ(read.monitoring.usage, "/house/usage.json");
    EXPECT_EQ(read.monitoring.every, 5.0);
}

TEST(Configuration, MistakesAreToldWithFileAndEntry) {
    const std::pair<const char*, const char*> cases[] = {
        {"mode = \"kiosc\"", "hall.toml: mode: \"kiosc\" is not possible; did you mean \"kiosk\"?"},
        {"mode = 3", "hall.toml: mode"},
        {"colour = 1", "unknown entry \"colour\""},
        {"[screen]\nreech = true", "did you mean \"reach\"?"},
        {"[screen]\nreach = \"yes\"", "screen.reach"},
        {"[screen]\nkeyboard = 1", "screen.keyboard"},
        {"[profile]\nlarge_text = \"big\"", "profile.large_text"},
        {"[profile]\ncolor_vision = \"green\"", "profile.color_vision"},
        {"[show]\nplaylist = \"valves\"", "show.playlist"},
        {"[show]\nwords_per_minute = \"slow\"", "show.words_per_minute"},
        {"[show]\nlogo = 7", "show.logo"},
        {"[screen]\nheight_mm = -5", "screen.height_mm"},
        {"[screen]\nshift_px = 1.5", "screen.shift_px"},
        {"[idle]\nask_after_s = nan", "idle.ask_after_s"},
        {"languages = []", "languages: is empty"},
        {"languages = [\"en\", \"en\"]", "is there twice"},
        {"languages = \"en\"", "languages"},
        {"[hours]\nmonday = [\"9-17\"]", "hours.monday[0]: \"9\" is no time"},
        {"[hours]\nmonday = [\"0900\"]", "is no span of time"},
        {"[hours]\nmunday = []", "did you mean \"monday\"?"},
        {"[service]\npin = \"12a4\"", "service.pin: is no PIN"},
        {"[service]\npin = 2580", "service.pin"},
        {"[service]\nrestart = \"25:00\"", "service.restart"},
        {"restart = 07:00:00", "unknown entry"},
        {"mode = ", "line 1"},
        {"mode = \"kiosk\"\nmode = \"display\"", "line 2"},
    };
    for (const auto& [text, told] : cases)
        EXPECT_THAT(complaint(text), HasSubstr(told)) << text;
}

TEST(Configuration, AFileThatIsNotThereIsNamed) {
    try {
        loadConfiguration("/nowhere/screen.toml");
        FAIL() << "read it";
    } catch (const core::DataError& error) {
        EXPECT_THAT(error.what(), HasSubstr("/nowhere/screen.toml"));
    }
}

TEST(Configuration, AHallsScreenGoesOnWithoutWhatIsWrong) {
    const auto read = forgiveConfiguration("mode = \"kiosk\"\nquality = 3\n[screen]\nheight_mm = \"tall\"\n"
                                           "shift_px = 2\n[service]\npin = \"271828\"\n[hours]\n"
                                           "monday = [\"25:00-26:00\"]\n[oven]\nheat = 1\n",
                                           "/house/hall.toml");
    EXPECT_EQ(read.slips.size(), 4U);
    EXPECT_EQ(read.configuration.mode, Mode::Kiosk);
    EXPECT_EQ(read.configuration.quality, Configuration{}.quality);
    EXPECT_EQ(read.configuration.screen.heightMm, Configuration{}.screen.heightMm);
    EXPECT_EQ(read.configuration.screen.shiftPx, 2) << "what stands beside it holds";
    EXPECT_EQ(read.configuration.service.pin, "271828");
    EXPECT_THROW(forgiveConfiguration("mode = ", "/house/hall.toml"), core::DataError);
}

} // namespace
} // namespace exhibit
