// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/World.h"
#include "app/lessons/Claims.h"
#include "app/lessons/LessonPlayer.h"
#include "app/lessons/LessonSettling.h"
#include "physiology/Snapshot.h"
#include "ui/LessonModel.h"

namespace app {

// Every lesson that can be shown, in the order of the lessons; one that cannot is told in the log and left
// out. `which`: ids or files; none: all there are. `asked`: where they are listed.
std::vector<std::shared_ptr<const Lesson>>
showableLessons(const World& world, const std::vector<std::string>& which = {}, const Asked& asked = {});

// Each character of their words once.
std::string lettersOf(const std::vector<std::shared_ptr<const Lesson>>& lessons, const std::string& language);
// Which of them it is, before its title, for who sees one after the other: "2/10  Valves".
std::string numbered(const std::vector<std::shared_ptr<const Lesson>>& lessons, const std::string& id,
                     const std::string& title);
// What a step says, and which it is, into a model.
void write(const Lesson& lesson, int at, Wording wording, const std::string& language,
           ui::LessonModel& model);
// Where what a step tells comes from, each source once, our own model last.
std::vector<ui::LessonModel::Source> sourcesOf(const LessonStep& step, const std::vector<Claim>& claims);

// Lessons in a sitting: the list, the one that plays, and the way of its leg to where each step begins.
class LessonRoom {
public:
    LessonRoom(World world, physiology::SimulationThread& simulation);

    void toggleList(const std::string& language);
    void know() { load(); }                  // which lessons there are
    void play(const ui::PlayLesson& choice); // throws core::DataError for a lesson that is not there
    void turn(int by) { player_.turn(by); }
    void switchWording() { player_.switchWording(); }
    void leave();
    void speak(const std::string& language); // from now on
    void show(const ui::LessonModel::Show& show);
    // Instead of those of the program: a playlist.
    void bring(std::vector<std::shared_ptr<const Lesson>> lessons) { lessons_ = std::move(lessons); }

    void readAgain(); // there may be others, of one's own

    bool plays() const { return player_.plays(); }
    const LessonPlayer& player() const { return player_; }
    // A step is to be shown by a leg that is another one now: `seen` stays on the screen until it is there.
    void settle(std::shared_ptr<const physiology::Snapshot> seen);
    // s since the last call; true: the leg has just arrived, and goes on as the sitting wants. `cuts`: no
    // curtain, for who wants less motion.
    bool advance(double seconds, bool cuts = false);
    // What stays on the screen meanwhile; null: the leg as it is.
    const std::shared_ptr<const physiology::Snapshot>& held() const { return held_; }
    bool travels() const { return settling_.busy() || held_; }

    const ui::LessonModel& model() const { return model_; }

private:
    void load();
    void tell(); // what the model says

    World world_;
    LessonPlayer player_;
    LessonSettling settling_;
    std::vector<std::shared_ptr<const Lesson>> lessons_; // none: not loaded yet
    std::vector<Claim> claims_;                          // with them
    std::shared_ptr<const physiology::Snapshot> held_;
    double since_ = 0.0;   // s that it has been held
    bool arrived_ = false; // a leg of a step has been seen
    std::string language_ = "en";
    ui::LessonModel model_;
};

} // namespace app
