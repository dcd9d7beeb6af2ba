// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/Display.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "app/lessons/LessonRoom.h"

namespace {

// A waiting room without a window: its clock and its frames are told.
class WaitingRoom : public testing::Test {
protected:
    WaitingRoom() {
        setup_.lessons = app::showableLessons(world_, {"valves", "clot"});
        setup_.hurry = 1000.0; // does not wait for the night's next look at the clock
        setup_.clock = [this] { return now_; };
    }

    void open() { display_.emplace(app::Attendant::Place{world_, session_, geometry_}, setup_); }
    void frame(double seconds, std::vector<ui::InputEvent> events = {}) {
        session_.refresh(0.0);
        display_->lead(events, seconds, {1280, 720});
        EXPECT_TRUE(events.empty()) << "nobody reaches the panels";
    }
    int step() const { return session_.model().lesson.step; }

    static app::Session::Start start() {
        app::Session::Start start;
        start.view = scene::defaultView();
        start.language = "en";
        return start;
    }

    app::World world_ = app::loadWorld();
    app::Session session_{world_, start()};
    scene::LegGeometry geometry_;
    app::Display::Setup setup_;
    std::optional<app::Display> display_;
    long long now_ = 1000000;
};

TEST_F(WaitingRoom, AFrameThatTookHoursBringsNoBurstOfPages) {
    setup_.hurry = 1.0;
    open();
    frame(0.1);
    EXPECT_EQ(session_.model().lesson.id, "valves");
    EXPECT_EQ(session_.model().lesson.title.substr(0, 5), "1/2  ");
    for (int i = 0; i < 3; ++i)
        frame(7200.0);
    EXPECT_EQ(step(), 0) << "each counts as five seconds at most, and words wait for their leg";
    frame(-50.0);
    EXPECT_EQ(step(), 0);
    EXPECT_FALSE(display_->ending());
    frame(0.1, {ui::KeyChanged{ui::Key::escape, true, false}, ui::KeyChanged{ui::Key::quit, true, false}});
    EXPECT_EQ(display_->ending(), 0);
}

TEST_F(WaitingRoom, AtNightNothingIsDrawnAndInTheMorningTheStepIsBack) {
    for (int day = 0; day < 7; ++day)
        setup_.configuration.hours.add(day, {480, 1080});
    const auto at = [](int minute) { // of a day, by the wall's clock of this place
        long long seconds = 1000000;
        while (static_cast<int>(exhibit::wallTime(seconds).minute) != minute)
            seconds += 30;
        return seconds;
    };
    now_ = at(12 * 60);
    open();
    frame(1e-6);
    EXPECT_FALSE(display_->rests());
    const auto opacity = session_.model().view.opacity;
    now_ = at(23 * 60);
    frame(1e-6);
    EXPECT_TRUE(display_->rests());
    EXPECT_EQ(display_->told().shows, "night");
    EXPECT_TRUE(session_.model().playback.paused);
    for (const float each : session_.model().view.opacity)
        EXPECT_EQ(each, 0.0F);
    now_ = at(9 * 60);
    frame(1e-6);
    EXPECT_FALSE(display_->rests());
    EXPECT_FALSE(session_.model().playback.paused);
    EXPECT_EQ(session_.model().view.opacity, opacity);
}

TEST(DisplayLetters, AreReadFromWhereThePublicSits) {
    exhibit::Configuration::Screen screen;
    screen.heightMm = 685.0; // 55 inches
    EXPECT_NEAR(app::lettersFor(screen, {1920, 1080}) * 685.0F / 1080.0F, 25.0F, 0.1F);
    screen.heightMm = 300.0; // too small: a part of the picture
    EXPECT_LE(app::lettersFor(screen, {1280, 720}), 36.0F);
    screen.heightMm = 523.0;
    const float one = app::displayScale(screen, {1280, 720});
    EXPECT_NEAR(app::displayScale(screen, {2560, 1440}), 2.0F * one, 0.01F);
}

TEST(DisplaySign, OneThatIsMissingOrBrokenIsLeftOut) {
    exhibit::Configuration configuration;
    configuration.show.clinic = "Clinic";
    configuration.show.logo = "/nowhere/logo.png";
    EXPECT_EQ(app::showFor(configuration).logo, nullptr);
    const auto broken = std::filesystem::path(SH_BINARY_DIR) / "broken_logo.png";
    std::ofstream(broken) << "no picture";
    configuration.show.logo = broken;
    const auto show = app::showFor(configuration);
    EXPECT_EQ(show.logo, nullptr);
    EXPECT_EQ(show.clinic, "Clinic");
}

} // namespace
