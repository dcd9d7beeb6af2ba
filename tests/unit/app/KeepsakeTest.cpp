// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <fstream>

#include <gtest/gtest.h>

#include "app/lecture/FilmTiming.h"
#include "app/lecture/KeepsakeFiles.h"
#include "app/lessons/LessonFile.h"
#include "app/lessons/OwnLesson.h"
#include "core/DataError.h"
#include "scene/Visibility.h"

namespace {

class Keepsakes : public testing::Test {
protected:
    void SetUp() override { std::filesystem::create_directories(folder_); }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    const std::filesystem::path folder_ =
        std::filesystem::path(SH_BINARY_DIR) / ("keepsakes_" + std::to_string(::getpid()));
};

std::tm morning() {
    std::tm when{};
    when.tm_year = 126;
    when.tm_mon = 10;
    when.tm_mday = 22;
    when.tm_hour = 9;
    when.tm_min = 5;
    return when;
}

TEST_F(Keepsakes, FilesSayWhatIsShownAndWhen) {
    physiology::Patient patient;
    EXPECT_EQ(app::keepsakeName(patient, "", morning()), "second-heart-standing-2026-11-22-0905");
    patient.activity = "walk";
    patient.conditions = {{"gsv-reflux", 1.0}};
    patient.stocking.classId = "class-2";
    EXPECT_EQ(app::keepsakeName(patient, "", morning()),
              "second-heart-walk-gsv-reflux-class-2-2026-11-22-0905");
    EXPECT_EQ(app::keepsakeName(patient, "valves", morning()), "second-heart-valves-2026-11-22-0905");
}

TEST_F(Keepsakes, NoFileIsWrittenOver) {
    EXPECT_EQ(app::freeFile(folder_, "leg", "png"), folder_ / "leg.png");
    std::ofstream(folder_ / "leg.png") << "x";
    std::ofstream(folder_ / "leg-2.png") << "x";
    EXPECT_EQ(app::freeFile(folder_, "leg", "png"), folder_ / "leg-3.png");
    EXPECT_EQ(app::freeFile(folder_, "leg", "mp4"), folder_ / "leg.mp4");
}

physiology::Snapshot at(double time) {
    physiology::Snapshot snapshot;
    snapshot.time = time;
    return snapshot;
}

TEST_F(Keepsakes, AFilmHasItsPicturesEvenlyAndGoesOnAfterAReset) {
    app::FilmTiming timing(0.1, 20);
    std::vector<double> taken;
    for (int i = 0; i <= 100; ++i) // every 16 ms, as snapshots come
        for (int count = timing.pictures(at(5.0 + 0.016 * i)); count > 0; --count)
            taken.push_back(0.016 * i);
    ASSERT_EQ(taken.size(), 17U);
    for (std::size_t i = 0; i < taken.size(); ++i)
        EXPECT_NEAR(taken[i], 0.1 * static_cast<double>(i), 0.017);
    EXPECT_EQ(timing.pictures(at(0.0)), 0) << "begun anew";
    EXPECT_EQ(timing.pictures(at(0.1)), 1);
    EXPECT_EQ(timing.pictures(at(9.0)), 2) << "no more than are wanted";
    EXPECT_TRUE(timing.over());
}

scene::ViewSpec richView() {
    auto view = scene::defaultView();
    view.camera.azimuth = -2.0F;
    view.camera.target = {0.01F, -0.02F, 0.33F};
    view.camera.distance = 0.44F;
    view.quantity = scene::Quantity::flow;
    view.rangeLow = -5.0F;
    view.rangeHigh = 5.0F;
    view.opacityOf(scene::Layer::muscle) = 0.5F;
    view.selected = "soleus";
    view.states.hidden = {"gastrocnemius_medial_head"};
    view.states.ghosted = {"tibia"};
    view.cutAway = 0.7F;
    view.legend = false;
    return view;
}

app::OwnLesson lesson() {
    app::OwnStep first{"Ruhe", "Hier steht \"sie\" still.", "", {}, richView()};
    app::OwnStep second{"歩く", "Jetzt geht sie.", "Mit 4 km/h.", {}, scene::defaultView(), 0.45};
    second.patient.activity = "walk";
    second.patient.conditions = {{"gsv-reflux", 0.5}};
    return {"Mein Bein, 1. Teil", {first, second}};
}

TEST_F(Keepsakes, ALessonOfOnesOwnIsLoadedAsItWasSaved) {
    const auto world = app::loadWorld();
    const auto file = app::saveOwnLesson(lesson(), folder_, world);
    EXPECT_EQ(file.filename(), "own-mein-bein-1-teil.json");
    const auto loaded = app::ownLessons(folder_, world);
    ASSERT_EQ(loaded.size(), 1U);
    const app::Lesson& own = *loaded.front();
    EXPECT_TRUE(app::isOwnLesson(own.id));
    EXPECT_EQ(own.title.in("ja"), "Mein Bein, 1. Teil") << "in every language";
    ASSERT_EQ(own.steps.size(), 2U);
    EXPECT_EQ(own.steps[0].scene.caption.in("de"), "Hier steht \"sie\" still.");
    EXPECT_EQ(own.steps[0].lecturer.in("de"), "Hier steht \"sie\" still.") << "there are no others";
    EXPECT_EQ(own.steps[0].scene.view.selected, "soleus");
    EXPECT_EQ(own.steps[1].lecturer.in("de"), "Mit 4 km/h.");
    EXPECT_EQ(own.steps[1].scene.patient, lesson().steps[1].patient);
    EXPECT_NEAR(own.steps[1].scene.phase.value(), 0.45, 1e-9);
    EXPECT_EQ(app::sceneOf(file.string(), 2, "plain", world.assets).title.in("en"), "歩く");
}

TEST_F(Keepsakes, ABrokenLessonIsLeftOutAndTheOthersStay) {
    const auto world = app::loadWorld();
    app::saveOwnLesson(lesson(), folder_, world);
    std::ofstream(folder_ / "own-broken.json") << "{\"id\": \"own-broken\", ";
    std::ofstream(folder_ / "own-foreign.json") << "{\"id\": \"valves\", \"words\": {}, \"steps\": []}";
    EXPECT_EQ(app::ownLessons(folder_, world).size(), 1U);
    EXPECT_TRUE(app::ownLessons(folder_ / "nowhere", world).empty());
}

TEST_F(Keepsakes, WhatCannotBeLoadedIsNotSaved) {
    const auto world = app::loadWorld();
    auto wrong = lesson();
    wrong.steps[0].view.states.hidden = {"no_such_bone"};
    EXPECT_THROW(app::saveOwnLesson(wrong, folder_, world), core::DataError);
    EXPECT_TRUE(std::filesystem::is_empty(folder_));
    EXPECT_THROW(app::saveOwnLesson({"Empty", {}}, folder_, world), core::DataError);
    EXPECT_THROW(app::saveOwnLesson(lesson(), "/proc/nowhere", world), core::RuntimeFailure);
}

TEST_F(Keepsakes, TitlesBecomeNames) {
    EXPECT_EQ(app::ownLessonId("  Wade & Pumpe! "), "own-wade-pumpe");
    EXPECT_NE(app::ownLessonId("弁"), app::ownLessonId("筋"));
    EXPECT_EQ(app::ownLessonId("弁").find('/'), std::string::npos);
}

} // namespace
