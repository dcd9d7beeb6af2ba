// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "app/WindowPlace.h"

namespace {

namespace files = std::filesystem;

class SettingsFile : public testing::Test {
protected:
    SettingsFile() { files::create_directories(folder_); }
    ~SettingsFile() override { files::remove_all(folder_); }

    void write(const std::string& text) const { std::ofstream(file_) << text; }

    files::path folder_ = files::temp_directory_path() / ("settings-" + std::to_string(getpid()));
    files::path file_ = folder_ / "deeper" / "settings.json";
};

app::Settings someSettings() {
    app::Settings settings;
    settings.language = "ja";
    settings.profile = {true, false, true, core::ColorVision::blueYellow};
    settings.rightFolded = true;
    settings.window = app::WindowPlace{40, -20, 1600, 900, true};
    settings.ownNotes["pump/2"] = "ask who \"stands\" all day\n血液";
    app::Stop stop{"calf-pump", 3, {}, scene::defaultView()};
    stop.patient.activity = "walk";
    stop.patient.speedKmh = 4.5;
    stop.view.camera.azimuth = 7.0F; // more than once around
    stop.view.opacityOf(scene::Layer::skin) = 0.25F;
    stop.view.peel = 0.4F;
    stop.view.states.hidden = {"tibia"};
    stop.view.states.ghosted = {"soleus"};
    stop.view.lens = {true, {0.25F, 0.5F}, 0.125F, 0.75F};
    stop.view.plane = scene::SectionPlane{{0.0F, 0.0F, 0.25F}, {0.0F, 1.0F, 0.0F}};
    stop.view.cutAway = 1.0F;
    settings.stop = stop;
    return settings;
}

TEST_F(SettingsFile, ComesBackAsItWasWritten) {
    const auto written = someSettings();
    ASSERT_TRUE(app::saveSettings(written, file_)) << "makes its folder";
    const auto read = app::loadSettings(file_);
    EXPECT_TRUE(read.sameChoices(written));
    EXPECT_EQ(read.language, "ja");
    EXPECT_EQ(read.window, written.window);
    EXPECT_EQ(read.ownNotes, written.ownNotes);
    ASSERT_TRUE(read.stop.has_value());
    EXPECT_EQ(read.stop->lesson, "calf-pump");
    EXPECT_EQ(read.stop->step, 3);
    EXPECT_EQ(read.stop->patient, written.stop->patient);
    EXPECT_NEAR(std::remainder(read.stop->view.camera.azimuth - 7.0F, 6.2831853F), 0.0F, 1e-4F);
    const auto &seen = read.stop->view, &kept = written.stop->view;
    EXPECT_EQ(seen.opacity, kept.opacity);
    EXPECT_FLOAT_EQ(seen.peel, kept.peel);
    EXPECT_EQ(seen.states.hidden, kept.states.hidden);
    EXPECT_EQ(seen.states.ghosted, kept.states.ghosted);
    EXPECT_TRUE(seen.lens.on);
    EXPECT_EQ(seen.lens.at, kept.lens.at);
    EXPECT_FLOAT_EQ(seen.lens.radius, kept.lens.radius);
    ASSERT_TRUE(seen.plane.has_value());
    EXPECT_NEAR(seen.plane->point.z, kept.plane->point.z, 1e-4F);
    EXPECT_FLOAT_EQ(seen.cutAway, kept.cutAway);
    EXPECT_FALSE(files::exists(file_.string() + ".new")) << "the draft is gone";
}

TEST_F(SettingsFile, OfNobodyIsAsIfItNeverRan) {
    EXPECT_TRUE(app::loadSettings(file_).sameChoices({}));
    EXPECT_TRUE(app::loadSettings({}).sameChoices({}));
    EXPECT_TRUE(app::loadSettings(folder_).sameChoices({})) << "a folder";
}

TEST_F(SettingsFile, BrokenOrNewerOnesArePutAside) {
    file_ = folder_ / "settings.json";
    for (const char* text : {"", "{", "[]", "{\"version\": 2}", "{\"version\": 1, \"language\": 7}",
                             "{\"version\": 1, \"window\": {\"left\": 0}}",
                             "{\"version\": 1, \"profile\": {\"color_vision\": \"x\"}}",
                             "{\"version\": 1, \"stopped\": {\"patient\": {\"height_m\": \"tall\"}}}"}) {
        write(text);
        testing::internal::CaptureStdout();
        EXPECT_TRUE(app::loadSettings(file_).sameChoices({})) << text;
        const auto told = testing::internal::GetCapturedStdout();
        EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 1) << text;
        EXPECT_FALSE(files::exists(file_)) << text;
        std::ostringstream aside;
        aside << std::ifstream(file_.string() + ".aside").rdbuf();
        EXPECT_EQ(aside.str(), text) << "nothing is lost";
    }
}

TEST_F(SettingsFile, ThatCannotBeWrittenSaysSo) {
    EXPECT_FALSE(app::saveSettings(someSettings(), "/proc/settings.json"));
}

TEST(WindowPlaceTest, OnlyScreensThatAreThereCount) {
    const app::Screen laptop{0, 0, 1280, 800}, projector{1280, 0, 1920, 1080};
    const app::WindowPlace there{1400, 100, 800, 600};
    EXPECT_TRUE(app::withinReach(there, {laptop, projector}));
    EXPECT_FALSE(app::withinReach(there, {laptop})) << "the projector was unplugged";
    EXPECT_FALSE(app::withinReach({100, -50, 800, 600}, {laptop})) << "its title is above the screen";
    EXPECT_FALSE(app::withinReach({1250, 10, 800, 600}, {laptop})) << "a sliver is nothing to take hold of";
    EXPECT_FALSE(app::withinReach(there, {}));
}

TEST(WindowPlaceTest, ASecondWindowTakesTheOtherScreen) {
    const app::Screen laptop{0, 30, 1280, 770}, projector{1280, 0, 1920, 1080};
    const auto onLaptop = app::placeBeside({1280, 0, 1920, 1080}, {laptop, projector});
    EXPECT_EQ(onLaptop, (app::WindowPlace{0, 30, 1280, 770, true}));
    const auto onProjector = app::placeBeside({10, 40, 1000, 700}, {laptop, projector});
    EXPECT_EQ(onProjector, (app::WindowPlace{1280, 0, 1920, 1080, true}));
    const auto alone = app::placeBeside({10, 40, 1000, 700}, {laptop});
    ASSERT_TRUE(alone.has_value());
    EXPECT_TRUE(app::withinReach(*alone, {laptop}));
    EXPECT_FALSE(alone->maximized);
    EXPECT_FALSE(app::placeBeside({}, {}).has_value());
}

} // namespace
