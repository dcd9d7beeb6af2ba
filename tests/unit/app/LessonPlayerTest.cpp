// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonPlayer.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include <gtest/gtest.h>

#include "app/Session.h"
#include "app/lessons/LessonFile.h"
#include "app/lessons/LessonShow.h"
#include "core/DataError.h"
#include "exhibit/Vitals.h"

namespace {

std::shared_ptr<const app::Lesson> lessonOf(const std::string& id, int steps) {
    app::Lesson lesson;
    lesson.id = id;
    for (int i = 0; i < steps; ++i) {
        app::LessonStep step;
        step.id = std::to_string(i);
        step.seconds = 10.0;
        lesson.steps.push_back(step);
    }
    return std::make_shared<const app::Lesson>(lesson);
}

TEST(LessonPlayer, TurnsItsPagesAndStaysWithinTheLesson) {
    app::LessonPlayer player;
    EXPECT_FALSE(player.plays());
    player.turn(1);
    EXPECT_EQ(player.shown(), 0U) << "there is nothing to turn";
    player.play(lessonOf("a", 3));
    EXPECT_EQ(player.step().id, "0");
    player.turn(-1);
    EXPECT_EQ(player.shown(), 1U) << "the first step is shown already";
    player.turn(1);
    player.turn(1);
    EXPECT_EQ(player.step().id, "2");
    const auto shown = player.shown();
    player.turn(1);
    EXPECT_EQ(player.step().id, "2");
    EXPECT_EQ(player.shown(), shown);
    player.turn(0);
    EXPECT_EQ(player.shown(), shown + 1) << "anew";
    player.play(lessonOf("b", 2), 7);
    EXPECT_EQ(player.step().id, "1") << "the nearest one";
    player.leave();
    EXPECT_FALSE(player.plays());
}

TEST(LessonPlayer, TheWordingStaysFromLessonToLesson) {
    app::LessonPlayer player;
    player.play(lessonOf("a", 1));
    EXPECT_EQ(player.wording(), app::Wording::plain);
    player.switchWording();
    player.leave();
    player.play(lessonOf("b", 1));
    EXPECT_EQ(player.wording(), app::Wording::lecturer);
}

TEST(LessonShow, GoesOnFromLessonToLessonAndFromTheLastToTheFirst) {
    app::LessonShow show({lessonOf("a", 2), lessonOf("b", 1)}, {});
    EXPECT_FALSE(show.advance(9.9));
    EXPECT_NEAR(show.through(), 0.99F, 0.001F);
    EXPECT_TRUE(show.advance(0.2));
    EXPECT_EQ(show.step(), 1);
    EXPECT_TRUE(show.advance(10.0));
    EXPECT_EQ(show.lesson().id, "b");
    EXPECT_EQ(show.step(), 0);
    EXPECT_EQ(show.rounds(), 0);
    EXPECT_TRUE(show.advance(10.0));
    EXPECT_EQ(show.lesson().id, "a");
    EXPECT_EQ(show.rounds(), 1);
    EXPECT_FALSE(show.advance(1e6)) << "the machine slept";
    EXPECT_EQ(show.lesson().id, "a");
    EXPECT_FALSE(show.advance(-5.0)) << "a clock that jumps back";
}

// Simulated time; the show itself is all there is.
TEST(LessonShow, ADayHasNoGapAndTakesNoMemory) {
    const auto world = app::loadWorld();
    app::LessonShow show(app::showableLessons(world), {.wordsPerMinute = 120.0});
    int turns = 0;
    const auto live = [&](double seconds) {
        for (double gone = 0.0; gone < seconds; gone += 0.04) {
            if (show.advance(0.04)) ++turns;
            ASSERT_LE(show.through(), 1.0F);
        }
    };
    live(3600.0);
    const double before = exhibit::residentMb();
    live(23.0 * 3600.0);
    EXPECT_LT(exhibit::residentMb() - before, 1.0);
    EXPECT_GT(turns, 3000);
    EXPECT_GT(show.rounds(), 40);
}

TEST(LessonShow, ReadsAsFastAsItIsTold) {
    const auto world = app::loadWorld();
    const auto lessons = app::showableLessons(world, {"second-heart"});
    ASSERT_EQ(lessons.size(), 1U);
    const auto& step = lessons[0]->steps[0];
    const double slow = app::secondsFor(step, {60.0, "en"}), fast = app::secondsFor(step, {300.0, "en"});
    const auto letters = static_cast<double>(step.scene.caption.in("en").size());
    EXPECT_NEAR(slow, 4.0 + letters / 6.0, 0.1) << "six characters a second";
    EXPECT_DOUBLE_EQ(fast, step.seconds) << "never less than the lesson asks for";
}

TEST(LessonShow, AWrongLessonOfAPlaylistIsLeftOut) {
    const auto lessons = app::showableLessons(app::loadWorld(), {"valvs", "valves", "missing.json", "clot"});
    ASSERT_EQ(lessons.size(), 2U);
    EXPECT_EQ(lessons[0]->id, "valves");
    EXPECT_EQ(lessons[1]->id, "clot");
}

TEST(LessonShow, AWrongIdIsToldWhereItWasWritten) {
    try {
        app::loadLesson("valvs", app::loadWorld().assets, {"/etc/second-heart.toml", "show.playlist"});
        FAIL() << "it is no lesson";
    } catch (const core::DataError& error) {
        EXPECT_EQ(
            std::string(error.what()).find("/etc/second-heart.toml: show.playlist: \"valvs\" is no lesson"),
            0U)
            << error.what();
    }
}

TEST(LessonShow, ALessonThatCannotBeReadOrNamesAnUnknownVeinIsLeftOut) {
    const auto world = app::loadWorld();
    const auto folder = std::filesystem::path(SH_BINARY_DIR) / "lessons_of_a_house";
    std::filesystem::create_directories(folder);
    const auto vein = folder / "vein.json", broken = folder / "broken.json";
    std::ifstream in(world.assets / "lessons" / "valves.json");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    std::ofstream(broken) << text.substr(0, text.size() / 2);
    const auto of = text.find("\"of\": \"");
    ASSERT_NE(of, std::string::npos);
    text.insert(of + 7, "no_such_");
    std::ofstream(vein) << text;
    const auto lessons =
        app::showableLessons(world, {broken.string(), vein.string(), "/nowhere/lesson.json", "valves"});
    ASSERT_EQ(lessons.size(), 1U);
    EXPECT_EQ(lessons[0]->id, "valves");
}

class LessonSitting : public testing::Test {
protected:
    // Until the leg is where the step begins.
    void arrive() {
        for (int i = 0; i < 60000 && (session_.lessons().travels() || i == 0); ++i) {
            session_.refresh(0.05);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        session_.refresh(1.0); // the curtain rises
        EXPECT_FALSE(session_.lessons().travels());
        EXPECT_EQ(session_.model().lesson.curtain, 0.0F);
    }

    static app::Session::Start start() {
        app::Session::Start start;
        start.patient.activity = "tiptoe";
        start.patient.height = 1.8;
        start.view = scene::defaultView();
        start.language = "de";
        return start;
    }

    app::World world_ = app::loadWorld();
    app::Session session_{world_, start()};
};

TEST_F(LessonSitting, LessMotionAndTheBeginningOfAShowHaveNoCurtain) {
    ui::LessonModel::Show show;
    show.on = true;
    session_.showLesson(show);
    const auto curtainOf = [&](int step) {
        float most = 0.0F;
        session_.carryOut({ui::PlayLesson{"second-heart", step}});
        for (int i = 0; i < 60000 && (session_.lessons().travels() || i == 0); ++i) {
            session_.refresh(0.05);
            most = std::max(most, session_.model().lesson.curtain);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return most;
    };
    EXPECT_EQ(curtainOf(0), 0.0F) << "nothing was seen before";
    EXPECT_EQ(curtainOf(4), 1.0F);
    session_.carryOut({ui::ShowProfile{{false, false, true}}});
    EXPECT_EQ(curtainOf(0), 0.0F);
}

TEST_F(LessonSitting, PlaysAndGivesBackWhatWasThereBefore) {
    const auto view = session_.model().view;
    session_.carryOut({ui::ToggleLessons{}});
    session_.refresh(0.1);
    EXPECT_TRUE(session_.model().lesson.choosing);
    EXPECT_EQ(session_.model().lesson.all.size(), app::lessonIds(world_.assets).size());
    session_.carryOut({ui::PlayLesson{"second-heart", 0}});
    arrive();
    EXPECT_FALSE(session_.model().lesson.choosing);
    EXPECT_EQ(session_.model().lesson.id, "second-heart");
    EXPECT_EQ(session_.model().lesson.title, "Das zweite Herz in einer Minute");
    EXPECT_EQ(session_.model().shown->patient.activity, "still");
    EXPECT_DOUBLE_EQ(session_.model().shown->patient.height, 1.72);
    session_.carryOut({ui::TurnStep{1}});
    arrive();
    EXPECT_EQ(session_.model().lesson.step, 1);
    EXPECT_EQ(session_.model().shown->patient.activity, "walk");
    EXPECT_GE(session_.model().shown->time, 15.0) << "as the scene says";
    const auto plain = session_.model().lesson.words;
    session_.carryOut({ui::SwitchWording{}});
    session_.refresh(0.1);
    EXPECT_NE(session_.model().lesson.words, plain);
    session_.carryOut({ui::LeaveLesson{}});
    session_.refresh(0.1);
    EXPECT_FALSE(session_.model().lesson.playing);
    EXPECT_EQ(session_.model().view, view);
    EXPECT_EQ(session_.model().patient.activity, "tiptoe");
    EXPECT_DOUBLE_EQ(session_.model().patient.height, 1.8);
    EXPECT_EQ(session_.model().complaint, "");
}

TEST_F(LessonSitting, ALegWithAHistoryComesToWhereItsSceneBegins) {
    session_.carryOut({ui::PlayLesson{"clot", 4}}); // a clot is grown, and a piece breaks off
    arrive();
    EXPECT_FALSE(session_.model().shown->clots.empty());
    EXPECT_GT(session_.model().shown->time, 30.0);
    session_.carryOut({ui::LeaveLesson{}, ui::PlayLesson{"no-such", 0}});
    session_.refresh(0.1);
    EXPECT_NE(session_.model().complaint.find("no-such"), std::string::npos);
    EXPECT_FALSE(session_.model().lesson.playing);
}

} // namespace
